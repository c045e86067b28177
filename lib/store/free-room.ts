import { announceChange } from '../announce';
import { db } from './database';
import type { ImportWatch } from './import/steps';
import { forgetSeen } from './prune';

/**
 * Deletes every paper that was only seen, to make room. Saved papers, and what removed ones keep,
 * stay.
 * @param watch reports the progress, and stops it: what is deleted by then stays deleted
 * @returns the number of deleted papers
 */
export async function forgetAllSeen({ onProgress, signal }: ImportWatch = {}): Promise<number> {
  const [papers, entries] = await Promise.all([db.papers.count(), db.entries.count()]);
  const total = Math.max(0, papers - entries);
  const forgotten = await forgetSeen(Number.POSITIVE_INFINITY, {
    onProgress: (done) => onProgress?.(Math.min(done, total), total),
    ...(signal && { signal }),
  });
  if (forgotten > 0) await announceChange();
  return forgotten;
}
