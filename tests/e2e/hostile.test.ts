import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPapers } from '../made/demo';
import { listingPage } from '../made/huggingface';
import { type BrowserName, openSession, type Session } from './browsers';
import { markOn } from './closed-roots';
import { type Hostile, hostileScript } from './hostile-page';
import { openPopup, waitForRows } from './popup';
import { DAILY } from './site-pages';
import { markStates, pressMark, tagCurrent } from './steps';

const html = listingPage(demoPapers()).replace(
  '<head>',
  `<head><script>(${hostileScript})()</script>`,
);

declare const hostile: Hostile;

/** Scripts of a page can neither use Offprint nor read its data. */
describe.each(['chromium', 'firefox'] satisfies BrowserName[])('a hostile page in %s', (name) => {
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    session = await openSession(name, new Map([[DAILY, html]]));
    page = await session.visit(DAILY);
    await page.waitForSelector('offprint-bar');
  });
  afterAll(() => session?.close());

  const attack = async () => {
    await page.evaluate(() => hostile.attack());
    await new Promise((resolve) => setTimeout(resolve, 1500));
  };
  const reached = () => page.evaluate(() => hostile.roots.size);

  it('saves nothing', async () => {
    await attack();
    expect(await markStates(page)).toEqual(Array(9).fill('new'));
    expect(await reached()).toBe(0);
  });

  it('sees nothing of a mark that the user presses', async () => {
    await pressMark(page, 2);
    expect((await markStates(page))[1]).toBe('saved');
    expect(await page.evaluate(() => hostile.seen.has('click'))).toBe(true);
    expect(await reached()).toBe(0);
  });

  it('takes nothing back', async () => {
    await attack();
    expect((await markStates(page)).filter((state) => state === 'saved')).toHaveLength(1);
  });

  it('can neither find nor measure what a mark says under the pointer', async () => {
    const popup = await openPopup(session, page);
    await waitForRows(popup, 1);
    await tagCurrent(popup, 'secret review');
    await popup.close();
    await page.bringToFront();
    const measure = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('article, offprint-mark, offprint-mark *')].map(
          ({ offsetWidth, scrollWidth }) => [offsetWidth, scrollWidth],
        ),
      );
    await page.mouse.move(1, 1);
    const before = await measure();
    const mark = await markOn(page, 2);
    await page.waitForFunction(
      (button) => button.parentElement?.innerHTML.includes('#secret review'),
      {},
      mark,
    );
    await mark.hover();
    const isShown = ({ nextElementSibling }: Element) =>
      nextElementSibling instanceof HTMLElement && nextElementSibling.offsetWidth > 100;
    await page.waitForFunction(isShown, {}, mark);
    expect(await measure()).toEqual(before);
    const found = await page.evaluate(() => {
      const { find } = window as unknown as { find(text: string): boolean };
      return ['secret review', 'this hour', 'Saved this'].filter((text) => find(text));
    });
    expect(found).toEqual([]);
    expect(await reached()).toBe(0);
  });
});
