import { useEffect, useState } from 'preact/hooks';
import { watch } from '../../lib/store/watch';

/**
 * A query of the store that all components of a page share: it runs once, and only while one of
 * them is shown. A failure leaves the last value, because the list itself reports that the store
 * can't be read.
 * @param first the value until the query is answered
 * @returns a hook that returns the last value; with `false` it asks nothing
 */
export function sharedLive<T>(query: () => Promise<T>, first: T): (isWanted?: boolean) => T {
  const listeners = new Set<() => void>();
  let value = first;
  let stop: (() => void) | undefined;
  const listen = (listener: () => void) => {
    listeners.add(listener);
    stop ??= watch(
      query,
      (next) => {
        value = next;
        for (const each of listeners) each();
      },
      () => undefined,
    );
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      stop?.();
      stop = undefined;
    };
  };
  return (isWanted = true) => {
    const [, redraw] = useState({});
    useEffect(() => (isWanted ? listen(() => redraw({})) : undefined), [isWanted]);
    return value;
  };
}
