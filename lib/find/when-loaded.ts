import type { OpenSegment } from '../search/flat/open-segment';

/**
 * Returns the result of work on segments with all posting lists that it reads. Lists that are not
 * in memory are empty at first, so the work runs again once they are loaded.
 */
export async function whenLoaded<T>(segments: readonly OpenSegment[], work: () => T): Promise<T> {
  for (;;) {
    const result = work();
    const lacking = segments.filter(({ postings }) => postings.lacking);
    if (lacking.length === 0) return result;
    await Promise.all(lacking.map(({ postings }) => postings.load()));
  }
}
