import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, openSession, type Session } from './browsers';
import { openPermitted, untilMarks } from './permitted';
import { openPopup } from './popup';

const ADDRESS = 'https://dblp.org/search?q=rivers';
const LISTING = `<!doctype html><title>dblp</title><ul class="publ-list">${[1, 2, 3]
  .map(
    (
      n,
    ) => `<li class="entry article" id="journals/jr/Rivers2${n}" itemscope itemtype="http://schema.org/ScholarlyArticle">
<nav class="publ"><ul><li class="drop-down"><div class="head"><a href="https://doi.org/10.1234/rivers.${n}" itemprop="url"></a></div></li></ul></nav>
<cite class="data"><span itemprop="author"><a href="https://dblp.org/pid/1/${n}.html"><span itemprop="name">Ana Torres</span></a></span>:
<span class="title" itemprop="name">How rivers bend, part ${n}.</span> <span itemprop="isPartOf"><span itemprop="name">J. Rivers</span></span>
<span itemprop="datePublished">202${n}</span></cite></li>`,
  )
  .join('')}</ul>`;
const ANY = 'https://example.org/papers/7';
const ANY_PAGE = `<!doctype html><title>Paper</title><meta name="citation_title" content="A delta of its own">
<meta name="citation_author" content="Torres, Ana"><meta name="citation_doi" content="10.1234/delta.7"><h1>A delta of its own</h1>`;
const PAGES = new Map([
  [ADDRESS, LISTING],
  [ANY, ANY_PAGE],
]);

declare const chrome: { scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> } };

const marks = (page: Page) => page.$$eval('offprint-mark', (all) => all.length);
/** Whether the content script for dblp is registered. Runs in a page of the extension. */
async function registered(): Promise<boolean> {
  const { scripting } = chrome;
  return (await scripting.getRegisteredContentScripts()).some(({ id }) => id === 'dblp');
}

/** Clicks the toolbar button, which gives the extension access to the page. */
async function clickAction(session: Session, page: Page): Promise<Page> {
  const [extension] = (await session.browser.extensions()).values();
  await page.bringToFront();
  await extension?.triggerAction(page);
  const popup = await session.browser.waitForTarget((each) => each.url().endsWith('/popup.html'));
  return popup.asPage();
}

describe('a site that was not permitted at the installation, in Firefox', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession('firefox', PAGES, { grantAll: true });
  });
  afterAll(() => session?.close());

  it('is read once it is permitted in the settings, and no longer when that is withdrawn', async () => {
    const page = await session.visit(ADDRESS);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await marks(page)).toBe(0);
    const settings = await session.open('popup.html#settings');
    const dblp = await settings.waitForSelector('::-p-aria(dblp[role="switch"])');
    await dblp?.click();
    // A hidden page is read once it is shown.
    await page.bringToFront();
    await untilMarks(page, 3);
    await settings.bringToFront();
    await dblp?.click();
    await untilMarks(page, 0);
    await page.bringToFront();
    await page.reload();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await marks(page)).toBe(0);
  });
});

describe('a site that was not permitted at the installation, in Chromium', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession('chromium', PAGES);
  });
  afterAll(() => session?.close());

  it('is not read, and offered where the user is', async () => {
    const page = await session.visit(ADDRESS);
    const popup = await clickAction(session, page);
    const offer = await popup.waitForSelector('.here button');
    expect(await offer?.evaluate((button) => button.textContent)).toBe('Read this site');
    expect(await marks(page)).toBe(0);
    expect(await popup.evaluate(registered)).toBe(false);
    await popup.close();
  });

  it('like any other page, is read on a click', async () => {
    const page = await session.visit(ANY);
    const popup = await clickAction(session, page);
    const offer = await popup.waitForSelector('.here.quiet button');
    expect(await offer?.evaluate((button) => button.textContent)).toBe('Read this page');
    await offer?.click();
    await popup.waitForFunction(() =>
      document.querySelector('.own h2')?.textContent?.includes('A delta of its own'),
    );
  });
});

describe.each(['chromium', 'firefox'] satisfies BrowserName[])('permitted sites in %s', (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await openPermitted(name, PAGES);
  });
  afterAll(() => session?.close());

  it('are read', async () => {
    const page = await session.visit(ADDRESS);
    await untilMarks(page, 3);
  });

  it('are reported in the popup', async () => {
    const page = await session.visit(ADDRESS);
    await untilMarks(page, 3);
    const popup = await openPopup(session, page);
    await popup.waitForFunction(() =>
      document.querySelector('.here')?.textContent?.includes('3 papers'),
    );
  });

  it('have their health in the settings', async () => {
    const settings = await session.open('popup.html#settings');
    await settings.waitForFunction(() =>
      [...document.querySelectorAll('.sites-list > div')].some(
        (each) => each.textContent?.includes('dblp') && each.textContent.includes('Read well: '),
      ),
    );
  });
});
