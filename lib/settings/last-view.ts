import { browser } from 'wxt/browser';
import type { Filter } from '../store/read/list';

/**
 * What the popup shows. It is kept for a short time, so that a click beside the popup, which closes
 * it, costs nothing. It is kept in `storage.session`, which content scripts can't access.
 */
export interface LastView {
  text: string;
  filter: Filter;
  /** Whether the list shows the papers of the page in the tab. */
  ofPage: boolean;
  /** The current row. The focus is always in the search box, because letters act on a row. */
  row: { id: string; index: number };
  /** Index of the first row in view. */
  top: number;
}

/** How long the last view is kept, ms. */
const KEPT_MS = 5 * 60 * 1000;
const KEY = 'lastView';

/** Keeps what the popup shows. `now` in ms. */
export async function keepLastView(view: LastView, now: number): Promise<void> {
  await browser.storage.session.set({ [KEY]: { view, at: now } });
}

/** Returns what the popup showed at most five minutes ago. `now` in ms. */
export async function lastView(now: number): Promise<LastView | undefined> {
  // Only this file writes it.
  const stored = (await browser.storage.session.get(KEY))[KEY] as Kept | undefined;
  return stored && now - stored.at >= 0 && now - stored.at < KEPT_MS ? stored.view : undefined;
}

/** Whether a view is the top of the whole collection, which the popup shows at first. */
export function isPlain({ text, filter, ofPage, top }: LastView): boolean {
  const { scope, ...conditions } = filter;
  const isWhole = scope === 'saved' && Object.keys(conditions).length === 0;
  return text.trim() === '' && isWhole && !ofPage && top === 0;
}

/** Forgets what the popup showed, which names a paper and contains a search. */
export async function forgetLastView(): Promise<void> {
  await browser.storage.session.remove(KEY);
}

interface Kept {
  view: LastView;
  at: number;
}
