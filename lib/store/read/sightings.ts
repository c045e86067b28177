import { db } from '../database';

/**
 * Deletes all sightings of these papers. Call it inside a read-write transaction with `sightings`.
 */
export async function forgetSightings(papers: string[]): Promise<void> {
  const each = (paper: string) =>
    db.sightings.where('[paper+listing+day]').between([paper], [paper, []]).delete();
  await Promise.all(papers.map(each));
}
