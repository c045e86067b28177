import { db, nextRev } from './database';
import { forgetMerges } from './join/merges';
import { changePaperCount } from './paper-count';
import { forgetSightings } from './read/sightings';

/**
 * Deletes stored papers with their sightings and merges. Call it inside a read-write transaction
 * with these tables and `meta`.
 */
export async function deletePapers(ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  // No row with a revision is left, so search indexes look for the papers that are gone.
  await db.meta.put({ key: 'deleted', value: await nextRev() });
  await db.papers.bulkDelete(ids);
  await changePaperCount(-ids.length);
  await forgetSightings(ids);
  await forgetMerges(ids);
}
