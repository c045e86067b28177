import { corrected } from '../../paper/corrected';
import { unpacked } from '../../paper/entry-state';
import type { Entry, Paper } from '../../paper/paper';
import { DAY_MS } from '../../text/time';
import { db } from '../database';
import { entryFrom, paperFrom } from '../paper-row';
import { KEEP_REMOVED_DAYS } from '../prune';

/** A paper that was removed from the collection, with all that saving it again brings back. */
export interface Removed {
  paper: Paper;
  entry: Entry & { removedAt: number };
}

/**
 * Identifiers of the papers that were removed within the last 30 days, the latest first. What the
 * user wrote is kept so long; `removedItems` reads it.
 * @param now ms
 */
export async function trash(now: number): Promise<string[]> {
  const ids = await db.entries
    .where('removedAt')
    .aboveOrEqual(now - KEEP_REMOVED_DAYS * DAY_MS)
    .primaryKeys();
  return ids.reverse();
}

/** The removed papers among these; those that are saved by now, or unknown, are left out. */
export async function removedItems(ids: string[]): Promise<Removed[]> {
  const [papers, entries] = await Promise.all([db.papers.bulkGet(ids), db.entries.bulkGet(ids)]);
  return papers.flatMap((row, index) => {
    const stored = entries[index];
    if (!row || stored?.removedAt === undefined) return [];
    const entry = unpacked(entryFrom(stored));
    const paper = corrected(paperFrom(row), entry.corrections);
    return { paper, entry: { ...entry, removedAt: stored.removedAt } };
  });
}
