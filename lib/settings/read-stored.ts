import { browser } from 'wxt/browser';
import { isRecord } from '../text/json';

/** A checked object in `storage.local`, as every context of the extension can read it. */
export interface Readable<T> {
  get(): Promise<T>;
  /**
   * Calls back with the new value after a change in any context. Returns a function that stops it.
   */
  watch(callback: (value: T) => void): () => void;
}

/**
 * Reads an object that is stored under a key of `storage.local`. Content scripts, which change
 * nothing there, use it instead of `stored`, because their size is limited.
 * @param parse takes the stored fields, `{}` if no object is stored; returns a valid value with the
 * default for each field that is missing or damaged
 */
export function readStored<T>(
  key: string,
  parse: (fields: Record<string, unknown>) => T,
): Readable<T> {
  const read = (raw: unknown) => parse(isRecord(raw) ? raw : {});
  return {
    get: async () => read((await browser.storage.local.get(key))[key]),
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
