import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoCollection } from '../made/demo';
import { putItems } from '../made/store';
import { type BrowserName, openSession, type Session } from './browsers';
import { openPopup, rowTitles, waitForRows } from './popup';

/** The query language, from the search box to the rows. */
describe.each(['chromium', 'firefox'] satisfies BrowserName[])('the search box in %s', (name) => {
  let session: Session;
  let popup: Page;

  beforeAll(async () => {
    session = await openSession(name, new Map());
    const filling = await openPopup(session);
    await putItems(filling, demoCollection(Date.now()));
    popup = await openPopup(session);
    await filling.close();
  });
  afterAll(() => session?.close());
  beforeEach(async () => {
    await popup.focus('input[type="search"]');
    await popup.$eval(
      'input[type="search"]',
      (box) => box instanceof HTMLInputElement && box.select(),
    );
    await popup.keyboard.press('Backspace');
    await popup.waitForFunction(() => document.querySelectorAll('.list .row').length > 3);
  });

  const type = (text: string) => popup.type('input[type="search"]', text);

  it.each([
    ['schrodinger', 'Schrödinger Bridges for Weather You Can Verify'],
    ['"ask before they"', 'Small Tools, Long Plans: Agents that Ask Before They Act'],
    ['author:okafor', 'What the Cache Forgets: Memory Budgets for Long-Context Decoding'],
    ['wether verfy', 'Schrödinger Bridges for Weather You Can Verify'],
    ['upvotes:>20 stars:<1 -cache', 'A Geometry of Disagreement: When Two Networks Learn One Task'],
  ])('finds %s', async (query, title) => {
    await type(query);
    await waitForRows(popup, 1);
    expect(await rowTitles(popup)).toEqual([title]);
  });

  it('says what it can’t read and searches for the rest', async () => {
    await type('weather year:soon');
    await waitForRows(popup, 1);
    await popup.waitForFunction(() =>
      document.querySelector('.search-problem')?.textContent?.includes('soon'),
    );
  });

  it('completes a name with Tab', async () => {
    await type('author:okaf');
    await popup.waitForFunction(() => document.body.textContent?.includes('Thandiwe Okafor'));
    await popup.keyboard.press('Tab');
    await waitForRows(popup, 1);
    const query = await popup.$eval('input[type="search"]', (box) =>
      box instanceof HTMLInputElement ? box.value.trim() : '',
    );
    expect(query).toBe('author:"Thandiwe Okafor"');
  });
});
