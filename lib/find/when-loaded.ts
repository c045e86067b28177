import type { OpenSegment } from '../search/flat/open-segment';
import { begunLists } from '../search/flat/vocabulary';
import type { Query } from '../search/query/query';
import { partsOf } from '../search/query/query-words';
import { spellingsOf } from '../search/words/terms';

/**
 * Returns the result of work on segments with all posting lists that it reads. Lists that are not
 * in memory are empty at first, so the work runs again once they are loaded. Other work may ask for
 * lists of the same segments meanwhile.
 */
export async function whenLoaded<T>(
  segments: readonly OpenSegment[],
  work: () => T | Promise<T>,
): Promise<T> {
  for (;;) {
    const before = segments.map(({ postings }) => postings.missed);
    const result = await work();
    const lacking = segments.filter(({ postings }, index) => postings.missed !== before[index]);
    if (lacking.length === 0) return result;
    await Promise.all(lacking.map(({ postings }) => postings.load()));
  }
}

/**
 * Loads the posting lists of all terms that begin with the words of a query. Most searches need no
 * others, and need not look at the index twice to find out which.
 */
export async function loadBegun(segments: readonly OpenSegment[], query: Query): Promise<void> {
  const words = partsOf(query).flatMap(beginnings);
  for (const { terms, postings } of segments)
    for (const word of words) {
      const { start, end } = begunLists(terms, word);
      postings.askFor(start, end);
    }
  await Promise.all(segments.map(({ postings }) => postings.load()));
}

/** Keywords and categories have terms of their own. */
function beginnings(part: Query): readonly string[] {
  if (part.kind !== 'word' || part.field === 'keyword' || part.field === 'category') return [];
  return spellingsOf(part.text)[0] ?? [];
}
