import { browser } from 'wxt/browser';
import { type Readable, readStored } from './read-stored';

/** New values of some fields, or a function that computes them from the last value. */
export type Change<T> = Partial<T> | ((last: T) => Partial<T>);

/** A checked object in `storage.local`, which Offprint's pages and background can change. */
export interface Stored<T> extends Readable<T> {
  /** Changes some fields and keeps the others. Rejects if the browser can't store the result. */
  change(change: Change<T>): Promise<void>;
}

/**
 * Declares an object that is stored under a key of `storage.local`.
 * @param key must not be declared twice
 * @param parse takes the stored fields, `{}` if no object is stored; returns a valid value with the
 * default for each field that is missing or damaged
 */
export function stored<T extends object>(
  key: string,
  parse: (fields: Record<string, unknown>) => T,
): Stored<T> {
  const { get, watch } = readStored(key, parse);
  return {
    get,
    watch,
    // All windows of the extension share its locks, so each change starts from the last one.
    change: (change) =>
      navigator.locks.request(key, async () => {
        const last = await get();
        const fields = typeof change === 'function' ? change(last) : change;
        await browser.storage.local.set({ [key]: { ...last, ...fields } });
      }),
  };
}
