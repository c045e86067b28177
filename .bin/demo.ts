// Demo of `npm start`: the extension on a demo listing in a temporary profile. With a display it
// opens a window; without one it runs the main workflow and stores pictures and the exported file
// in .demo/.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'puppeteer-core';
import { type BrowserName, openSession, type Session } from '../tests/e2e/browsers';
import { openPopup, rowTitles, waitForRows } from '../tests/e2e/popup';
import { DAILY, pages } from '../tests/e2e/site-pages';
import { exportFile, pressMark, tagCurrent } from '../tests/e2e/steps';
import { root } from './ensure.mjs';

const folder = join(root, '.demo');
const browser: BrowserName = process.argv[2] === 'firefox' ? 'firefox' : 'chromium';

if (hasDisplay()) await show();
else await walk();

/**
 * Opens a window to try the extension. Only the demo listing is served locally; other addresses are
 * the real web.
 */
async function show(): Promise<void> {
  const session = await openSession(browser, pages, { headless: false, web: true });
  await session.visit(DAILY);
  console.log(
    'Offprint is on the demo listing. Click a sheet at a card’s corner, then Offprint behind the toolbar’s puzzle piece.',
  );
  console.log('Close the browser to end.');
  await new Promise((resolve) => session.browser.once('disconnected', resolve));
}

async function walk(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const session = await openSession(browser, pages);
  try {
    const listing = await capture(session);
    const popup = await find(session, listing);
    await tagAndExport(session, popup);
  } finally {
    await session.close();
  }
}

async function capture(session: Session): Promise<Page> {
  const listing = await session.visit(DAILY);
  await listing.waitForSelector('offprint-mark');
  const cards = await listing.$$eval('offprint-mark', (marks) => marks.length);
  report(`captured the demo listing: ${cards} papers read, stored and marked`);
  await pressMark(listing, 2);
  await pressMark(listing, 4);
  await picture(listing, 'listing');
  report('saved two papers with their marks');
  return listing;
}

async function find(session: Session, listing: Page): Promise<Page> {
  const popup = await openPopup(session, listing);
  await waitForRows(popup, 2);
  await picture(popup, 'popup');
  await popup.keyboard.type('schrodinger', { delay: 20 });
  await waitForRows(popup, 1);
  report(`searched “schrodinger”: found “${(await rowTitles(popup))[0]}”`);
  return popup;
}

async function tagAndExport(session: Session, popup: Page): Promise<void> {
  await tagCurrent(popup, 'to present');
  await picture(popup, 'tagged');
  report('tagged it “to present”');
  const bibtex = await exportFile(session, popup, 'BibTeX');
  await writeFile(join(folder, 'offprint.bib'), bibtex);
  report(`exported it: .demo/offprint.bib\n\n${bibtex}`);
  console.log('Pictures: .demo/listing.png, .demo/popup.png, .demo/tagged.png');
}

function picture(page: Page, name: string): Promise<unknown> {
  return page.screenshot({ path: join(folder, `${name}.png`) });
}

function report(what: string): void {
  console.log(`✓ ${what}`);
}

function hasDisplay(): boolean {
  if (process.env['CI']) return false;
  return (
    process.platform !== 'linux' ||
    Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
  );
}
