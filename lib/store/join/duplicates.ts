import { type AlikePair, alikeTitles, mayBeOne, titleWords } from '../../merge/alike';
import { db } from '../database';
import { type OnProgress, stepsOf } from '../import/steps';
import { paperFrom } from '../paper-row';
import { readApart } from './apart';

/** Most pairs that are looked for at once: more can't be decided one by one. */
const MOST_PAIRS = 300;

/**
 * Finds saved papers that are alike and not joined, the most similar first. Reads the whole
 * collection in slices. Pairs that the user has told apart are left out.
 */
export async function possibleDuplicates(
  onProgress: OnProgress = () => {},
  signal?: AbortSignal,
): Promise<AlikePair[]> {
  return db.transaction('r', db.papers, db.entries, db.apart, db.meta, async () => {
    const saved = await db.entries.orderBy('savedAt').primaryKeys();
    const titles = new Map<string, string[]>();
    const steps = stepsOf(saved.length, { onProgress, ...(signal && { signal }) });
    await steps.each(saved, async (ids) => {
      for (const row of await db.papers.bulkGet(ids))
        if (row) titles.set(row.id, titleWords(row.title));
    });
    return decided(alikeTitles(titles));
  });
}

/** Those of the pairs that may be one work, and about which the user has not decided. */
async function decided(pairs: readonly AlikePair[]): Promise<AlikePair[]> {
  const isApart = await readApart();
  const found: AlikePair[] = [];
  for (const pair of pairs) {
    if (found.length === MOST_PAIRS) break;
    const [a, b] = await db.papers.bulkGet([pair.a, pair.b]);
    if (!a || !b) continue;
    const [one, other] = [paperFrom(a), paperFrom(b)];
    if (!isApart(one, other) && mayBeOne(one, other)) found.push(pair);
  }
  return found;
}
