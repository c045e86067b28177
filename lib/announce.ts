import { browser } from 'wxt/browser';

const CHANGED = 'entriesChanged';

/**
 * Notifies every open page that entries have changed. Dexie's `liveQuery` does not reach content
 * scripts; a change in `storage.local` reaches every context, whichever context made it.
 *
 * It never fails: the change itself is stored by then, and must not be reported as failed because
 * the browser can't notify other pages. They show it when they are opened again.
 */
export async function announceChange(): Promise<void> {
  await browser.storage.local.set({ [CHANGED]: crypto.randomUUID() }).catch(() => undefined);
}

/** Calls `callback` after each announced change. Returns the function that unsubscribes. */
export function watchChanges(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && CHANGED in changes) callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
