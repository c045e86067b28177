import type { Page } from 'puppeteer-core';
import type { Session } from './browsers';

/** Opens the popup in its real size, over the tab of a page. */
export async function openPopup(session: Session, over?: Page): Promise<Page> {
  const tab = over && (await tabOf(session, over));
  const path = tab === undefined ? 'popup.html' : `popup.html?tab=${tab}`;
  const popup = await session.open(path, (page) => forgetLastView(session, page));
  await popup.setViewport({ width: 420, height: 600 });
  await popup.waitForSelector('main.popup');
  return popup;
}

/**
 * Returns the browser's id of the page's tab, which it brings to the front. Only an extension page
 * can query it: but for its own, it is the tab that was used last.
 */
async function tabOf(session: Session, page: Page): Promise<number> {
  await page.bringToFront();
  const asking = await session.open('popup.html');
  const id = await asking.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<string, Tabs | undefined>;
    const tabs = (browser ?? chrome)?.tabs;
    const own = await tabs?.getCurrent();
    const others = (await tabs?.query({}))?.filter((tab) => tab.id !== own?.id) ?? [];
    return others.sort((a, b) => b.lastAccessed - a.lastAccessed)[0]?.id;
  });
  await asking.close();
  if (id === undefined) throw new Error('the page has no tab');
  return id;
}

interface Tab {
  id: number;
  /** Time in ms. */
  lastAccessed: number;
}

interface Tabs {
  tabs: { query(filter: object): Promise<Tab[]>; getCurrent(): Promise<Tab> };
}

/** Returns the titles of the rows in the popup's list, as shown. */
export function rowTitles(popup: Page): Promise<string[]> {
  return popup.$$eval('.list .row h2', (titles) => titles.map((title) => title.textContent ?? ''));
}

/** Waits until the popup's list shows this number of rows. */
export async function waitForRows(popup: Page, count: number): Promise<void> {
  await popup.waitForFunction(
    (wanted) => document.querySelectorAll('.list .row').length === wanted,
    {},
    count,
  );
}

/**
 * Has a page open as if for the first time, without the search of the popup before, whose results
 * would be taken for new ones.
 */
export async function forgetLastView({ first }: Session, page: Page): Promise<void> {
  await page.evaluateOnNewDocument(removeLastView);
  // Firefox runs no script before those of an extension's page.
  await first?.evaluate(removeLastView);
}

/** Forgets the search that the popup would show again. Runs in a page of the extension. */
export async function removeLastView(): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Record<string, Kept | undefined>;
  await (browser ?? chrome)?.storage.session.remove('lastView');
}

interface Kept {
  storage: { session: { remove(key: string): Promise<void> } };
}
