import { db } from './database';

/** The number of all papers, saved or only seen, under this key of `meta`. */
const KEY = 'papers';

/** The stored number of all papers; null if it was never counted. */
export async function knownPapers(): Promise<number | null> {
  const value = (await db.meta.get(KEY))?.value;
  return typeof value === 'number' ? value : null;
}

/**
 * The number of all papers. Counting walks through the whole store, so it is done once: from then
 * on, whoever adds or deletes papers changes the stored number (`changePaperCount`).
 */
export async function countPapers(): Promise<number> {
  const known = await knownPapers();
  if (known !== null) return known;
  return db.transaction('rw', db.papers, db.meta, async () => {
    const value = await db.papers.count();
    await db.meta.put({ key: KEY, value });
    return value;
  });
}

/**
 * Changes the stored number by that of the papers that are added or, with a minus sign, deleted.
 * Call it inside the transaction that does it, with `meta`.
 */
export async function changePaperCount(by: number): Promise<void> {
  const known = by === 0 ? null : await knownPapers();
  if (known !== null) await db.meta.put({ key: KEY, value: known + by });
}
