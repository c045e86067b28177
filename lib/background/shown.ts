import { browser } from 'wxt/browser';
import { MessageError } from '../messages';
import type { Sender } from './check';

/*
 * What each document in a tab has shown, kept in `storage.session`: the worker may be stopped at
 * any time, and a document may come back from the back/forward cache. Content scripts can't access
 * it.
 */

/** A paper that was saved on a page which was read on a click. */
export interface Act {
  /** When it was saved, ms. */
  at: number;
  /** Whether it was not saved before. */
  own: boolean;
}

/** What one document has shown. */
export interface Shown {
  /** Identifiers of the papers in its captures, the newest first. */
  ids: string[];
  /** What was done on the page, by identifier, if it was read on a click. */
  acts?: Record<string, Act>;
}

/** Most documents remembered of one tab: those to which the user may go back. */
const MAX_DOCUMENTS = 10;
/** Most UTF-16 units of identifiers of one tab; a page of 2,000 papers has about 60,000. */
const MAX_UNITS = 300_000;

type Documents = [document: string, shown: Shown][];

const keyOf = (tab: number | '') => `shown:${tab}`;

/** Returns what the sender's document has shown; undefined before its first capture. */
export async function shownIn(sender: Sender): Promise<Shown | undefined> {
  const { key, document } = placeOf(sender);
  return (await read(key)).find(([id]) => id === document)?.[1];
}

/** Changes what the sender's document has shown, and returns it. Changes run one by one. */
export async function changeShown(sender: Sender, change: (shown: Shown) => Shown): Promise<Shown> {
  const { key, document } = placeOf(sender);
  return navigator.locks.request('shown', async () => {
    const documents = await read(key);
    const [, last = { ids: [] }] = documents.find(([id]) => id === document) ?? [];
    const others = documents.filter(([id]) => id !== document);
    const shown = change(last);
    await write(key, limit([[document, shown], ...others]));
    return shown;
  });
}

/** Forgets what a closed tab has shown. */
export async function forgetTab(tab: number): Promise<void> {
  await navigator.locks.request('shown', () => browser.storage.session.remove(keyOf(tab)));
}

/** @throws MessageError if the sender is in no tab */
function placeOf({ tab, documentId, url = '' }: Sender): { key: string; document: string } {
  if (tab?.id === undefined) throw new MessageError({ kind: 'refused_page' });
  // Older versions of Firefox have no `documentId`. `url` is that of the load.
  return { key: keyOf(tab.id), document: documentId ?? url };
}

async function read(key: string): Promise<Documents> {
  // Only this file writes it.
  return ((await browser.storage.session.get(key))[key] ?? []) as Documents;
}

async function write(key: string, documents: Documents): Promise<void> {
  try {
    await browser.storage.session.set({ [key]: documents });
  } catch {
    // The quota of all tabs together is used up. Pages in other tabs send their papers again when
    // they are read again.
    const stored = Object.keys(await browser.storage.session.get(null));
    await browser.storage.session.remove(stored.filter((name) => name.startsWith(keyOf(''))));
    await browser.storage.session.set({ [key]: documents });
  }
}

function limit(documents: Documents): Documents {
  let left = MAX_UNITS;
  const fits = (id: string) => {
    left -= id.length;
    return left >= 0;
  };
  return documents.slice(0, MAX_DOCUMENTS).map(([document, { ids, acts }]) => {
    const kept = ids.filter(fits);
    return [document, acts ? { ids: kept, acts: only(acts, kept) } : { ids: kept }];
  });
}

function only(acts: Record<string, Act>, ids: readonly string[]): Record<string, Act> {
  const kept = new Set(ids);
  return Object.fromEntries(Object.entries(acts).filter(([id]) => kept.has(id)));
}
