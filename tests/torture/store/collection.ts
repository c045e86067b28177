import { isSaved } from '../../../lib/paper/paper';
import { db } from '../../../lib/store/database';

/**
 * What the user sees of the collection, to be compared: which papers there are, what is saved and
 * written, and which papers are not the same. Citation keys are left out: undoing keeps them.
 */
export async function shownCollection(): Promise<string> {
  const entries = (await db.entries.orderBy('paper').toArray()).filter((entry) => isSaved(entry));
  const saved = entries.map(({ paper, savedAt, tags, note, status, corrections }) => ({
    ...{ paper, savedAt, tags, note, status, corrections },
  }));
  const papers = await db.papers.toCollection().primaryKeys();
  return JSON.stringify({ papers, apart: await db.apart.toArray(), saved }, undefined, 1);
}
