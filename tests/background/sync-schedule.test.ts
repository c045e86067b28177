import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchChanges } from '../../lib/announce';
import {
  listenForSync,
  onSyncAlarm,
  SYNC_ALARM,
  scheduleSync,
  syncNow,
} from '../../lib/background/sync';
import { addTags, save } from '../../lib/store/edit/edit';
import { storeCapture } from '../../lib/store/join/capture';
import { alone } from '../../lib/sync/stored/alone';
import { readStatus } from '../../lib/sync/stored/status';
import { stopTakingPart, takePart } from '../../lib/sync/stored/take-part';
import { capture, draft, id } from '../store/fresh-store';
import { FakeCouch } from '../sync/couch';
import { type Served, serve } from '../sync/over-http';
import { at } from '../sync/store-machines';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

let server: Served;
let worker: EventTarget;
const getPlatformInfo = vi.fn(async () => ({}));
const network = { onLine: true, locks: navigator.locks };
const asked = () => server.requests.some(({ path }) => path.includes('_changes'));
/** An edit, of which every page and the worker have heard. */
async function edit(tag: string): Promise<void> {
  const told = new Promise<void>((resolve) => {
    const stop = watchChanges(() => {
      stop();
      resolve();
    });
  });
  await addTags([id(1)], [tag], Date.now());
  await told;
}

beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(browser, { permissions: { contains: vi.fn(async () => true) } });
  Object.assign(browser.runtime, { getPlatformInfo });
  network.onLine = true;
  worker = new EventTarget();
  vi.stubGlobal('navigator', network);
  vi.stubGlobal('self', worker);
  const couch = new FakeCouch();
  couch.create('papers');
  server = await serve(couch);
  const account = { user: couch.user, password: couch.password, passphrase: 'winding rivers' };
  const wish = { ...account, kind: 'couchdb', name: 'Desk' } as const;
  await at({ disk: new IDBFactory(), connect: () => expect.fail() }, async () => {
    await takePart({ ...wish, address: `${server.address}/papers` }, Date.now());
    await storeCapture(capture([draft(1)]), Date.now());
    await save([id(1)], Date.now());
  });
  await syncNow(true);
  server.requests.length = 0;
  getPlatformInfo.mockClear();
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  await server.close();
});

it('runs five seconds after the last edit', async () => {
  listenForSync();
  await edit('moss');
  vi.advanceTimersByTime(4999);
  await edit('fern');
  vi.advanceTimersByTime(4999);
  await alone(() => Promise.resolve());
  expect(server.requests).toEqual([]);
  vi.advanceTimersByTime(1);
  await vi.waitFor(() => expect(asked()).toBe(true), { interval: 1 });
  await alone(() => Promise.resolve());
  expect((await readStatus()).problem).toBeUndefined();
});

it('runs every 15 minutes by an alarm until the machine takes part no longer', async () => {
  await scheduleSync();
  expect(await fakeBrowser.alarms.get(SYNC_ALARM)).toMatchObject({ periodInMinutes: 15 });
  await onSyncAlarm();
  expect(asked()).toBe(true);
  await stopTakingPart();
  await onSyncAlarm();
  expect(await fakeBrowser.alarms.get(SYNC_ALARM)).toBeUndefined();
});

it('sets the alarm to the next try after a failure', async () => {
  server.mishaps.push({ status: 429, headers: { 'Retry-After': '600' }, body: '' });
  const before = Date.now();
  await syncNow(true);
  const { next = 0 } = await readStatus();
  expect(next - before).toBeGreaterThanOrEqual(10 * MINUTE);
  expect(await fakeBrowser.alarms.get(SYNC_ALARM)).toMatchObject({
    scheduledTime: next,
    periodInMinutes: 15,
  });
});

it('keeps the worker awake while the server does not answer, and no longer', async () => {
  server.mishaps.push('silent');
  const run = syncNow(true);
  await vi.waitFor(() => expect(asked()).toBe(true), { interval: 1 });
  expect(getPlatformInfo).not.toHaveBeenCalled();
  vi.advanceTimersByTime(20 * SECOND);
  expect(getPlatformInfo).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(5 * SECOND);
  await run;
  expect((await readStatus()).problem).toEqual({ kind: 'timeout', ms: 25 * SECOND });
  vi.advanceTimersByTime(MINUTE);
  expect(getPlatformInfo).toHaveBeenCalledTimes(1);
});

it('waits for the network, and runs when it is back', async () => {
  listenForSync();
  network.onLine = false;
  await onSyncAlarm();
  expect(server.requests).toEqual([]);
  network.onLine = true;
  worker.dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(asked()).toBe(true), { interval: 1 });
  await alone(() => Promise.resolve());
});
