import { useEffect, useState } from 'preact/hooks';
import type { Change, Stored } from '../../lib/settings/stored';
import { words } from '../../lib/words/words';

/** A stored setting with its current value, updated by changes in any window. */
export interface LiveStored<T> {
  /** Undefined until it is read. */
  value: T | undefined;
  /** Why it could not be read or changed, for the user. */
  failure: string | undefined;
  change(change: Change<T>): void;
}

export function useStored<T extends object>(item: Stored<T>): LiveStored<T> {
  const [value, show] = useState<T>();
  const [failure, setFailure] = useState<string>();
  const fail = (error: unknown) =>
    setFailure(words('settings_failed', error instanceof Error ? error.message : String(error)));
  useEffect(() => {
    item.get().then(show, fail);
    return item.watch(show);
  }, []);
  const change = (some: Change<T>) => {
    item.change(some).then(() => setFailure(undefined), fail);
  };
  return { value, failure, change };
}
