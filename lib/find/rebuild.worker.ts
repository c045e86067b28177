import type { IndexScope } from '../store/read/index-changes';
import { buildIndex } from './build-index';

/** What this worker reports: its progress, that it is done, or why it failed. */
export type RebuildAnswer = { done: number; total: number } | 'built' | { failed: string };

/** Brings the stored index of a scope up to date. */
addEventListener('message', ({ data }: MessageEvent<IndexScope>) => {
  const report = (answer: RebuildAnswer) => postMessage(answer);
  buildIndex(data, (done, total) => report({ done, total }))
    .then(() => report('built'))
    .catch((error) => report({ failed: error instanceof Error ? error.message : String(error) }));
});
