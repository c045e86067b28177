import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, openSession, type Session } from './browsers';
import { waitForRows } from './popup';
import { allowInPrivate, pageBeside, visitPrivately } from './private-window';
import { DAILY, pages } from './site-pages';
import { markStates, pressMark } from './steps';

declare const chrome: {
  tabs: { query(filter: object): Promise<{ id: number; incognito: boolean }[]> };
};

/** The number of rows in each table, without single values. Runs in a page of the extension. */
async function storedRows(): Promise<Record<string, number>> {
  const handle = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('offprint');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const counts: Record<string, number> = {};
  for (const name of handle.objectStoreNames) {
    const count = await new Promise<number>((resolve) => {
      const request = handle.transaction(name).objectStore(name).count();
      request.onsuccess = () => resolve(request.result);
    });
    if (count > 0 && !/^(?:meta|segments)$/.test(name)) counts[name] = count;
  }
  handle.close();
  return counts;
}

let session: Session;
let page: Page;
/** A page of the extension in a window that is not private. */
let asking: Page;

async function start(name: BrowserName): Promise<void> {
  session = await openSession(name, pages);
  await allowInPrivate(session, name);
  asking = await session.open('popup.html');
  page = await visitPrivately(session, pages, DAILY);
}

describe.each(['chromium', 'firefox'] satisfies BrowserName[])('a private window in %s', (name) => {
  beforeAll(() => start(name));
  afterAll(() => session?.close());

  it('is read and marked, and nothing of it is stored', async () => {
    await page.waitForSelector('offprint-bar');
    expect(new Set(await markStates(page))).toEqual(new Set(['new']));
    expect(await asking.evaluate(storedRows)).toEqual({});
  });

  it('stores the one paper that is saved by its mark', async () => {
    await page.bringToFront();
    await pressMark(page, 2);
    expect((await markStates(page)).slice(0, 3)).toEqual(['new', 'saved', 'new']);
    expect(await asking.evaluate(storedRows)).toEqual({
      ...{ papers: 1, sightings: 1, entries: 1, journal: 1 },
    });
  });
});

describe('the popup in a private window', () => {
  afterEach(() => session?.close());

  it('explains itself in Chromium, and saves the other papers', async () => {
    await start('chromium');
    await page.waitForSelector('offprint-bar');
    await pressMark(page, 2);
    const tabs = await asking.evaluate(() => chrome.tabs.query({}));
    const tab = tabs.find(({ incognito }) => incognito);
    const popup = await session.open(`popup.html?tab=${tab?.id}`);
    await popup.waitForFunction(() =>
      document
        .querySelector('.here')
        ?.textContent?.includes('9 papers on this page · 8 new · 1 saved'),
    );
    const banner = await popup.$eval('.here', (each) => each.textContent);
    expect(banner).toContain('Private window: only what you save is kept.');
    await (await popup.waitForSelector('aria/Save 8[role="button"]'))?.click();
    await waitForRows(popup, 9);
    expect(await popup.evaluate(storedRows)).toMatchObject({ papers: 9, entries: 9 });
    // A tab behind another one draws no frames: neither marks nor puppeteer's checks would come.
    await page.bringToFront();
    await page.waitForFunction(() => document.querySelector('offprint-mark') !== null);
    await expect.poll(() => markStates(page)).not.toContain('new');
  });

  it('says in Firefox, which has no store there, where the papers are, and leads to them', async () => {
    await start('firefox');
    await page.waitForSelector('offprint-bar');
    await pressMark(page, 2);
    // A new tab is opened in the window that was used last.
    await page.bringToFront();
    const popup = await session.open('popup.html');
    const alert = await popup.waitForSelector('[role="alert"] button');
    expect(await popup.$eval('[role="alert"]', (each) => each.textContent)).toContain(
      'In a private window Firefox lets no extension read its store.',
    );
    const before = await session.browser.pages();
    await alert?.click();
    const library = await pageBeside(session, before);
    await waitForRows(library, 1);
  });
});
