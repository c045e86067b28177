import { db, nextRev } from './database';
import { forgetMerges } from './join/merges';
import { forgetSightings } from './read/sightings';

/**
 * Deletes papers with their sightings and merges. Call it inside a read-write transaction with
 * these tables and `meta`.
 */
export async function deletePapers(ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  // No row with a revision is left, so only the counter shows search indexes that papers are gone.
  await nextRev();
  await db.papers.bulkDelete(ids);
  await forgetSightings(ids);
  await forgetMerges(ids);
}
