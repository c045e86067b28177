import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FakeCouch } from '../sync/couch';
import { type Served, serve } from '../sync/over-http';
import { openSession, type Session } from './browsers';
import { openPermitted } from './permitted';
import { DAILY, pages } from './site-pages';
import { pressMark, tagCurrent } from './steps';
import { openList, setUpSync, syncNow } from './sync-steps';

const WAIT = { timeout: 60_000, interval: 200 };

describe('Chromium and Firefox with one CouchDB', () => {
  let server: Served;
  let crow: Session;
  let fox: Session;
  let ours: Page;
  let theirs: Page;
  beforeAll(async () => {
    const couch = new FakeCouch();
    server = await serve(couch);
    const setup = {
      address: `${server.address}/offprint`,
      ...{ user: couch.user, password: couch.password, passphrase: 'five quiet rivers' },
    };
    crow = await openPermitted(pages);
    fox = await openSession('firefox', pages, { grantAll: true });
    const listing = await crow.visit(DAILY);
    await listing.waitForSelector('offprint-mark');
    for (const card of [2, 4, 6]) await pressMark(listing, card);
    await listing.close();
    ours = await setUpSync(crow, setup, true);
    theirs = await setUpSync(fox, setup, false);
  });
  afterAll(async () => {
    await Promise.all([crow?.close(), fox?.close()]);
    await server?.close();
  });

  it('have the same tags, notes and removals after both edited the same papers', async () => {
    await edit(crow, ours, { tag: 'moss', note: 'Of the crow', remove: 2 });
    await edit(fox, theirs, { tag: 'fern', note: 'Of the fox', remove: 3 });
    for (const page of [ours, theirs, ours]) await syncNow(page);
    // What a machine keeps of a removed paper does not travel.
    const saved = async (page: Page) =>
      (await storedEntries(page)).filter(({ savedAt }) => savedAt !== undefined);
    const here = await saved(ours);
    expect(await saved(theirs)).toEqual(here);
    expect(here).toHaveLength(1);
    expect(here[0]).toMatchObject({ tags: ['moss', 'fern'] });
    expect(JSON.stringify(here)).toMatch(/Of the (crow|fox).*Of the (crow|fox)/);
  });
});

/** The first row gets a tag and a note, and another one, counted from 1, is removed. */
async function edit(
  session: Session,
  store: Page,
  { tag, note, remove }: { tag: string; note: string; remove: number },
): Promise<void> {
  const holds = async (text: string) => JSON.stringify(await storedEntries(store)).includes(text);
  const list = await openList(session, 3);
  await tagCurrent(list, tag);
  await list.waitForSelector('.list .row:focus');
  await list.keyboard.press('n');
  await list.waitForFunction(() => document.activeElement?.matches('textarea'));
  await list.keyboard.type(note);
  await list.keyboard.press('Escape');
  await vi.waitUntil(() => holds(note), WAIT);
  await list.waitForSelector('.list .row:focus');
  for (let at = 1; at < remove; at += 1) await list.keyboard.press('ArrowDown');
  await list.keyboard.press('s');
  await vi.waitUntil(() => holds('"removedAt"'), WAIT);
  await list.close();
}

/** The entries in the store of the browser of an extension's page, without their revisions. */
async function storedEntries(page: Page): Promise<Record<string, unknown>[]> {
  const text = await page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('offprint');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('entries').objectStore('entries').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(reading.result));
          };
        };
      }),
  );
  const entries: Record<string, unknown>[] = JSON.parse(text);
  return entries.map(({ rev: _, ...entry }) => entry);
}
