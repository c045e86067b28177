import type { RowEvents } from '../list/row-events';
import type { Results } from '../search/use-results';

/** Finds papers like one; undefined until the search index is open. */
export function likeThisIn({ stage, building, openIndex }: Results): RowEvents['likeThis'] {
  if (stage !== 'searchable' || building) return undefined;
  return async (paper) => {
    const [{ likeThis }, saved] = await Promise.all([
      import('../../lib/find/like-this'),
      openIndex('saved'),
    ]);
    return likeThis(paper, saved);
  };
}
