import type { OpenSegment } from '../search/flat/open-segment';

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
