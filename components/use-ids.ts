import { useLayoutEffect, useState } from 'preact/hooks';
import { type Filter, listIds } from '../lib/store/list';
import { watch } from '../lib/store/watch';
import { whenIdle } from './when-idle';

/** Ids of the papers that pass a filter. `complete` is false while only the first page is known. */
export interface Listed {
  filter: Filter;
  ids: string[];
  complete: boolean;
}

/** Enough to fill the popup and a scroll or two. */
const FIRST_PAGE = 50;

/**
 * The list of a filter: its first page at once, then all of it, kept equal to the store. While another filter's
 * list is read, the last one stays.
 */
export function useIds(filter: Filter): { listed?: Listed; failure?: unknown } {
  const [listed, setListed] = useState<Listed>();
  const [failure, setFailure] = useState<unknown>();
  // Asked before the window is painted: a frame is a tenth of what opening may take.
  useLayoutEffect(() => {
    let stop = () => {};
    let stopped = false;
    listIds(filter, FIRST_PAGE)
      .then((ids) => {
        if (stopped) return;
        setListed({ filter, ids, complete: ids.length < FIRST_PAGE });
        // The whole list waits until the first rows are drawn: the store answers one question at a time.
        stop = whenIdle(() => {
          stop = watch(
            () => listIds(filter),
            (all) => setListed({ filter, ids: all, complete: true }),
            setFailure,
          );
        });
      })
      .catch(setFailure);
    return () => {
      stopped = true;
      stop();
    };
  }, [filter]);
  return { ...(listed && { listed }), ...(failure !== undefined && { failure }) };
}
