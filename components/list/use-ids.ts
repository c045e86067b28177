import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { type Filter, listIds } from '../../lib/store/read/list';
import { watch } from '../../lib/store/watch';
import type { Stage } from './stage';

/** Ids of the papers that pass a filter. `whole` is false while only the first page is known. */
export interface Listed {
  filter: Filter;
  ids: string[];
  whole: boolean;
}

/** Enough to fill the popup and a scroll or two. */
const FIRST_PAGE = 50;

/**
 * The list of a filter: its first page at once, all of it at the stage `searchable`, kept equal to
 * the store.
 * While another filter's list is read, the last one stays.
 */
export function useIds(filter: Filter, stage: Stage): { listed?: Listed; failure?: unknown } {
  const [listed, setListed] = useState<Listed>();
  const [failure, setFailure] = useState<unknown>();
  // Asked before the window is painted: a frame is a tenth of what opening may take.
  useLayoutEffect(() => {
    let stopped = false;
    const take = (ids: string[]) => {
      // The whole list may have come first.
      const keep = (was: Listed | undefined) => was?.filter === filter && was.whole;
      const next = { filter, ids, whole: ids.length < FIRST_PAGE };
      if (!stopped) setListed((was) => (keep(was) ? was : next));
    };
    listIds(filter, FIRST_PAGE).then(take, setFailure);
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
