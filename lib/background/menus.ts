import { type Browser, browser } from 'wxt/browser';
import { knownSites } from '../sites/known';
import { saveById } from '../store/import/save-by-id';
import { words } from '../words/words';
import { showOnAction } from './action';
import { idInAddress, openLibrary } from './commands';
import { libraryFor } from './omnibox';

/** How long the toolbar button shows whether a link was saved, ms. */
const SHOWN_MS = 2000;
const RESOLVERS = ['*://doi.org/*', '*://dx.doi.org/*', '*://hdl.handle.net/*'];

/** Adds the entries to the browser's menus, if the user has allowed it. */
export async function addMenus(): Promise<void> {
  const { contextMenus } = browser;
  if (!contextMenus) return;
  await contextMenus.removeAll();
  const sites = knownSites.flatMap(({ matches }) => matches);
  contextMenus.create({
    id: 'save-link',
    title: words('menu_save_link'),
    contexts: ['link'],
    targetUrlPatterns: [...new Set([...sites, ...RESOLVERS])],
  });
  contextMenus.create({
    id: 'find-selection',
    title: words('menu_find'),
    contexts: ['selection'],
  });
  contextMenus.create({ id: 'library', title: words('menu_library'), contexts: ['action'] });
}

/**
 * Answers a click on an entry.
 * @param now ms
 */
export async function runMenu(
  { menuItemId, linkUrl, selectionText = '' }: Browser.contextMenus.OnClickData,
  tab: Browser.tabs.Tab | undefined,
  now: number,
): Promise<void> {
  if (menuItemId === 'library') await openLibrary();
  if (menuItemId === 'find-selection') {
    await browser.tabs.create({ url: libraryFor(selectionText.slice(0, 300)) });
  }
  if (menuItemId === 'save-link') await saveLink(linkUrl, tab?.id, now);
}

/** Saves the paper at a link by its address alone, and shows on the button whether it is one. */
async function saveLink(link: string | undefined, tab: number | undefined, now: number) {
  const id = idInAddress(link);
  if (id) await saveById(id, now);
  if (tab === undefined) return;
  await browser.action.setBadgeText({ tabId: tab, text: id ? '✓' : '?' });
  const title = words(id ? 'action_link_saved' : 'action_link_unknown');
  await browser.action.setTitle({ tabId: tab, title });
  setTimeout(() => void showOnAction(tab, Date.now()), SHOWN_MS);
}
