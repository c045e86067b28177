import type { IndexScope } from '../store/read/index-changes';
import { openScope } from './scope-index';

/** What this worker reports: its progress, that it is done, or why it failed. */
export type RebuildAnswer = { done: number; total: number } | 'built' | { failed: string };

/** Builds and stores the index of a scope. */
addEventListener('message', ({ data }: MessageEvent<IndexScope>) => {
  const report = (answer: RebuildAnswer) => postMessage(answer);
  openScope(data, (done, total) => report({ done, total }))
    .then((index) => index.keep())
    .then(() => report('built'))
    .catch((error) => report({ failed: error instanceof Error ? error.message : String(error) }));
});
