import { useEffect, useState } from 'preact/hooks';
import type { ListCount } from '../../../lib/find';
import { lastLooks } from '../../../lib/store/own/looked';
import { type KeyedList, listsByPlace } from '../../../lib/store/own/read-own';
import type { Finder } from '../../app/use-finder';
import { useLive } from '../../parts/use-live';

/** A smart list, and how many papers match it once they are counted. */
export type ShownList = KeyedList & Partial<ListCount>;

/** Pages that are read change the store several times within a second. */
const PAUSE_MS = 600;

/**
 * The smart lists in their order. They are counted while the user pauses, one after another, from
 * the search indexes; until then they have their last counts, or none.
 */
export function useSmartLists({ results, notices }: Finder): readonly ShownList[] | undefined {
  const lists = useLive(listsByPlace, []).value;
  const keys = (lists ?? []).map(({ key }) => key);
  const looks = useLive(() => lastLooks(keys), [keys.join()]).value;
  const [counts, setCounts] = useState<ReadonlyMap<string, ListCount>>(new Map());
  const { stage, openIndex, indexes } = results;
  const isReady = stage === 'searchable' && keys.length > 0 && looks !== undefined;
  useEffect(() => {
    if (!isReady) return undefined;
    let stopped = false;
    const count = async () => {
      const { countStrictly } = await import('../../../lib/find');
      const saved = await openIndex('saved');
      const rest = await openIndex('rest');
      for (const { key, query } of lists ?? []) {
        if (stopped) return;
        const segments = [...rest.segments(), ...saved.segments()];
        const found = await countStrictly(segments, query, looks.get(key) ?? Infinity, Date.now());
        if (!stopped) setCounts((last) => new Map([...last, [key, found]]));
      }
    };
    const timer = setTimeout(
      () => count().catch((error) => !stopped && notices.fail(error)),
      counts.size > 0 ? PAUSE_MS : 0,
    );
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
    // Not the revision of the store: the indexes take a change in after it.
  }, [isReady, lists, looks, indexes.version]);
  return lists?.map((list) => ({ ...list, ...counts.get(list.key) }));
}
