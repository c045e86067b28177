import { browser } from 'wxt/browser';

const CHANGED = 'entriesChanged';

/**
 * Notifies every open page that entries have changed. Dexie's `liveQuery` does not reach content
 * scripts; a change in `storage.local` reaches every context, whichever context made it.
 */
export async function announceChange(): Promise<void> {
  await browser.storage.local.set({ [CHANGED]: crypto.randomUUID() });
}

/** Calls `callback` after each announced change. Returns the function that unsubscribes. */
export function watchChanges(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && CHANGED in changes) callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
