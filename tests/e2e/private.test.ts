import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../.bin/ensure.mjs';
import { openSession, type Session } from './browsers';
import { openPopup, waitForRows } from './popup';
import { DAILY, pages } from './site-pages';
import { markStates, pressMark } from './steps';

declare const chrome: {
  windows: { create(options: object): Promise<void> };
  tabs: { query(filter: object): Promise<{ id: number; incognito: boolean }[]> };
};

/** Allows the extension in private windows, as the switch on its page does. */
async function allowInPrivate({ browser }: Session): Promise<void> {
  const connection = await browser.target().createCDPSession();
  const send = connection.send.bind(connection) as (name: string, data: object) => Promise<unknown>;
  const path = join(root, '.output/chrome-mv3');
  await send('Extensions.loadUnpacked', { path, enableInIncognito: true });
  await connection.detach();
}

/** Opens a served page in a private window. The driver can't open one, the extension can. */
async function visitPrivately(session: Session, url: string): Promise<Page> {
  const opener = await session.open('popup.html');
  await opener.evaluate(() =>
    chrome.windows.create({ incognito: true, url: 'about:blank#private' }),
  );
  await opener.close();
  const target = await session.browser.waitForTarget((each) => each.url().endsWith('#private'));
  const page = await target.asPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const body = pages.get(request.url());
    const answer =
      body === undefined
        ? request.abort()
        : request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body });
    answer.catch(() => undefined);
  });
  await page.goto(url, { waitUntil: 'load' });
  return page;
}

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

describe('a private window', () => {
  let session: Session;
  let page: Page;
  let popup: Page;

  beforeAll(async () => {
    session = await openSession('chromium', pages);
    await allowInPrivate(session);
    page = await visitPrivately(session, DAILY);
  });
  afterAll(() => session?.close());

  it('is read and marked, and nothing of it is stored', async () => {
    await page.waitForSelector('offprint-bar');
    expect(new Set(await markStates(page))).toEqual(new Set(['new']));
    const asking = await openPopup(session);
    expect(await asking.evaluate(storedRows)).toEqual({});
    await asking.close();
  });

  it('stores the one paper that is saved by its mark', async () => {
    await page.bringToFront();
    await pressMark(page, 2);
    expect((await markStates(page)).slice(0, 3)).toEqual(['new', 'saved', 'new']);
    popup = await openPopup(session);
    await waitForRows(popup, 1);
    expect(await popup.evaluate(storedRows)).toEqual({
      ...{ papers: 1, sightings: 1, entries: 1, journal: 1 },
    });
    const tabs = await popup.evaluate(() => chrome.tabs.query({}));
    await popup.close();
    const tab = tabs.find(({ incognito }) => incognito);
    popup = await session.open(`popup.html?tab=${tab?.id}`);
  });

  it('is explained in the popup, which saves the other papers', async () => {
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
});
