import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerSync, syncNow } from '../../lib/background/sync';
import { db } from '../../lib/store/database';
import { alone } from '../../lib/sync/stored/alone';
import { readStatus, writeStatus } from '../../lib/sync/stored/status';
import { takePart } from '../../lib/sync/stored/take-part';
import { FakeCouch } from '../sync/couch';
import { type Served, serve } from '../sync/over-http';
import { at } from '../sync/store-machines';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let couch: FakeCouch;
let server: Served;

beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(browser, { permissions: { contains: vi.fn(async () => true) } });
  vi.stubGlobal('navigator', { onLine: true, locks: navigator.locks });
  couch = new FakeCouch();
  couch.create('papers');
  server = await serve(couch);
  const account = { user: couch.user, password: couch.password, passphrase: 'winding rivers' };
  await at({ disk: new IDBFactory(), connect: () => expect.fail() }, () =>
    takePart(
      { kind: 'couchdb', address: `${server.address}/papers`, name: 'Desk', ...account },
      Date.now(),
    ),
  );
  server.requests.length = 0;
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await server.close();
});

const failedUntil = (next: number) =>
  writeStatus({ problem: { kind: 'no_answer' }, since: 0, tries: 1, next, left: 0 });

describe('a run', () => {
  it('that the user asks for is made though one that must wait is under way', async () => {
    await failedUntil(Date.now() + HOUR / 2);
    const [waiting, asked] = [syncNow(false), syncNow(true)];
    await waiting;
    await asked;
    expect((await readStatus()).problem).toBeUndefined();
    expect(server.requests.length).toBeGreaterThan(0);
  });

  it('is made once when several windows open', async () => {
    await Promise.all([syncNow(true), syncNow(false), syncNow(true)]);
    const pushes = server.requests.filter(({ path }) => path.includes('_bulk_docs'));
    expect(pushes).toHaveLength(1);
  });

  it('is made when a page opens, unless the last one ended within a minute', async () => {
    const own = { url: fakeBrowser.runtime.getURL('/popup.html') };
    const isMadeAfter = async (time: number) => {
      server.requests.length = 0;
      const done = Date.UTC(2026, 10, 21);
      await writeStatus({ done, tries: 0, left: 0 });
      await answerSync(false, own, done + time);
      // A run that was begun ends before this.
      await alone(() => Promise.resolve());
      return server.requests.length > 0;
    };
    expect(await isMadeAfter(MINUTE)).toBe(false);
    expect(await isMadeAfter(MINUTE + 1)).toBe(true);
    // The clock was wrong then.
    expect(await isMadeAfter(-MINUTE - 1)).toBe(true);
  });

  it('waits for the next try', async () => {
    await failedUntil(Date.now() + HOUR / 2);
    await syncNow(false);
    expect(server.requests).toEqual([]);
  });

  it('does not wait for a time of a clock that was wrong', async () => {
    await failedUntil(Date.UTC(2106, 1, 7));
    await syncNow(false);
    expect((await readStatus()).problem).toBeUndefined();
  });

  it('waits while another window changes the passphrase', async () => {
    let finish: () => void = () => undefined;
    const changing = alone(() => new Promise<void>((resolve) => (finish = resolve)));
    const run = syncNow(true);
    await db.meta.count();
    expect(server.requests).toEqual([]);
    finish();
    await Promise.all([changing, run]);
    expect(server.requests.length).toBeGreaterThan(0);
  });
});
