import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type BrowserName, openSession, type Session } from './browsers';
import { openPopup, waitForRows } from './popup';
import { DAILY, pages } from './site-pages';
import { goToList, pressMark } from './steps';

/** Two popups and the library edit one paper, beside the page that shows it. */
describe.each(['chromium', 'firefox'] satisfies BrowserName[])('windows in %s', (name) => {
  let session: Session;
  let listing: Page;
  let first: Page;
  let second: Page;
  let library: Page;

  beforeAll(async () => {
    session = await openSession(name, pages);
    listing = await session.visit(DAILY);
    await listing.waitForSelector('offprint-mark');
    await pressMark(listing, 2);
    first = await openPopup(session);
    second = await openPopup(session);
    library = await session.open('library.html');
    for (const window of [first, second, library]) await waitForRows(window, 1);
  });
  afterAll(() => session?.close());

  /** Opens a field of the only paper with the key, typing on without a pause. */
  async function write(window: Page, key: 't' | 'n', text: string): Promise<void> {
    await window.bringToFront();
    await goToList(window);
    await window.keyboard.press(key);
    await window.keyboard.type(text);
  }
  // A window draws while it is in front.
  const note = async (window: Page, text: string) => {
    await window.bringToFront();
    await window.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('.row-note, .detail-note')].some(
          (each) => each.textContent === wanted,
        ),
      {},
      text,
    );
  };
  const shows = async (window: Page, rows: number) => {
    await window.bringToFront();
    await waitForRows(window, rows);
  };
  const tags = async (window: Page, wanted: string[]) => {
    await window.bringToFront();
    await window.waitForFunction(
      (all) => all.every((tag) => document.querySelector('.row')?.textContent?.includes(tag)),
      {},
      wanted,
    );
  };

  it('keep the tags of all, also those not confirmed', async () => {
    await write(first, 't', 'survey');
    await write(second, 't', 'rivers');
    await write(library, 't', 'thesis');
    await second.bringToFront();
    await second.keyboard.press('Enter');
    await second.keyboard.press('Escape');
    await first.bringToFront();
    await first.keyboard.press('Tab');
    await first.keyboard.press('Escape');
    // Closed with the tag in its field.
    await library.close({ runBeforeUnload: false });
    library = await session.open('library.html');
    await waitForRows(library, 1);
    for (const window of [first, second, library])
      await tags(window, ['#survey', '#rivers', '#thesis']);
  });

  it('keep the notes of all, and show them', async () => {
    await write(first, 'n', 'Compare with section 4');
    await note(second, 'Compare with section 4');
    await write(second, 'n', ', says the second');
    await second.keyboard.press('Escape');
    await first.bringToFront();
    await first.waitForFunction(
      () => document.querySelector('textarea')?.value === 'Compare with section 4, says the second',
      {},
    );
    await first.keyboard.type('!');
    await first.keyboard.press('Escape');
    await note(library, 'Compare with section 4, says the second!');
  });

  it('come to the same end when the page removes the paper and saves it again', async () => {
    await listing.bringToFront();
    await pressMark(listing, 2);
    for (const window of [first, second, library]) await shows(window, 0);
    await listing.bringToFront();
    await pressMark(listing, 2);
    for (const window of [first, second, library]) {
      await shows(window, 1);
      await tags(window, ['#survey', '#rivers', '#thesis']);
      await note(window, 'Compare with section 4, says the second!');
    }
  });

  it('undo and redo with the keys of every program', async () => {
    await first.bringToFront();
    await goToList(first);
    await first.keyboard.press('s');
    await waitForRows(first, 0);
    await first.keyboard.press('u');
    await waitForRows(first, 1);
    await first.keyboard.down('Control');
    await first.keyboard.down('Shift');
    await first.keyboard.press('Z');
    await first.keyboard.up('Shift');
    await first.keyboard.up('Control');
    await waitForRows(first, 0);
    await shows(second, 0);
  });
});
