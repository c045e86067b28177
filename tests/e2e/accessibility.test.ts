import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillStore } from '../made/fill-store';
import { usualSize } from '../made/history';
import { violations } from './axe';
import { type BrowserName, openSession, type Session } from './browsers';
import { openPopup, removeLastView } from './popup';
import { DAILY, pages } from './site-pages';
import { buttonNamed, goToList } from './steps';

/** A listing whose cards have lost their titles. */
const CHANGED = 'https://huggingface.co/papers/date/2026-10-02';
const changed = (pages.get(DAILY) ?? '')
  .replace(/<h3>.*?<\/h3>/g, '')
  .replace(/ data-props="[^"]*"/, '');

describe.each([
  ['chromium', false],
  ['chromium', true],
  ['firefox', false],
  ['firefox', true],
] satisfies [BrowserName, boolean][])('every view in %s, dark %s', (name, dark) => {
  let session: Session;
  let popup: Page;

  beforeAll(async () => {
    session = await openSession(name, new Map([...pages, [CHANGED, changed]]), { dark });
    const listing = await session.visit(DAILY);
    await listing.waitForSelector('offprint-mark');
    popup = await openPopup(session, listing);
  });
  afterAll(() => session?.close());

  /** Opens the popup again, with the focus in its search box. */
  const reopen = async () => {
    await popup.bringToFront();
    await popup.evaluate(removeLastView);
    // Firefox does not report that a page of an extension was loaded again.
    await popup.evaluate(() => {
      document.body.id = 'before';
      location.reload();
    });
    await popup.waitForSelector('body:not(#before) .list .row');
    await popup.waitForSelector('input[type="search"]:focus');
  };

  it('the marks and the bar on a page', async () => {
    const listing = await session.visit(DAILY);
    await listing.waitForSelector('offprint-bar');
    expect(await violations(listing, 'offprint-mark, offprint-bar')).toEqual([]);
  });

  it('an empty collection', async () => {
    await popup.waitForSelector('.empty');
    expect(await violations(popup)).toEqual([]);
  });

  it('a full one', async () => {
    await fillStore(popup, usualSize(60));
    await reopen();
    expect(await violations(popup)).toEqual([]);
  });

  it.each([
    ['the tags of a row', 't', '.tag-editor'],
    ['the note of a row', 'n', '.list textarea'],
    ['a row in full', 'ArrowRight', '.detail'],
    ['a selection', 'x', '.selection'],
    ['the keys', '?', 'dialog[open]'],
  ])('%s', async (_, key, part) => {
    await reopen();
    await goToList(popup);
    await popup.keyboard.press(key as 'a');
    await popup.waitForSelector(part);
    expect(await violations(popup)).toEqual([]);
  });

  it('the form that corrects a paper, and its publication in full', async () => {
    await reopen();
    await goToList(popup);
    await popup.keyboard.press('ArrowRight');
    await popup.waitForSelector('.detail');
    await (await buttonNamed(popup, 'Correct this paper')).click();
    await popup.waitForSelector('.correct');
    await popup.click('.correct summary');
    expect(await violations(popup)).toEqual([]);
    await popup.select('.correct [name="kind"]', 'article-journal');
    for (const [name, text] of [
      ['container-title', 'Nature'],
      ['volume', '620'],
      ['page', '47-60'],
      ['publisher', 'Springer Nature'],
    ] as const) {
      await popup.$eval(
        `.correct [name="${name}"]`,
        (field, value) => {
          (field as HTMLInputElement).value = value;
        },
        text,
      );
    }
    await (await buttonNamed(popup, 'Save')).click();
    await popup.waitForSelector('.detail-citation');
    const line = await popup.$eval('.detail-citation', ({ textContent }) => textContent);
    expect(line).toMatch(/^Nature 620 \(\d{4}\), 47–60 · Springer Nature$/);
    expect(await violations(popup)).toEqual([]);
  });

  it('results, and no results', async () => {
    await reopen();
    await popup.keyboard.type('diffusion');
    await popup.waitForSelector('.list mark');
    expect(await violations(popup)).toEqual([]);
    await popup.keyboard.type(' qqqq');
    await popup.waitForSelector('.search-problem');
    expect(await violations(popup)).toEqual([]);
    await reopen();
    await popup.keyboard.type('qqqq');
    await popup.waitForSelector('.empty');
    expect(await violations(popup)).toEqual([]);
  });

  it('the filters', async () => {
    await reopen();
    await (await buttonNamed(popup, 'Filter')).click();
    expect(await violations(popup)).toEqual([]);
  });

  it('the export', async () => {
    await reopen();
    await goToList(popup);
    await popup.keyboard.press('e');
    await popup.waitForSelector('aria/BibTeX[role="radio"]');
    expect(await violations(popup)).toEqual([]);
  });

  it('the settings', async () => {
    await reopen();
    await (await buttonNamed(popup, 'Settings')).click();
    await popup.waitForSelector('aria/Hugging Face');
    expect(await violations(popup)).toEqual([]);
  });

  it('what must be typed before everything is deleted, and the report', async () => {
    await (await buttonNamed(popup, 'Delete everything…')).click();
    await popup.waitForSelector('.delete input');
    expect(await violations(popup)).toEqual([]);
    await (await buttonNamed(popup, 'Report a problem')).click();
    await popup.waitForSelector('textarea');
    expect(await violations(popup)).toEqual([]);
  });

  it('the library, with its details beside the list and below it', async () => {
    const library = await session.open('library.html');
    await library.waitForSelector('.beside h2');
    expect(await violations(library)).toEqual([]);
    await library.setViewport({ width: 320, height: 640 });
    await library.waitForFunction(() => document.querySelector('.beside') === null);
    await goToList(library);
    await library.keyboard.press('ArrowRight');
    await library.waitForSelector('.detail');
    expect(await violations(library)).toEqual([]);
    await library.close();
  });

  it('each view of the library', async () => {
    const library = await session.open('library.html');
    await library.setViewport({ width: 1440, height: 900 });
    await library.waitForSelector('.sidebar [role="tree"]');
    const names = await library.$$eval('.sidebar nav [data-key]', (items) =>
      items.map((item) => item.getAttribute('data-key')),
    );
    expect(names).toContain('unread');
    for (const name of names) {
      await library.click(`.sidebar nav [data-key="${name}"]`);
      await library.waitForSelector(`.sidebar [data-key="${name}"][aria-current]`);
      await library.waitForSelector('.library-page h2, .list .row, .empty');
      expect([name, ...(await violations(library))]).toEqual([name]);
    }
    await library.close();
  });

  it('the table of the library, its columns, a selection, and the sidebar as a drawer', async () => {
    const library = await session.open('library.html#saved?as=table&q=sort:title');
    await library.setViewport({ width: 1440, height: 900 });
    await library.waitForSelector('.table .row');
    await library.waitForSelector('.sidebar [role="tree"]');
    expect(await violations(library)).toEqual([]);
    await library.click('.column-menu button');
    await library.waitForSelector('.column-menu fieldset:popover-open');
    expect(await violations(library)).toEqual([]);
    await library.click('.list-bar > input');
    await library.waitForSelector('.selection');
    expect(await violations(library)).toEqual([]);
    await library.setViewport({ width: 320, height: 640 });
    await (await library.waitForSelector('.library-menu'))?.click();
    await library.waitForSelector('.drawer [role="tree"]');
    expect(await violations(library)).toEqual([]);
    await library.close();
  });

  it('an import: what it asks for, what it would do, what it did', async () => {
    const library = await session.open('library.html#import');
    const area = await library.waitForSelector('.import-sources textarea');
    expect(await violations(library)).toEqual([]);
    await area?.type('@misc{a, title = {Rivers of Glass}}\n@misc{b, author = {Ek, Bo}}');
    await (await buttonNamed(library, 'Read the text')).click();
    await library.waitForSelector('[role="tab"]');
    expect(await violations(library)).toEqual([]);
    await (await buttonNamed(library, 'Import 1 paper')).click();
    await library.waitForSelector('.import-outcome');
    expect(await violations(library)).toEqual([]);
    await library.close();
  });

  it('a page that changed', async () => {
    const page = await session.visit(CHANGED);
    await page.waitForSelector('offprint-bar');
    expect(await violations(page, 'offprint-bar')).toEqual([]);
    const popup = await openPopup(session, page);
    await popup.waitForSelector('.here p:not(:empty)');
    expect(await violations(popup)).toEqual([]);
  });
});
