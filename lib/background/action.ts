import { browser } from 'wxt/browser';
import { withLists } from '../find/with-lists';
import type { PaperState } from '../paper/capture';
import { keepRoom, roomFor } from '../settings/page-room';
import { type Toolbar, toolbar } from '../settings/toolbar';
import { statesOf } from '../store/read/states';
import { shownNumber } from '../words/shown-number';
import { countWords, words } from '../words/words';
import { askReport } from './page-report';
import { checkUnstored } from './unstored';

/** What the toolbar button says of a page. */
export interface ActionFace {
  badge: string;
  title: string;
  /** Whether the page's single paper is saved. */
  filled: boolean;
}

const OUTLINE = { 16: '/action-16.png', 32: '/action-32.png' };
const FILLED = { 16: '/icon-16.png', 32: '/icon-32.png' };

/** Returns what the button says of a page with these papers. */
export function faceOf(states: readonly PaperState[], badge: Toolbar['badge']): ActionFace {
  const count = (wanted: PaperState['state']) =>
    states.filter(({ state }) => state === wanted).length;
  const fresh = count('new');
  const saved = count('saved');
  const name = words('name');
  if (states.length === 0) return { badge: '', title: name, filled: false };
  if (states.length === 1) {
    const title = words(saved === 1 ? 'action_saved' : 'action_unsaved');
    return { badge: '', title, filled: saved === 1 };
  }
  const listed = states.filter(({ lists = [] }) => lists.length > 0).length;
  const shown = { new: fresh, here: states.length, lists: listed, none: 0 }[badge];
  const number = shown > 999 ? '999+' : shownNumber(shown);
  const papers = countWords('action_papers', states.length, shownNumber(fresh), shownNumber(saved));
  const matches = badge === 'lists' && listed > 0 && countWords('action_lists', listed);
  const title = matches ? `${papers}\n${matches}` : papers;
  return { badge: shown > 0 ? number : '', title, filled: false };
}

/** Shows on the toolbar button of a tab what its page holds. `now` in ms. */
export async function showOnAction(tab: number, now: number): Promise<void> {
  // A page without a reader has no papers.
  // As it is: a page that never rests would be read again after each of its own answers.
  const shown = await browser.tabs.get(tab).catch(() => undefined);
  if (!shown) return;
  const page = await askReport({ ...shown, id: tab }, checkUnstored, true);
  // Nothing is kept of a private window.
  if (page && !shown.incognito) await keepRoom(tab, page.url, roomFor(page));
  const { badge } = await toolbar.get();
  const stored = await statesOf(page?.ids ?? [], now);
  const known = badge === 'lists' ? await withLists(stored, now) : stored;
  const all = [...(page?.unstored?.states ?? []), ...known].map((state) => [state.id, state]);
  const face = faceOf([...new Map(all as [string, PaperState][]).values()], badge);
  await draw(tab, face);
}

/** The tabs whose button is being cleared, and whether the address has changed again since. */
const clearing = new Map<number, boolean>();

/**
 * Clears the button of a tab whose address has changed. A page may change its address a thousand
 * times a second; the button is then cleared as often as the browser can do it.
 */
export async function clearAction(tab: number): Promise<void> {
  const isRunning = clearing.has(tab);
  clearing.set(tab, isRunning);
  if (isRunning) return;
  do {
    clearing.set(tab, false);
    await draw(tab, faceOf([], 'none'));
  } while (clearing.get(tab));
  clearing.delete(tab);
}

async function draw(tabId: number, { badge, title, filled }: ActionFace): Promise<void> {
  const { action } = browser;
  const path = filled ? FILLED : OUTLINE;
  try {
    await Promise.all([
      action.setBadgeText({ tabId, text: badge }),
      action.setTitle({ tabId, title }),
      action.setIcon({ tabId, path }),
    ]);
  } catch {
    // The tab is gone by now, or the browser has no buttons (Firefox for Android).
  }
}

/** The colours of the number, as in the popup. */
export async function colourBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#8a2f2a' });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
}
