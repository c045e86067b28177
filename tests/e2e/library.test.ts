import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, openSession, type Session } from './browsers';
import { rowTitles, waitForRows } from './popup';
import { buttonNamed, goToList } from './steps';

const BIB = `@article{ek2026,
  title = {On the Slow and Winding Rivers of the North},
  author = {Ek, Bo and Berg, Jo},
  year = {2026},
  journal = {Rivers},
  doi = {10.1000/river.1},
  keywords = {rivers}
}
@article{ek2026b,
  title = {Floods in Small Valleys, and What They Leave},
  author = {Ek, Bo},
  year = {2026}
}
@article{broken, author = {Nobody}}
`;
/** A listing of Hugging Face as text copied from the browser. */
const CAPTURE = `Daily Papers

byAK and the research community

Dec 16

Floods in Small Valleys, and What They Leave

Small valleys flood fast. We measure how fast, over forty years and in nine valleys, and what is left on the fields when the water has gone.

2 authors

·
Dec 14, 2015

Ice That Remembers the Wind: Layers of a Northern Lake

The ice of a northern lake grows in layers. Each of them tells of the wind of one night, and together they tell of a winter that nobody wrote down.

4 authors

·
Dec 12, 2015
`;

/** Drops files on the page. */
async function drop(page: Page, files: [name: string, text: string][]): Promise<void> {
  await page.evaluate((dropped) => {
    const dataTransfer = new DataTransfer();
    for (const [name = '', text = ''] of dropped) {
      dataTransfer.items.add(new File([text], name, { lastModified: Date.UTC(2025, 11, 16, 12) }));
    }
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
      );
  }, files);
}

const tabs = (page: Page) =>
  page.$$eval('[role=tab]', (all) => all.map(({ textContent }) => textContent));

describe.each(['chromium', 'firefox'] satisfies BrowserName[])('the library in %s', (name) => {
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    session = await openSession(name, new Map());
    page = await session.open('library.html');
    await page.waitForSelector('main.library');
  });
  afterAll(() => session?.close());

  const shows = (text: string) =>
    page.waitForFunction((wanted) => document.body.textContent?.includes(wanted), {}, text);
  const press = async (label: string) => (await buttonNamed(page, label)).click();
  const preview = () => page.waitForSelector('[role=tab]');

  it('shows what dropped files would do, and stores nothing', async () => {
    const databases = () => page.evaluate(async () => (await indexedDB.databases()).length);
    const before = await databases();
    await drop(page, [
      ['rivers.bib', BIB],
      ['listing.txt', CAPTURE],
    ]);
    await preview();
    expect(await tabs(page)).toEqual(['3 new', '1 doubtful', '1 not read']);
    await page.click('[data-tab=unread]');
    await shows('rivers.bib: ');
    await page.click('[data-tab=doubtful]');
    await shows('Another paper in the file has the same title: Ek · 2026');
    expect(await databases()).toBe(before);
    const other = await session.open('library.html');
    await other.waitForSelector('.empty');
    await other.close();
  });

  it('imports them, with the doubtful ones joined by hand', async () => {
    await page.bringToFront();
    const [, same] = await page.$$('.preview-doubt input');
    await same?.click();
    await press('Import 3 papers');
    await shows('4 papers: 3 new, 0 merged.');
    await press('Show the list');
    await waitForRows(page, 2);
    expect((await rowTitles(page))[0]).toBe('On the Slow and Winding Rivers of the North');
  });

  it('takes all of it back by one key', async () => {
    await goToList(page);
    await page.keyboard.press('u');
    await page.waitForSelector('.empty');
    await shows('Imported 3 papers');
  });

  it('imports the same again, and a third time finds nothing new', async () => {
    await drop(page, [['rivers.bib', BIB]]);
    await preview();
    await press('Import 2 papers');
    await shows('2 papers: 2 new, 0 merged.');
    await drop(page, [['rivers.bib', BIB]]);
    await shows('2 already stored');
    expect(await tabs(page)).toEqual(['2 already stored', '1 not read']);
    await shows('Nothing is new');
    await press('Back');
    await waitForRows(page, 2);
  });

  it('finds, selects, exports and shows in full what it holds', async () => {
    await page.waitForSelector('.beside');
    // The focus is where it was before the import.
    await page.waitForSelector('.list .row:focus');
    await page.keyboard.press('/');
    await page.waitForSelector('input[type="search"]:focus');
    await page.keyboard.type('author:ek rivers', { delay: 20 });
    await waitForRows(page, 1);
    await goToList(page);
    await page.keyboard.press('x');
    await shows('1 selected');
    expect(await page.$eval('.beside h2', ({ textContent }) => textContent)).toMatch(
      /^On the Slow/,
    );
    await page.keyboard.press('e');
    await shows('Export 1 paper');
  });
});
