import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, openSession, type Session } from './browsers';
import { markOn, pressBar } from './closed-roots';
import { endBackground } from './end-background';
import { openPopup, rowTitles } from './popup';
import { DAILY, MOVING, pages } from './site-pages';
import { markStates, pressMark } from './steps';

/** Pages that change without a load, hidden tabs, settings, and a background that is ended. */
describe.each(['chromium', 'firefox'] satisfies BrowserName[])('on a moving page in %s', (name) => {
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    session = await openSession(name, pages);
    page = await session.visit(MOVING);
    await page.waitForSelector('offprint-mark');
  });
  afterAll(() => session?.close());

  const marked = (count: number, id: string) =>
    page.waitForFunction(
      (wanted, first) =>
        document.querySelectorAll('offprint-mark').length === wanted &&
        document.querySelector('article h3 a')?.getAttribute('href')?.endsWith(first),
      {},
      count,
      id,
    );

  it('marks the new list after a period switch, without a reload', async () => {
    const first = await page.$eval('article h3 a', (link) => link.getAttribute('href') ?? '');
    await page.click('#previous');
    await marked(4, '2611.11453');
    expect(page.url()).toBe('https://huggingface.co/papers/date/2026-11-17');
    expect(new Set(await markStates(page))).toEqual(new Set(['new']));
    await page.goBack();
    await marked(3, first.slice(-10));
  });

  it('stores each state of the page once', async () => {
    const sightings = await readTable(session, 'sightings');
    const listings = sightings.map((row) => String(row['listing']));
    expect(listings.filter((each) => each.endsWith('daily/2026-11-18'))).toHaveLength(3);
    expect(listings.filter((each) => each.endsWith('daily/2026-11-17'))).toHaveLength(4);
  });

  it('moves nothing on the page', async () => {
    const { marks, plain } = await page.evaluate(() => {
      const boxes = () =>
        JSON.stringify(
          [...document.querySelectorAll('article')].map((each) => each.getBoundingClientRect()),
        );
      const marks = boxes();
      for (const mark of document.querySelectorAll('offprint-mark, offprint-bar')) mark.remove();
      return { marks, plain: boxes() };
    });
    expect(marks).toBe(plain);
  });

  it('saves although the background was ended', async () => {
    const fresh = await session.visit(DAILY);
    await fresh.waitForSelector('offprint-mark');
    await endBackground(session, name);
    await pressMark(fresh, 1);
    const entries = await readTable(session, 'entries');
    expect(entries).toHaveLength(1);
  });

  it('shows in one tab what was saved in another', async () => {
    const [one, two] = [await session.visit(DAILY), await session.visit(DAILY)];
    await one.bringToFront();
    await one.waitForSelector('offprint-mark');
    await two.bringToFront();
    await two.waitForSelector('offprint-mark');
    await pressMark(two, 3);
    await one.bringToFront();
    const mark = await markOn(one, 3);
    await one.waitForFunction((button) => button.getAttribute('data-state') === 'saved', {}, mark);
  });

  it('does nothing while its tab is hidden, and catches up when it is shown', async () => {
    const hidden = await session.visit(MOVING.replace('-18', '-16'));
    await hidden.waitForSelector('offprint-mark');
    const front = await session.visit(DAILY);
    await front.bringToFront();
    expect(await hidden.evaluate(() => document.hidden)).toBe(true);
    await hidden.evaluate(() => document.querySelector('article')?.remove());
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const before = await readTable(session, 'papers');
    await hidden.evaluate(() => {
      const [link] = document.querySelectorAll('article');
      link?.after(link.cloneNode(true));
      for (const each of link?.querySelectorAll('a[href*="/papers/"]') ?? []) {
        each.setAttribute('href', '/papers/2611.09999');
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await readTable(session, 'papers')).toHaveLength(before.length);
    await hidden.bringToFront();
    await hidden.waitForFunction(
      () =>
        document
          .querySelector('a[href$="2611.09999"]')
          ?.closest('article')
          ?.querySelector('offprint-mark'),
      {},
    );
    expect(await readTable(session, 'papers')).toHaveLength(before.length + 1);
  });

  it('saves the whole page at once, and takes it back', async () => {
    const fresh = await session.visit(DAILY);
    await fresh.bringToFront();
    await fresh.waitForSelector('offprint-mark');
    await pressBar(fresh, /^Save all 7/);
    await expect.poll(() => savedMarks(fresh), { timeout: 30_000 }).toBe(9);
    const popup = await openPopup(session, fresh);
    expect(await rowTitles(popup)).toHaveLength(9);
    await fresh.bringToFront();
    await pressBar(fresh, /^Undo/);
    await expect.poll(() => savedMarks(fresh), { timeout: 30_000 }).toBe(2);
  });
});

async function savedMarks(page: Page): Promise<number> {
  return (await markStates(page)).filter((state) => state === 'saved').length;
}

/** Returns every row of a table, read in a page of the extension. */
async function readTable(session: Session, table: string): Promise<Record<string, unknown>[]> {
  const page = await session.open('popup.html');
  const rows = await page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('offprint');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    return new Promise<Record<string, unknown>[]>((resolve, reject) => {
      const request = database.transaction(name).objectStore(name).getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }, table);
  await page.close();
  return rows;
}
