import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession, type Session } from './browsers';
import { allMarks } from './closed-roots';
import { DAILY, HUNDRED, pages } from './site-pages';

/** Presses the button of that name. */
async function press(page: Page, name: string): Promise<void> {
  const button = await page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
  await button?.click();
}

describe('smart lists', () => {
  let session: Session;
  let library: Page;

  beforeAll(async () => {
    session = await openSession('chromium', pages);
    const listing = await session.visit(DAILY);
    await listing.waitForSelector('offprint-bar');
    library = await session.open('library.html');
    await library.setViewport({ width: 1440, height: 900 });
    await library.waitForSelector('.search input');
  });
  afterAll(() => session?.close());

  it('are saved from the search, mark the cards of a page, and count what is new', async () => {
    await library.type('.search input', 'attention OR learning');
    await press(library, 'Save this search as a smart list');
    await library.waitForSelector('.lists-save input');
    await library.$eval('.lists-save input', (field) => (field as HTMLInputElement).select());
    await library.type('.lists-save input', 'Attention');
    await library.keyboard.press('Enter');
    await library.waitForSelector('.sidebar ::-p-text(Attention)');

    const listing = await session.visit(HUNDRED);
    await listing.waitForSelector('offprint-bar');
    await listing.waitForSelector('article offprint-mark');
    const marks = await allMarks(listing);
    const labels = await Promise.all(marks.map((mark) => mark.evaluate((each) => each.ariaLabel)));
    const named = labels.filter((label) => label?.endsWith(', matches Attention'));
    expect(named.length).toBeGreaterThan(0);
    for (const label of named) expect(label).toMatch(/attention|learning/i);
    // The page sees the same of every mark.
    const hosts = await listing.$$eval('article offprint-mark', (all) => [
      ...new Set(all.map((host) => host.outerHTML.replace(/ top: [\d.]+px/g, ''))),
    ]);
    expect(hosts.join()).not.toContain('Attention');

    await library.bringToFront();
    await library.waitForSelector('.sidebar ::-p-text(new)');
    await press(library, 'Attention');
  });
});
