import { announceChange } from '../../announce';
import { isSaved } from '../../paper/paper';
import { db } from '../database';
import { appendJournal, type Operation } from '../edit/journal';
import { addApart, pairOf } from './apart';
import { joinTables } from './join';

/**
 * Records that two papers are not the same: they are no longer joined or shown as alike.
 * @param now ms
 * @returns undefined when that was recorded before, or one of them is not saved
 */
export async function keepApart(a: string, b: string, now: number): Promise<Operation | undefined> {
  const done = await db.transaction('rw', joinTables(), async () => {
    if (!(await db.entries.bulkGet([a, b])).every((entry) => isSaved(entry))) return undefined;
    const apart = await addApart([pairOf(a, b)], now);
    if (apart.length === 0) return undefined;
    return appendJournal({ at: now, what: 'apart', count: 2, before: [], apart });
  });
  if (done) await announceChange();
  return done;
}
