import { useEffect, useRef } from 'preact/hooks';
import type { Item, SavedEntry } from '../../lib/paper/paper';
import { forgetSnapshot, keepSnapshot, SNAPSHOT_ROWS } from '../../lib/settings/snapshot';
import { currentRev } from '../../lib/store/read/index-changes';
import type { Filter } from '../../lib/store/read/list';
import { snapshotRow } from '../list/snapshot-row';
import { useLive } from '../parts/use-live';
import { isNarrow } from '../search/use-filter';
import type { Results } from '../search/use-results';

/**
 * Keeps the top of the collection for the first draw of the next popup: whenever it is shown, and
 * after each change while it is shown. A change while another list is shown makes it outdated.
 */
export function useSnapshot(filter: Filter, text: string, results: Results): void {
  const { ids, get, upToDate } = results;
  const isWhole = filter.scope === 'saved' && !filter.of && !isNarrow(filter);
  const isShown = isWhole && text.trim() === '' && upToDate;
  const items = isShown ? ids?.slice(0, SNAPSHOT_ROWS).map(get) : undefined;
  const kept = useRef<Items>(undefined);
  useEffect(() => {
    if (!items?.every(isSavedItem) || isSame(items, kept.current)) return;
    kept.current = items;
    keepSnapshot(items.map((item) => snapshotRow(item, item.entry)));
  });
  const rev = useLive(currentRev, []).value;
  const first = useRef<number>(undefined);
  useEffect(() => {
    first.current ??= rev;
    if (rev === first.current || isShown) return;
    kept.current = undefined;
    forgetSnapshot();
  }, [rev]);
}

type Items = readonly (Item & { entry: SavedEntry })[];

function isSavedItem(item: Item | undefined): item is Items[number] {
  return item?.entry !== undefined;
}

function isSame(items: Items, kept: Items | undefined): boolean {
  return items.length === kept?.length && items.every((item, index) => item === kept[index]);
}
