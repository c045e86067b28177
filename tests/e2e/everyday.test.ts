import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoCollection } from '../made/demo';
import { putItems } from '../made/store';
import { type BrowserName, openSession, type Session } from './browsers';
import { arrowTo, focusedName, tabTo } from './by-keyboard';
import { openPopup, rowTitles, waitForRows } from './popup';
import { DAILY, pages } from './site-pages';
import { goToList, savedFile } from './steps';

/** The items of the two groups of views. */
const LISTS = /^(?:Saved|Unread|Digest|Seen, not saved|Days|Trash)\b/;
const MORE = /^(?:Journal|Not interested|Possible duplicates|Manage tags)$/;

/** What people do every day, with the keyboard alone. */
describe.each(['chromium', 'firefox'] satisfies BrowserName[])('by keys in %s', (name) => {
  let session: Session;
  let listing: Page;
  let popup: Page;
  let library: Page;

  beforeAll(async () => {
    session = await openSession(name, pages);
    const filling = await session.open('manifest.json');
    const items = demoCollection(Date.now() - 86_400_000);
    const [first] = items;
    if (!first) throw new Error('no papers');
    const id = 'doi:10.1234/gardens';
    const twin = { ...first.paper, id, ids: [id], sources: ['acl'] };
    const entry = first.entry && { ...first.entry, paper: id };
    await putItems(filling, [...items, { paper: twin, ...(entry && { entry }) }]);
    await filling.close();
    listing = await session.visit(DAILY);
    await listing.waitForSelector('offprint-bar');
    popup = await openPopup(session, listing);
    await popup.bringToFront();
    await waitForRows(popup, 8);
  });
  afterAll(() => session?.close());

  const shows = (page: Page, text: string) =>
    page.waitForFunction((wanted) => document.body.textContent?.includes(wanted), {}, text);
  /** Waits for a panel that covers the page. */
  const opened = (page: Page) => page.waitForSelector('.panel h1:focus');
  /** Waits until the focus is on what has this text. */
  const until = (page: Page, text: string) =>
    page.waitForFunction((wanted) => document.activeElement?.textContent === wanted, {}, text);
  const told = (page: Page, text: string) =>
    page.waitForFunction(
      (wanted) => document.querySelector('.footer [role="status"]')?.textContent === wanted,
      {},
      text,
    );
  const chord = async (page: Page, modifier: 'Control' | 'Shift', key: string) => {
    await page.keyboard.down(modifier);
    await page.keyboard.press(key as 'a');
    await page.keyboard.up(modifier);
  };
  /** Goes to the sidebar, where each group is one stop of the Tab key, and to a view. */
  const goToView = async (group: RegExp, view: RegExp, back = false) => {
    await tabTo(library, group, back);
    await library.keyboard.press('Home');
    await arrowTo(library, view);
    await library.keyboard.press('Enter');
  };

  it('finds a paper, tags it, writes a note, changes its status, and takes that back', async () => {
    await popup.keyboard.type('schrod', { delay: 20 });
    await waitForRows(popup, 1);
    await goToList(popup);
    await popup.keyboard.press('t');
    await popup.keyboard.type('for friday');
    await popup.keyboard.press('Enter');
    await told(popup, 'Tagged 1 paper');
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('.list .row:focus');
    await popup.keyboard.press('n');
    await popup.keyboard.type('Ask María');
    await chord(popup, 'Control', 'Enter');
    await told(popup, 'Wrote a note on 1 paper');
    await popup.keyboard.press('r');
    await told(popup, 'Now: reading');
    await popup.keyboard.press('u');
    await told(popup, 'Changed the status of 1 paper: undone');
    expect(await focusedName(popup)).toContain('Schrödinger');
  });

  it('exports a list to a file', async () => {
    await popup.keyboard.press('Escape');
    await popup.keyboard.press('Escape');
    await waitForRows(popup, 8);
    await chord(popup, 'Control', 'e');
    await opened(popup);
    expect(await focusedName(popup)).toBe('Export 8 papers');
    await tabTo(popup, /BibTeX$/);
    await arrowTo(popup, /^RIS/);
    await tabTo(popup, /^Save file$/);
    await popup.keyboard.press('Enter');
    expect(await savedFile(session.downloads)).toMatch(/^TY {2}- /);
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('input[type="search"]:focus');
  });

  it('opens the report of a page, and switches a site off and on', async () => {
    await tabTo(popup, /^Settings$/);
    await popup.keyboard.press('Enter');
    await opened(popup);
    await popup.waitForSelector('aria/Hugging Face[role="switch"]');
    await tabTo(popup, /^Report a problem$/);
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.report textarea');
    await tabTo(popup, /^Copy/);
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('aria/Hugging Face[role="switch"]');
    await tabTo(popup, /^Hugging Face$/);
    for (const marks of [0, 9]) {
      await popup.keyboard.press(' ');
      await listing.bringToFront();
      await listing.waitForFunction(
        (count) => document.querySelectorAll('offprint-mark').length === count,
        {},
        marks,
      );
      await popup.bringToFront();
    }
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('.list .row');
  });

  it('opens the library from the popup', async () => {
    await goToList(popup);
    // The popup closes before the key is up.
    await popup.keyboard.down('o');
    library = await libraryIn(session.browser);
    await library.bringToFront();
    await library.setViewport({ width: 1440, height: 900 });
    await library.waitForSelector('.sidebar [role="tree"]');
    await waitForRows(library, 8);
  });

  it('sorts by a column', async () => {
    await tabTo(library, /^Layout/);
    await library.keyboard.type('Ta');
    await library.waitForSelector('.table .row');
    await tabTo(library, /^Title/);
    await library.keyboard.press('Enter');
    await library.waitForSelector('[aria-sort="ascending"]');
    await tabTo(library, /^Layout/, true);
    await library.keyboard.type('Co');
    await library.waitForSelector('.list .row h2');
  });

  it('saves a search as a smart list', async () => {
    await tabTo(library, /^Search/, true);
    await chord(library, 'Control', 'a');
    await library.keyboard.type('models');
    await tabTo(library, /^Save this search as a smart list$/);
    await library.keyboard.press('Enter');
    await library.keyboard.type('Models');
    await library.keyboard.press('Enter');
    await library.waitForSelector('.sidebar [title="models"]');
    await told(library, 'Saved a smart list');
  });

  it('imports BibTeX', async () => {
    await library.keyboard.press('/');
    await tabTo(library, /^Import$/);
    await library.keyboard.press('Enter');
    await opened(library);
    await tabTo(library, /^Or paste/);
    await library.keyboard.type('@misc{a, title = {Rivers of Glass}, author = {Ek, Bo}}');
    await tabTo(library, /^Read the text$/);
    await library.keyboard.press('Enter');
    await until(library, '1 new');
    await tabTo(library, /^Import 1 paper$/);
    await library.keyboard.press('Enter');
    await shows(library, '1 paper: 1 new');
    await until(library, 'Show the list');
    await library.keyboard.press('Enter');
    await library.waitForSelector('.sidebar');
  });

  it('renames a tag', async () => {
    await tabTo(library, /^Manage$/);
    await library.keyboard.press('Enter');
    await tabTo(library, /^Name of the tag for friday$/);
    await chord(library, 'Control', 'a');
    await library.keyboard.type('seminar');
    await library.keyboard.press('Enter');
    await told(library, 'Renamed a tag of 1 paper');
  });

  it('removes a paper, and finds it in the trash', async () => {
    await goToView(LISTS, /^Saved/, true);
    await library.waitForSelector('.list .row');
    await library.keyboard.press('/');
    await goToList(library);
    const [title] = await rowTitles(library);
    await library.keyboard.press('s');
    await told(library, 'Removed 1 paper');
    await goToView(LISTS, /^Trash/, true);
    await shows(library, 'Save again');
    await tabTo(library, new RegExp(`^Save “${title}” again$`));
    await library.keyboard.press('Enter');
    await shows(library, 'Nothing was removed');
  });

  it('merges duplicates', async () => {
    await library.keyboard.press('/');
    await library.waitForSelector('input[type="search"]:focus');
    await goToView(MORE, /^Possible duplicates/);
    await library.waitForSelector('.history-answers');
    await tabTo(library, /are the same/);
    await library.keyboard.press('Enter');
    await shows(library, 'No two papers look alike.');
  });
});

/** Waits for the tab of the library. Firefox reports no address of an extension's page. */
async function libraryIn(browser: Browser): Promise<Page> {
  for (let tries = 0; tries < 300; tries++) {
    for (const page of await browser.pages()) {
      const path = await page.evaluate(() => location.pathname).catch(() => '');
      if (path === '/library.html') return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The library was not opened');
}
