import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCollection } from '../made/fill-store';
import { type BrowserName, openSession, type Session } from './browsers';

/** Four of five of these papers are saved. */
const PAPERS = 1300;

/** Titles are sorted by their first 24 letters and digits. */
const letters = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 24);
const compare = (a: string, b: string) => Number(a > b) - Number(a < b);

describe.each(['chromium', 'firefox'] satisfies BrowserName[])('a large library in %s', (name) => {
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    session = await openSession(name, new Map());
    const filling = await session.open('popup.html');
    await filling.waitForSelector('main.popup');
    await fillCollection(filling, PAPERS);
    await filling.close();
    page = await session.open('library.html');
    await page.setViewport({ width: 1440, height: 900 });
    await page.waitForSelector('.sidebar [role="tree"]');
  });
  afterAll(() => session?.close());

  const box = () => page.$eval('input[type="search"]', (field) => field.value);
  const hash = () => page.evaluate(() => decodeURIComponent(location.hash));
  const shown = () =>
    page.$eval('.list-bar b', ({ textContent }) =>
      Number.parseInt((textContent ?? '').replace(/\D/g, ''), 10),
    );
  /** Waits until the search box has a text and the list is that of the text. */
  const searched = (text: string) =>
    page.waitForFunction(
      (wanted) =>
        document.querySelector<HTMLInputElement>('input[type="search"]')?.value === wanted &&
        document.querySelector('.list[aria-busy], .list ol[aria-busy]')?.ariaBusy === 'false',
      {},
      text,
    );
  const itemNamed = async (text: string) => {
    const item = await page.waitForSelector(`.sidebar ::-p-text(${text})`);
    if (!item) throw new Error(`no “${text}”`);
    return item;
  };
  const footer = (text: string) =>
    page.waitForFunction(
      (wanted) => document.querySelector('.footer [role="status"]')?.textContent === wanted,
      { timeout: 60_000 },
      text,
    );

  it('filters by a click on a facet, and by keys', async () => {
    const all = await shown();
    await (await itemNamed('#geometry')).click();
    await searched('tag:=geometry');
    const tagged = await shown();
    expect(tagged).toBeGreaterThan(0);
    expect(tagged).toBeLessThan(all);
    await page.focus('.sidebar [role="listbox"] [tabindex="0"]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      / year:\d{4}$/.test(decodeURIComponent(location.hash).replaceAll('+', ' ')),
    );
    const [year] = /year:\d{4}/.exec(await box()) ?? [];
    await searched(`tag:=geometry ${year}`);
    expect(await shown()).toBeLessThan(tagged);
  });

  it('goes back, and opens the same after a reload', async () => {
    const [year] = /year:\d{4}/.exec(await box()) ?? [];
    const found = await shown();
    await page.evaluate(() => {
      document.body.id = 'before';
      location.reload();
    });
    await page.waitForSelector('body:not(#before) .sidebar');
    await searched(`tag:=geometry ${year}`);
    await page.waitForSelector('.sidebar [role="option"][aria-selected="true"]');
    expect(await shown()).toBe(found);
    await page.evaluate(() => history.back());
    await searched('tag:=geometry');
    await page.evaluate(() => history.back());
    await searched('');
    await page.evaluate(() => history.forward());
    await searched('tag:=geometry');
    expect(await hash()).toBe('#saved?q=tag:=geometry');
  });

  it('sorts the table by a click on a header, in both directions', async () => {
    await page.evaluate(() => {
      location.hash = '#saved?as=table';
    });
    const header = await page.waitForSelector('[role="columnheader"] ::-p-text(Title)');
    await header?.click();
    await searched('sort:title');
    const titles = () =>
      page.$$eval('.table-title', (all) => all.slice(0, 9).map((each) => each.textContent ?? ''));
    const up = await titles();
    expect(up).toEqual([...up].sort((a, b) => compare(letters(a), letters(b))));
    await header?.click();
    await searched('sort:-title');
    expect(await page.$eval('[aria-sort="descending"]', ({ textContent }) => textContent)).toMatch(
      /^Title/,
    );
    expect((await titles())[0]).not.toBe(up[0]);
  });

  it('tags all of a list, more than a thousand papers, and takes it back in one step', async () => {
    await page.evaluate(() => {
      location.hash = '#saved';
    });
    await searched('');
    const all = await shown();
    expect(all).toBeGreaterThan(1000);
    await page.click('.list-bar > input');
    await page.waitForSelector('.selection');
    await (await page.waitForSelector('.selection ::-p-text(Tag)'))?.click();
    await page.waitForSelector('.selection-part input');
    await page.keyboard.type('rivers', { delay: 10 });
    await page.keyboard.press('Enter');
    const count = new Intl.NumberFormat('en').format(all);
    await footer(`Tagged ${count} papers`);
    await page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('.sidebar [role="treeitem"]')].some(
          ({ textContent }) => textContent === wanted,
        ),
      { timeout: 60_000 },
      `#rivers ${count}`,
    );
    await page.click('.list .row .row-facts');
    await page.waitForSelector('.list .row:focus');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await page.waitForFunction(
      () =>
        ![...document.querySelectorAll('.sidebar [role="treeitem"]')].some(({ textContent }) =>
          textContent?.startsWith('#rivers'),
        ),
      { timeout: 60_000 },
    );
  });

  it('keeps list and details readable, side by side, in a window of 2560 px', async () => {
    await page.setViewport({ width: 2560, height: 1300 });
    await page.evaluate(() => {
      location.hash = '#saved';
    });
    await searched('');
    await page.waitForSelector('.beside .detail');
    const { list, beside, box, overflow } = await page.evaluate(() => {
      const boxOf = (selector: string) => {
        const { left, right, width } =
          document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
        return { left, right, width };
      };
      const { scrollWidth } = document.documentElement;
      return {
        ...{ list: boxOf('.library-list'), beside: boxOf('.beside'), box: boxOf('.search') },
        overflow: scrollWidth - innerWidth,
      };
    });
    expect(overflow).toBe(0);
    expect(list.width).toBe(760);
    expect(beside.left).toBe(list.right);
    expect(beside.width).toBeLessThanOrEqual(720);
    expect(Math.abs(box.left - list.left)).toBeLessThan(24);
    await page.setViewport({ width: 1440, height: 900 });
  });

  it('cuts neither the order nor what is outside the list in a window of 320 px', async () => {
    await page.setViewport({ width: 320, height: 640 });
    await page.evaluate(() => {
      location.hash = '#saved?q=sort:title';
    });
    await searched('sort:title');
    await page.waitForSelector('.list-bar p button');
    const [order = 0, cut = 0] = await page.evaluate(() => {
      const others = document.querySelector('.list-bar p button');
      const select = document.querySelector('.list-bar select');
      return [select?.clientWidth ?? 0, (others?.scrollWidth ?? 0) - (others?.clientWidth ?? 0)];
    });
    expect(order).toBeGreaterThan(40);
    expect(cut).toBe(0);
    await page.setViewport({ width: 1440, height: 900 });
  });

  it('shows in two clicks what was missed in the last week of a year', async () => {
    await page.evaluate(() => {
      location.hash = '#saved';
    });
    await searched('');
    await (await itemNamed('Digest')).click();
    await (await page.waitForSelector('.digest ::-p-text(What did I miss last week?)'))?.click();
    await page.waitForFunction(
      // A page of 25 papers was met every 6.9 days.
      () => /^(?:25|50) papers$/.test(document.querySelector('.digest-count')?.textContent ?? ''),
    );
    expect(await hash()).toBe('#digest?period=last_week&missed=yes');
    await page.waitForSelector('.digest-row a[href^="https://arxiv.org/abs/"]');
  });
});
