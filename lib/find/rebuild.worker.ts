import type { IndexScope } from '../store/read/index-changes';
import { openScope } from './scope-index';

/** What the page asks of this worker, and what it tells: how far it is, that it is done, or why not. */
export type RebuildAnswer = { done: number; total: number } | 'built' | { failed: string };

/** Builds the index of a scope and keeps it, off the page's thread. */
addEventListener('message', ({ data }: MessageEvent<IndexScope>) => {
  const tell = (answer: RebuildAnswer) => postMessage(answer);
  openScope(data, (done, total) => tell({ done, total }))
    .then((index) => index.keep())
    .then(() => tell('built'))
    .catch((error) => tell({ failed: error instanceof Error ? error.message : String(error) }));
});
