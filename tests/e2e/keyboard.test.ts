import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoCollection } from '../made/demo';
import { putItems } from '../made/store';
import { type BrowserName, openSession, type Session } from './browsers';
import { openPopup, waitForRows } from './popup';
import { DAILY, pages } from './site-pages';

/** More than any of these views has. */
const MOST_STOPS = 150;

/** What the Tab key has stopped at. */
interface Stop {
  name: string;
  /** Whether it has a size, and lies in the window. */
  seen: boolean;
}

/** Goes through a page by the Tab key, until it comes to a stop again or leaves the page. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      if (!element || element === document.body || element.hasAttribute('data-met')) return null;
      element.setAttribute('data-met', '');
      const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
      const label = element.closest('label') ?? element;
      const named = element.getAttribute('aria-labelledby');
      const name =
        element.ariaLabel ??
        (named ? document.getElementById(named)?.textContent : label.textContent) ??
        '';
      const isIn = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
      return { name: name.trim(), seen: width > 0 && height > 0 && isIn };
    });
    if (!stop) return stops;
    stops.push(stop);
  }
  return stops;
}

/** The controls of a page that the Tab key should stop at and did not. */
const left = (page: Page) =>
  page.evaluate(() => {
    const stops =
      'a[href], button:not([disabled]), input:not([disabled]), select, textarea, summary';
    return (
      [...document.querySelectorAll<HTMLElement>(stops)]
        .filter((each) => each.tabIndex >= 0 && each.checkVisibility())
        .filter((each) => !each.hasAttribute('data-met') && !each.closest('[inert]'))
        // Of radio buttons, arrow keys reach all but one.
        .filter((each) => !each.matches('[type="radio"]'))
        .map((each) => (each.ariaLabel ?? each.textContent ?? '').trim() || each.outerHTML)
    );
  });

async function check(page: Page): Promise<void> {
  const start = await page.$(':focus');
  const stops = await walk(page);
  await start?.evaluate((each) => each.setAttribute('data-met', ''));
  expect(stops.length).toBeGreaterThan(2);
  expect(stops.length).toBeLessThan(MOST_STOPS);
  expect(stops.filter(({ name, seen }) => name === '' || !seen)).toEqual([]);
  expect(await left(page)).toEqual([]);
}

describe.each(['chromium', 'firefox'] satisfies BrowserName[])('the Tab key in %s', (name) => {
  let session: Session;
  let listing: Page;

  beforeAll(async () => {
    session = await openSession(name, pages);
    listing = await session.visit(DAILY);
    await listing.waitForSelector('offprint-bar');
    const filling = await session.open('manifest.json');
    await putItems(filling, demoCollection(Date.now() - 86_400_000));
    await filling.close();
  });
  afterAll(() => session?.close());

  it('reaches everything in the popup', async () => {
    const popup = await openPopup(session, listing);
    await popup.bringToFront();
    await waitForRows(popup, 7);
    await popup.waitForSelector('.here button');
    await check(popup);
    await popup.close();
  });

  it.each([
    ['saved', '.beside .detail'],
    ['digest', '.digest-row'],
    ['days', '.calendar'],
    ['tags', '.tags-row'],
    ['journal', '.history'],
    ['duplicates', '.history'],
    ['import', '.import-sources'],
    ['settings', '.sites-list'],
  ])('reaches everything in the library’s view %s', async (view, part) => {
    const library = await session.open(`library.html#${view}`);
    await library.bringToFront();
    await library.setViewport({ width: 1440, height: 900 });
    await library.waitForSelector(part);
    await library.waitForSelector('.sidebar [role="tree"], .panel');
    await check(library);
    await library.close();
  });
});
