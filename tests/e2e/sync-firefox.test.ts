import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FakeCouch } from '../sync/couch';
import { type Served, serve } from '../sync/over-http';
import { FakeWebDav } from '../sync/webdav';
import { openSession, type Session } from './browsers';
import { openPermitted } from './permitted';
import { DAILY, pages } from './site-pages';
import { goToList, pressMark, tagCurrent } from './steps';
import { openList, type Setup, setUpSync, syncNow } from './sync-steps';

const WAIT = { timeout: 60_000, interval: 200 };

describe.each(['CouchDB', 'WebDAV'] as const)('Chromium and Firefox with one %s', (kind) => {
  let server: Served;
  let crow: Session;
  let fox: Session;
  let setup: Setup;
  beforeAll(async () => {
    const wire = kind === 'CouchDB' ? new FakeCouch() : new FakeWebDav();
    server = await serve(wire);
    setup = {
      ...{ kind, address: `${server.address}/offprint` },
      ...{ user: wire.user, password: wire.password, passphrase: 'five quiet rivers' },
    };
    [crow, fox] = [
      await openPermitted(pages),
      await openSession('firefox', pages, { grantAll: true }),
    ];
  });
  afterAll(async () => {
    await Promise.all([crow?.close(), fox?.close()]);
    await server?.close();
  });

  it('have the same tags, notes, status and removals after both edited the same papers', async () => {
    const listing = await crow.visit(DAILY);
    await listing.waitForSelector('offprint-mark');
    for (const card of [2, 4, 6]) await pressMark(listing, card);
    await listing.close();
    const ours = await setUpSync(crow, setup, true);
    const theirs = await setUpSync(fox, setup, false);
    await editFirst(crow, ours, { tag: 'moss', note: 'Of the crow' });
    await editFirst(fox, theirs, { tag: 'fern', note: 'Of the fox' });
    await removeRow(crow, ours, 2);
    await removeRow(fox, theirs, 3);
    for (const page of [ours, theirs, ours]) await syncNow(page);
    const [here, there] = [await storedEntries(ours), await storedEntries(theirs)];
    // What a machine keeps of a removed paper does not travel.
    const saved = here.filter(({ savedAt }) => savedAt !== undefined);
    expect(there.filter(({ savedAt }) => savedAt !== undefined)).toEqual(saved);
    expect(saved).toHaveLength(1);
    expect(saved[0]).toMatchObject({ tags: ['fern', 'moss'], status: 'reading' });
    expect(JSON.stringify(saved)).toMatch(/Of the (crow|fox).*Of the (crow|fox)/);
    for (const session of [crow, fox]) await (await openList(session, 1)).close();
  });
});

/** The first row gets a tag, a note and the next status. */
async function editFirst(
  session: Session,
  store: Page,
  { tag, note }: { tag: string; note: string },
): Promise<void> {
  const list = await openList(session, 3);
  await tagCurrent(list, tag);
  await list.waitForSelector('.list .row:focus');
  await list.keyboard.press('n');
  await list.waitForFunction(() => document.activeElement?.matches('textarea'));
  await list.keyboard.type(note);
  await list.keyboard.press('Escape');
  await vi.waitUntil(() => holds(store, note), WAIT);
  await list.waitForSelector('.list .row:focus');
  await list.keyboard.press('r');
  await vi.waitUntil(() => holds(store, '"status":"reading"'), WAIT);
  await list.close();
}

/** Removes the paper of a row, counted from 1. */
async function removeRow(session: Session, store: Page, row: number): Promise<void> {
  const list = await openList(session, 3);
  await goToList(list);
  for (let at = 1; at < row; at += 1) await list.keyboard.press('ArrowDown');
  await list.keyboard.press('s');
  await vi.waitUntil(() => holds(store, '"removedAt"'), WAIT);
  await list.close();
}

async function holds(store: Page, text: string): Promise<boolean> {
  return JSON.stringify(await storedEntries(store)).includes(text);
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
