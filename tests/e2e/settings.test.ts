import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoCollection } from '../made/demo';
import { putItems } from '../made/store';
import { type BrowserName, openSession, type Session } from './browsers';
import { closeBar, pressBar } from './closed-roots';
import { DAILY, pages } from './site-pages';
import { buttonNamed, savedFile } from './steps';

/** Export, deletion and restore of everything, and switches that take effect immediately. */
describe.each(['chromium', 'firefox'] satisfies BrowserName[])('settings in %s', (name) => {
  let session: Session;
  let listing: Page;
  let settings: Page;
  let backup: string;

  beforeAll(async () => {
    session = await openSession(name, pages);
    const popup = await session.open('popup.html');
    await popup.waitForSelector('main.popup');
    await putItems(popup, demoCollection(Date.now()));
    listing = await session.visit(DAILY);
    await listing.waitForSelector('offprint-mark');
    settings = await session.open('popup.html#settings');
    await settings.waitForSelector('.settings');
  });
  afterAll(() => session?.close());

  const shows = (text: string) =>
    settings.waitForFunction((wanted) => document.body.textContent?.includes(wanted), {}, text);
  const press = async (label: string) => (await buttonNamed(settings, label)).click();
  const flip = async (label: string) =>
    // Pressed by key, because after scrolling the heading may cover it.
    (await settings.waitForSelector(`aria/${label}[role="switch"]`))?.press(' ');
  const marks = (count: number) =>
    listing.waitForFunction(
      (wanted) => document.querySelectorAll('offprint-mark').length === wanted,
      {},
      count,
    );

  const noBar = () => listing.waitForSelector('offprint-bar', { hidden: true });

  it('writes everything into a file', async () => {
    await shows('7 saved');
    await press('Export everything');
    const text = await savedFile(session.downloads);
    const [header = '', ...lines] = text.trimEnd().split('\n');
    expect(JSON.parse(header)).toMatchObject({ format: 'offprint', items: 9 });
    expect(lines.filter((line) => line.startsWith('{"paper":'))).toHaveLength(9);
    const [saved] = await readdir(session.downloads);
    backup = join(session.downloads, saved ?? '');
  });

  it('deletes everything once the word is typed', async () => {
    await press('Delete everything…');
    const field = await settings.waitForSelector('.delete input');
    const confirm = await settings.waitForSelector('.delete button[type="submit"]');
    expect(await confirm?.evaluate((button) => (button as HTMLButtonElement).disabled)).toBe(true);
    await field?.type('delete');
    await confirm?.click();
    await shows('Everything is deleted.');
    await shows('0 saved');
  });

  it('takes the file back in by the library, and finds nothing new the second time', async () => {
    const library = await session.open('library.html#import');
    const libraryShows = (text: string) =>
      library.waitForFunction((wanted) => document.body.textContent?.includes(wanted), {}, text);
    const take = async () => {
      const input = await library.waitForSelector('input[type="file"]');
      await (input as ElementHandle<HTMLInputElement>).uploadFile(backup);
    };
    await take();
    await (await buttonNamed(library, 'Import 9 papers')).click();
    await libraryShows('9 papers: 9 new, 0 merged.');
    await (await buttonNamed(library, 'Import more')).click();
    await take();
    await libraryShows('9 already stored');
    await library.close();
    await settings.bringToFront();
    await shows('7 saved');
  });

  it('takes the marks off the page, and puts them back', async () => {
    await listing.bringToFront();
    await listing.reload();
    await listing.waitForSelector('offprint-mark');
    await settings.bringToFront();
    await flip('Mark papers on web pages');
    await listing.bringToFront();
    await marks(0);
    await settings.bringToFront();
    await flip('Mark papers on web pages');
    await listing.bringToFront();
    await marks(9);
  });

  it('silences the bar on the site, and shows it again', async () => {
    await listing.bringToFront();
    await closeBar(listing);
    await pressBar(listing, /^Not on this site$/);
    await noBar();
    await listing.reload();
    await marks(9);
    await settings.bringToFront();
    await shows('The bar is not shown here.');
    expect(await listing.$('offprint-bar')).toBeNull();
    await press('Show it: Hugging Face');
    await listing.bringToFront();
    await listing.waitForSelector('offprint-bar');
  });

  it('leaves only the marks where the bar is switched off', async () => {
    await settings.bringToFront();
    await flip('Show the bar on web pages');
    await listing.bringToFront();
    await noBar();
    await marks(9);
  });

  it('reads nothing of a site that is switched off', async () => {
    await settings.bringToFront();
    await flip('Hugging Face');
    await listing.bringToFront();
    await marks(0);
  });
});
