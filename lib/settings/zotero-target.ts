import { browser } from 'wxt/browser';
import { isTarget, type ZoteroTarget } from '../messages';
import { isRecord } from '../text/json';
import { words } from '../words/words';

const KEY = 'zoteroTarget';

/** Where papers were sent to last; without that the user's own library, which is the first in every Zotero. */
export async function lastTarget(): Promise<ZoteroTarget> {
  const kept = (await browser.storage.local.get(KEY))[KEY];
  const own = { id: 'L1', name: words('zotero_library'), level: 0 };
  if (!isRecord(kept)) return own;
  const { id, name } = kept;
  return isTarget(id) && typeof name === 'string' ? { id, name, level: 0 } : own;
}

/** Keeps the choice for the next time. */
export async function keepTarget({ id, name }: ZoteroTarget): Promise<void> {
  await browser.storage.local.set({ [KEY]: { id, name } });
}
