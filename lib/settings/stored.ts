import { browser } from 'wxt/browser';
import { isRecord } from '../text/json';

/** New values of some fields, or a function that computes them from the last value. */
export type Change<T> = Partial<T> | ((last: T) => Partial<T>);

/** A checked object in `storage.local`, which every context of the extension can read. */
export interface Stored<T> {
  get(): Promise<T>;
  /** Changes some fields and keeps the others. Rejects if the browser can't store the result. */
  change(change: Change<T>): Promise<void>;
  /**
   * Calls back with the new value after a change in any context. Returns a function that stops it.
   */
  watch(callback: (value: T) => void): () => void;
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
  const read = (raw: unknown) => parse(isRecord(raw) ? raw : {});
  const get = async () => read((await browser.storage.local.get(key))[key]);
  return {
    get,
    // All windows of the extension share its locks, so each change starts from the last one.
    change: (change) =>
      navigator.locks.request(key, async () => {
        const last = await get();
        const fields = typeof change === 'function' ? change(last) : change;
        await browser.storage.local.set({ [key]: { ...last, ...fields } });
      }),
    watch(callback) {
      const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
        const changed = changes[key];
        if (area === 'local' && changed) callback(read(changed.newValue));
      };
      const { onChanged } = browser.storage;
      onChanged.addListener(listener);
      return () => onChanged.removeListener(listener);
    },
  };
}
