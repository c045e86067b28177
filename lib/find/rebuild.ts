import type { IndexScope } from '../store/read/index-changes';
import type { Progress } from './build-index';
import type { RebuildAnswer } from './rebuild.worker';

/**
 * Brings the stored index of a scope up to date in a worker. With 100,000 papers this takes
 * seconds, and the page stays responsive.
 * @throws Error when the worker fails
 */
export function rebuildIndex(scope: IndexScope, progress: Progress): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./rebuild.worker.ts', import.meta.url), { type: 'module' });
    const end = (settle: () => void) => {
      worker.terminate();
      settle();
    };
    worker.onerror = ({ message }) => end(() => reject(new Error(message)));
    worker.onmessage = ({ data }: MessageEvent<RebuildAnswer>) => {
      if (data === 'built') end(resolve);
      else if ('failed' in data) end(() => reject(new Error(data.failed)));
      else progress(data.done, data.total);
    };
    worker.postMessage(scope);
  });
}
