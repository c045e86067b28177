import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { type Filter, listIds } from '../../lib/store/read/list';
import { watch } from '../../lib/store/watch';
import type { Stage } from './stage';

/** Ids of the papers that match a filter. `whole` is false while only the first page is known. */
export interface Listed {
  filter: Filter;
  ids: string[];
  whole: boolean;
}

/** Enough to fill the popup and to scroll a little. */
export const FIRST_PAGE = 50;

/**
 * Returns the list of a filter, kept up to date with the store: its first page immediately, the
 * whole list at the stage `searchable`. While the list of another filter is read, the last one
 * stays.
 * @param firstPage number of papers on the first page
 */
export function useIds(
  filter: Filter,
  stage: Stage,
  firstPage: number,
): { listed?: Listed; failure?: unknown } {
  const [listed, setListed] = useState<Listed>();
  const [failure, setFailure] = useState<unknown>();
  // Starts before the first paint: one frame is a tenth of the time budget for opening.
  useLayoutEffect(() => {
    let stopped = false;
    const take = (ids: string[]) => {
      // The whole list may have arrived first.
      const keep = (was: Listed | undefined) => was?.filter === filter && was.whole;
      const next = { filter, ids, whole: ids.length < firstPage };
      if (!stopped) setListed((was) => (keep(was) ? was : next));
    };
    listIds(filter, firstPage).then(take, setFailure);
    return () => {
      stopped = true;
    };
  }, [filter]);
  useEffect(() => {
    if (stage !== 'searchable') return undefined;
    const takeAll = (ids: string[]) => setListed({ filter, ids, whole: true });
    return watch(() => listIds(filter), takeAll, setFailure, true);
  }, [filter, stage]);
  return { ...(listed && { listed }), ...(failure !== undefined && { failure }) };
}
