import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, openSession, type Session } from './browsers';
import { markOn } from './closed-roots';
import { openPopup, rowTitles, waitForRows } from './popup';
import { DAILY, pages } from './site-pages';
import { exportFile, markStates, pressMark, tagCurrent } from './steps';

/** The main workflow of the built extension, from the listing to the exported file. */
describe.each(['chromium', 'firefox'] satisfies BrowserName[])('in %s', (name) => {
  let session: Session;
  let listing: Page;
  let popup: Page;

  beforeAll(async () => {
    session = await openSession(name, pages);
  });
  afterAll(() => session?.close());

  it('marks every paper of a listing as new', async () => {
    listing = await session.visit(DAILY);
    await listing.waitForSelector('offprint-mark');
    expect(await markStates(listing)).toEqual(Array(9).fill('new'));
  });

  it('puts each mark in the corner of its card, and takes clicks nowhere else', async () => {
    const boxes = await listing.$$eval('article > offprint-mark', (marks) =>
      marks.map((mark) => {
        const card = mark.parentElement?.getBoundingClientRect();
        const { right, width, height } = mark.getBoundingClientRect();
        return { fromEdge: Math.round((card?.right ?? 0) - right), width, height };
      }),
    );
    expect(boxes).toEqual(Array(9).fill({ fromEdge: 9, width: 24, height: 24 }));
  });

  it('saves with a mark', async () => {
    await pressMark(listing, 2);
    await pressMark(listing, 4);
    const states = await markStates(listing);
    expect([states[1], states[3]]).toEqual(['saved', 'saved']);
    expect(listing.url()).toBe(DAILY);
  });

  it('opens the popup on what was saved last', async () => {
    popup = await openPopup(session, listing);
    await waitForRows(popup, 2);
    expect(await rowTitles(popup)).toEqual([
      'Schrödinger Bridges for Weather You Can Verify',
      'PanGu-π at Home: Nonlinearity Compensation on a Single GPU',
    ]);
    await popup.waitForSelector('.here b');
    const banner = await popup.$eval('.here', (each) => each.textContent);
    expect(banner).toMatch(/9 papers.*on this page.*7 new.*2 saved.*Save 7/);
  });

  it('finds without accents and marks what matched', async () => {
    await popup.keyboard.type('schrod', { delay: 20 });
    await waitForRows(popup, 1);
    expect(
      await popup.$$eval('.list mark', (marks) => marks.map((mark) => mark.textContent)),
    ).toEqual(['Schrödinger']);
  });

  it('tags by keys, and the page shows it within a second', async () => {
    await tagCurrent(popup, 'to present');
    await listing.bringToFront();
    const mark = await markOn(listing, 4);
    await listing.waitForFunction(
      (button) =>
        [...(button.parentElement?.querySelectorAll<HTMLElement>('.tags') ?? [])].some(
          ({ dataset }) => dataset['text'] === ' #to present',
        ),
      {},
      mark,
    );
    await popup.bringToFront();
  });

  it('exports what it shows as BibTeX', async () => {
    const text = await exportFile(session, popup, 'BibTeX');
    expect(text).toContain('@misc{fernandez2026schrodinger,');
    expect(text).toContain('title = {Schr\\"odinger Bridges for Weather You Can Verify},');
    expect(text).toContain('author = {Fernández, María and Yılmaz, Oğuz},');
    expect(text).toContain('keywords = {to present},');
    expect(text.match(/^@/gm)).toHaveLength(1);
  });

  it('remembers after the tab is closed: seen papers differ from new ones', async () => {
    const again = await session.visit(DAILY);
    await again.waitForSelector('offprint-mark');
    const states = await markStates(again);
    expect(states.filter((state) => state === 'saved')).toHaveLength(2);
  });
});
