import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession, type Session } from './browsers';
import { forgetLastView, openPopup, rowTitles, waitForRows } from './popup';
import { DAILY, pages } from './site-pages';
import { buttonNamed, goToList, pressMark, tagCurrent } from './steps';

declare const chrome: {
  storage: { session: { get(key: string): Promise<{ lastView?: { view: { text: string } } }> } };
};

declare global {
  /** What the page held when the rows of the snapshot came in, and later. */
  var firstDraw: { isPopupThere: boolean; isInert: boolean; titles: string[]; tops: number[] };
}

/** Opens the popup and records what is there before its modules. Without a snapshot: undefined. */
async function openRecorded(session: Session, hash = '') {
  const page = await session.open(`popup.html${hash}`, async (tab) => {
    await tab.setViewport({ width: 420, height: 600 });
    await tab.evaluateOnNewDocument(() => {
      new MutationObserver((_, observer) => {
        const rows = [...document.querySelectorAll<HTMLElement>('.first-rows .row h2')];
        if (rows.length === 0) return;
        observer.disconnect();
        globalThis.firstDraw = {
          isPopupThere: document.querySelector('main.popup') !== null,
          isInert: rows[0]?.closest('[inert][aria-busy="true"]') !== null,
          titles: rows.map((row) => row.textContent ?? ''),
          tops: rows.map((row) => row.getBoundingClientRect().top),
        };
      }).observe(document, { childList: true, subtree: true });
    });
  });
  await page.waitForSelector('main.popup :is(.list .row h2, .empty h2, .panel)');
  return { page, first: await page.evaluate(() => globalThis.firstDraw) };
}

async function deleteEverything(popup: Page): Promise<void> {
  for (const name of ['Settings', 'Delete everything…'])
    await (await buttonNamed(popup, name)).click();
  await popup.waitForSelector('form.delete input:focus');
  await popup.keyboard.type('delete');
  await popup.keyboard.press('Enter');
  await popup.waitForFunction(() => localStorage.getItem('snapshot') === null);
}

async function saveCards(session: Session, cards: number[]): Promise<void> {
  const listing = await session.visit(DAILY);
  await listing.waitForSelector('offprint-mark');
  for (const card of cards) await pressMark(listing, card);
  await listing.close();
}

describe('the first draw', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession('chromium', pages);
    await saveCards(session, [1, 2, 3]);
  });
  afterAll(() => session?.close());

  it('is the shell alone while nothing was shown yet', async () => {
    const { page, first } = await openRecorded(session);
    expect(first).toBeUndefined();
    await waitForRows(page, 3);
    await goToList(page);
    await tagCurrent(page, 'thesis');
    await page.close();
  });

  it('shows what was shown last before the popup is there, and can’t be acted on', async () => {
    const { page, first } = await openRecorded(session);
    expect(first.isPopupThere).toBe(false);
    expect(first.isInert).toBe(true);
    expect(first.titles).toEqual(await rowTitles(page));
    expect(await page.$('.first-rows')).toBeNull();
    // The rows of the store take the same places.
    const tops = await page.$$eval('.list .row h2', (rows) =>
      rows.map((row) => row.getBoundingClientRect().top),
    );
    expect(tops.map(Math.round)).toEqual(first.tops.map(Math.round));
    await page.close();
  });

  it('is replaced by what the store holds by now', async () => {
    await saveCards(session, [4]);
    const { page, first } = await openRecorded(session);
    expect(first.titles).toHaveLength(3);
    await waitForRows(page, 4);
    expect((await rowTitles(page)).slice(1)).toEqual(first.titles);
    await page.close();
  });

  it('is nothing where the settings are opened', async () => {
    const { page, first } = await openRecorded(session, '#settings');
    expect(first).toBeUndefined();
    await page.close();
  });

  it('is not the top of the collection where the last view was a search', async () => {
    const popup = await openPopup(session);
    await waitForRows(popup, 4);
    await popup.keyboard.type('a');
    await popup.waitForSelector('.list mark');
    await popup.close();
    const { page, first } = await openRecorded(session);
    expect(first).toBeUndefined();
    await page.close();
  });

  it('takes what is typed before the popup is there', async () => {
    const page = await session.open('popup.html', async (tab) => {
      await forgetLastView(session, tab);
      await tab.evaluateOnNewDocument(() => {
        new MutationObserver((_, observer) => {
          const box = document.querySelector<HTMLInputElement>('#first input');
          if (!box) return;
          observer.disconnect();
          box.value = 'spars';
        }).observe(document, { childList: true, subtree: true });
      });
    });
    await page.waitForSelector('main.popup');
    await page.keyboard.type('e');
    const box = await page.waitForSelector('main.popup input[type="search"]');
    expect(await box?.evaluate((input) => (input as HTMLInputElement).value)).toBe('sparse');
    await page.close();
  });

  it('is gone when everything is deleted', async () => {
    const popup = await openPopup(session);
    await waitForRows(popup, 4);
    await deleteEverything(popup);
    await popup.close();
    const { page, first } = await openRecorded(session);
    expect(first).toBeUndefined();
    expect(await page.$('main.popup .empty h2')).not.toBeNull();
    await page.close();
  });
});

describe('the first draw in Firefox', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession('firefox', pages);
    await saveCards(session, [1, 2]);
  });
  afterAll(() => session?.close());

  it('shows what was shown last, and is gone when everything is deleted', async () => {
    const popup = await openPopup(session);
    await waitForRows(popup, 2);
    const titles = await rowTitles(popup);
    const html = readFileSync('.output/firefox-mv3/popup.html', 'utf8');
    const drawn = () =>
      popup.evaluate(async (source) => {
        // The driver can run nothing before the page's scripts: the shell is put there again.
        const shell = new DOMParser().parseFromString(source, 'text/html').body;
        for (const script of shell.querySelectorAll('script')) script.remove();
        document.body.replaceWith(shell);
        const script = document.createElement('script');
        script.src = '/first-draw.js';
        document.body.append(script);
        for (let frame = 0; frame < 60; frame++) await new Promise(requestAnimationFrame);
        const rows = document.querySelectorAll('.first-rows[inert] .row h2');
        const box = document.querySelector('#first input')?.getAttribute('placeholder');
        return { box, titles: [...rows].map((row) => row.textContent) };
      }, html);
    expect(await drawn()).toEqual({ box: 'Search your papers', titles });
    await popup.close();
    const other = await openPopup(session);
    await waitForRows(other, 2);
    await deleteEverything(other);
    await other.close();
  });

  it('has no search of the popup before where a test opens it', async () => {
    const popup = await openPopup(session);
    await popup.keyboard.type('zzz');
    await popup.waitForFunction(async () => {
      const { lastView } = await chrome.storage.session.get('lastView');
      return lastView?.view.text === 'zzz';
    });
    await popup.close();
    const other = await openPopup(session);
    await other.waitForSelector('main.popup .empty');
    expect(await other.$eval('input[type="search"]', (box) => box.value)).toBe('');
    await other.close();
  });
});
