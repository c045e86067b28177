import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe';
import { openSession, type Session, welcomePage } from './browsers';
import { pressBar } from './closed-roots';
import { openPopup, waitForRows } from './popup';
import { DAILY, pages } from './site-pages';
import { buttonNamed, savedFile } from './steps';

describe.each(['chromium', 'firefox'] as const)('the first run in %s', (name) => {
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    session = await openSession(name, pages, { welcome: true });
  });
  afterAll(() => session?.close());

  it('opens one page after the installation', async () => {
    page = await welcomePage(session.browser);
    expect(await page.$eval('h1', ({ textContent }) => textContent)).toMatch(/^Offprint/);
  });

  it('has a listing on which marks can be tried', async () => {
    await page.waitForSelector('.demo button');
    await page.focus('.demo button');
    await page.keyboard.press('s');
    await page.waitForSelector('.demo button[aria-pressed="true"]');
    await (await buttonNamed(page, 'Save all 2')).click();
    await page.waitForFunction(
      () => document.querySelector('.demo-bar [role=status]')?.textContent === '3 saved',
    );
  });

  it('leads to a first exported list in four clicks', async () => {
    const start = await page.$eval('.welcome-start', (link) => (link as HTMLAnchorElement).href);
    expect(start).toBe(DAILY);
    const listing = await session.visit(start);
    await listing.waitForSelector('offprint-bar');
    await pressBar(listing, /^Save all 9$/);
    const popup = await openPopup(session, listing);
    await popup.bringToFront();
    await waitForRows(popup, 9);
    await (await buttonNamed(popup, 'Export 9')).click();
    await (await buttonNamed(popup, 'Save file')).click();
    const text = await savedFile(session.downloads);
    expect(text.match(/^@misc\{\w+,$/gm)).toHaveLength(9);
  });
});

it.each([false, true])('the first run is accessible, dark %s', async (dark) => {
  const session = await openSession('chromium', pages, { dark });
  try {
    const page = await session.open('welcome.html');
    await page.waitForSelector('.welcome-sites details');
    await page.click('.welcome-sites summary');
    expect(await violations(page)).toEqual([]);
    await page.setViewport({ width: 320, height: 600 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  } finally {
    await session.close();
  }
});
