import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { IdList } from '../../../lib/search/id-list';
import type { IndexScope } from '../../../lib/store/read/index-changes';
import { type Filter, listIds } from '../../../lib/store/read/list';
import { whenQuiet } from '../../../lib/store/slow-queue';
import type { Indexes } from './indexes';
import type { Stage } from './stage';

/** Ids of the papers that match a filter. `whole` is false while only the first page is known. */
export interface Listed {
  filter: Filter;
  ids: IdList;
  whole: boolean;
}

/** Enough to fill the popup and to scroll a little. */
export const FIRST_PAGE = 50;
const SCOPES: Record<Filter['scope'], readonly IndexScope[]> = {
  saved: ['saved'],
  seen: ['saved', 'rest'],
};

/**
 * Returns the list of a filter, kept up to date: its first page from the store, the whole list from
 * the search index as soon as it is open. While the list of another filter is read, the last one
 * stays.
 * @param firstPage number of papers on the first page
 * @param held whether something else is shown, for which the list need not follow the index
 */
export function useIds(
  filter: Filter,
  stage: Stage,
  firstPage: number,
  indexes: Indexes,
  held = false,
): { listed?: Listed; failure?: unknown } {
  const [read, setRead] = useState<Listed>();
  const [failure, setFailure] = useState<unknown>();
  const isMissing = SCOPES[filter.scope].some(indexes.isMissing);
  const found = useWhole(filter, indexes, held);

  // Starts before the first paint: one frame is a tenth of the time budget for opening.
  useLayoutEffect(() => {
    if (found) return undefined;
    if (isSelective(filter) && !isMissing) {
      for (const scope of SCOPES[filter.scope]) indexes.open(scope).catch(() => undefined);
      return undefined;
    }
    let stopped = false;
    const take = (ids: string[]) => {
      const whole = filter.of !== undefined || ids.length < firstPage;
      // The whole list may have arrived first.
      const keep = (was: Listed | undefined) => !filter.of && was?.filter === filter && was.whole;
      if (!stopped) setRead((was) => (keep(was) ? was : { filter, ids, whole }));
    };
    listIds(filter, filter.of ? Infinity : firstPage).then(take, setFailure);
    return () => {
      stopped = true;
    };
  }, [filter, filter.of && indexes.rev, isMissing]);

  useEffect(() => {
    if (stage !== 'searchable' || filter.of || found) return undefined;
    if (!isMissing) {
      for (const scope of SCOPES[filter.scope]) indexes.open(scope).catch(() => undefined);
      return undefined;
    }
    // Without an index only the store has the whole list.
    let stopped = false;
    const takeAll = (ids: string[]) => !stopped && setRead({ filter, ids, whole: true });
    whenQuiet(() => listIds(filter)).then(takeAll, setFailure);
    return () => {
      stopped = true;
    };
  }, [filter, stage, isMissing, isMissing && indexes.rev]);

  const last = useRef<Listed | undefined>(undefined);
  last.current = found ?? (read?.filter === filter ? read : last.current);
  return {
    ...(last.current && { listed: last.current }),
    ...(failure !== undefined && { failure }),
  };
}

/** The list from the index; the same object as long as the index is the same. */
function useWhole(filter: Filter, indexes: Indexes, held: boolean): Listed | undefined {
  const last = useRef<Listed | undefined>(undefined);
  return useMemo(() => {
    if (held && last.current?.filter === filter) return last.current;
    const ids = held ? undefined : indexes.list(filter);
    const isSame = last.current?.filter === filter && last.current.ids === ids;
    if (!isSame) last.current = ids ? { filter, ids, whole: true } : undefined;
    return last.current;
  }, [filter, indexes, held]);
}

/** Whether the store would have to read a whole index for a page of the papers that pass. */
function isSelective({ scope, tags = [], source, status, alone, of }: Filter): boolean {
  if (of) return false;
  const bySeen = scope === 'seen' && (status !== undefined || alone === true);
  return tags.length > 0 || source !== undefined || bySeen;
}
