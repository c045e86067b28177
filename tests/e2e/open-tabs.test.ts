import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../.bin/ensure.mjs';
import { type BrowserName, openSession, type Session } from './browsers';
import { HUNDRED, pages } from './site-pages';
import { markStates, pressMark } from './steps';

/** Puts the extension into the browser anew, as an update does. */
async function update(session: Session, name: BrowserName): Promise<void> {
  if (name === 'firefox') {
    await session.browser.installExtension(join(root, '.output/firefox-mv3'));
    return;
  }
  const connection = await session.browser.target().createCDPSession();
  const send = connection.send.bind(connection) as (name: string, data: object) => Promise<unknown>;
  await send('Extensions.loadUnpacked', { path: join(root, '.output/chrome-mv3') });
  await connection.detach();
}

describe.each(['chromium', 'firefox'] satisfies BrowserName[])('an update in %s', (name) => {
  let session: Session;
  let listing: Page;

  beforeAll(async () => {
    session = await openSession(name, pages);
    listing = await session.visit(HUNDRED);
    await listing.waitForSelector('offprint-bar');
  });
  afterAll(() => session?.close());

  /** The largest number of marks on one card. */
  const mostOnOne = () =>
    listing.$$eval('article', (cards) =>
      Math.max(...cards.map((card) => card.querySelectorAll(':scope > offprint-mark').length)),
    );

  it('leaves pages readable that were open before, with one mark on each card', async () => {
    await listing.evaluate(() => {
      for (const each of document.querySelectorAll('offprint-mark, offprint-bar'))
        each.setAttribute('data-before', '');
    });
    await update(session, name);
    await listing.bringToFront();
    await listing.waitForSelector('offprint-bar:not([data-before])');
    await listing.waitForSelector('article:nth-child(1) offprint-mark:not([data-before])');
    expect(await listing.$$('[data-before]')).toHaveLength(0);
    expect(await mostOnOne()).toBe(1);
  });

  it('leaves no reader behind that draws marks of its own when the user scrolls', async () => {
    for (const part of [0.5, 1, 0]) {
      await listing.evaluate((at) => scrollTo(0, document.body.scrollHeight * at), part);
      await listing.waitForFunction(() =>
        [...document.querySelectorAll('article')].some(
          (card) =>
            Math.abs(card.getBoundingClientRect().top - 300) < 300 &&
            card.querySelector('offprint-mark'),
        ),
      );
      expect(await mostOnOne()).toBe(1);
    }
  });

  it('lets papers be saved there', async () => {
    await pressMark(listing, 1);
    expect((await markStates(listing))[0]).toBe('saved');
  });
});
