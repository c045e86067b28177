import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoCollection } from '../made/demo';
import { putItems } from '../made/store';
import { violations } from './axe';
import { type BrowserName, openSession, type Session } from './browsers';
import { DAILY, pages } from './site-pages';
import { buttonNamed } from './steps';

const NOTE = 'Compare with **Ito**, [here](https://example.org/a), where $n^2$ holds\n\n- one';

describe.each([
  ['chromium', false],
  ['chromium', true],
  ['firefox', false],
] satisfies [BrowserName, boolean][])('in the library in %s, dark %s', (name, dark) => {
  let session: Session;
  let library: Page;

  beforeAll(async () => {
    session = await openSession(name, pages, { dark });
    const listing = await session.visit(DAILY);
    await listing.waitForSelector('offprint-mark');
    // A page with an index of its own would write it over that of the new store.
    const filling = await session.open('licences.txt');
    await putItems(filling, demoCollection(Date.now() - 86_400_000));
    await filling.close();
    library = await session.open('library.html');
    await library.setViewport({ width: 1440, height: 900 });
    await library.waitForSelector('.beside .detail');
  });
  afterAll(() => session?.close());

  it('status, tags and note are edited where they stand', async () => {
    const inDetail = (selector: string) => library.waitForSelector(`.beside .detail ${selector}`);
    await (await buttonNamed(library, 'Read')).click();
    await inDetail('.detail-status [aria-pressed="true"]:last-child');
    await (await inDetail('.tag-field input'))?.type('kept in place\n');
    await inDetail('[aria-label="Remove the tag kept in place"]');
    await (await inDetail('.note-empty, .note-field > button'))?.click();
    const field = await inDetail('textarea');
    await field?.evaluate((area) => (area as HTMLTextAreaElement).select());
    await field?.type(NOTE);
    await library.keyboard.press('Escape');
    await inDetail('.detail-note strong');
    await inDetail('.detail-note li');
    await inDetail('.detail-note .formula math');
    const link = await inDetail('.detail-note a');
    expect(await link?.evaluate((a) => [a.getAttribute('href'), a.getAttribute('target')])).toEqual(
      ['https://example.org/a', '_blank'],
    );
    expect(await violations(library)).toEqual([]);
    await library.evaluate(() => {
      document.body.id = 'before';
      location.reload();
    });
    await library.waitForSelector('body:not(#before) .beside .detail-note strong');
  });

  it('a day of the calendar leads to its papers, by keyboard too', async () => {
    const days = await session.open('library.html#days');
    await days.setViewport({ width: 1440, height: 900 });
    await days.waitForSelector('.calendar .level-1');
    await days.waitForSelector('.tag-chart');
    expect(await violations(days)).toEqual([]);
    await days.focus('.calendar .day[tabindex="0"]');
    await days.keyboard.press('ArrowLeft');
    await days.keyboard.press('ArrowRight');
    await days.keyboard.press('Enter');
    await days.waitForSelector('.day[aria-pressed="true"]:focus');
    expect(await violations(days)).toEqual([]);
    await (await buttonNamed(days, 'Show 9 papers met')).click();
    await days.waitForFunction(() => /^#met\?q=seen:\d{4}-\d\d-\d\d/.test(location.hash));
    await days.evaluate(() => history.back());
    await days.waitForSelector('.day[aria-pressed="true"]');
    await days.close();
  });
});
