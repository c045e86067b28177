import { browser } from 'wxt/browser';

const CHANGED = 'entriesChanged';

/**
 * Tells every open page that entries have changed. Dexie's `liveQuery` does not reach content scripts;
 * a value in `storage.local` does, whichever context made the change.
 */
export async function announceChange(): Promise<void> {
  await browser.storage.local.set({ [CHANGED]: crypto.randomUUID() });
}

/** Calls back after each announced change. Gives the function that stops it. */
export function watchChanges(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && CHANGED in changes) callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
