import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { citing } from '../../lib/settings/citing';
import { db } from '../../lib/store/database';
import { ownMachine } from '../../lib/store/edit/clock';
import { addTags } from '../../lib/store/edit/edit';
import { storeCapture } from '../../lib/store/join/capture';
import { listCame, undoCame } from '../../lib/store/travel/came';
import { wipe } from '../../lib/store/wipe';
import { readAccount } from '../../lib/sync/stored/account';
import { changeStored } from '../../lib/sync/stored/change-stored';
import { listMachines, takeOff } from '../../lib/sync/stored/own-machine';
import { runStored } from '../../lib/sync/stored/run-stored';
import { readStatus } from '../../lib/sync/stored/status';
import {
  makeDatabase,
  renewAccess,
  stopTakingPart,
  takePart,
  type Wish,
} from '../../lib/sync/stored/take-part';
import { countWaiting } from '../../lib/sync/stored/waiting';
import { capture, draft, id } from '../store/fresh-store';
import { FakeCouch } from './couch';
import { NOW } from './machines';
import { type Served, serve } from './over-http';
import { at, type StoreMachine } from './store-machines';
import { FakeWebDav } from './webdav';

let couch: FakeCouch;
let server: Served;
let here: StoreMachine;
let there: StoreMachine;
let now = NOW;

const HOUR = 3_600_000;
const fresh = (): StoreMachine => ({
  disk: new IDBFactory(),
  connect: () => {
    throw new Error('it connects by its account');
  },
});
const wish = (more: Partial<Wish> = {}): Wish => ({
  ...{ kind: 'couchdb', address: `${server.address}/papers`, name: 'Desk' },
  ...{ user: couch.user, password: couch.password, passphrase: 'winding rivers' },
  ...more,
});
const run = (machine: StoreMachine) =>
  at(machine, async () => {
    now += 1000;
    await runStored(() => now);
    return readStatus();
  });
const tagAt = (machine: StoreMachine, tag: string) =>
  at(machine, async () => {
    await storeCapture(capture([draft(1)]), now);
    await addTags([id(1)], [tag], now);
  });
const tagsAt = (machine: StoreMachine) =>
  at(machine, async () => (await db.entries.get(id(1)))?.tags);

beforeEach(async () => {
  fakeBrowser.reset();
  now = NOW;
  couch = new FakeCouch();
  couch.create('papers');
  server = await serve(couch);
  [here, there] = [fresh(), fresh()];
  await at(here, () => takePart(wish(), now));
  await at(there, () => takePart(wish({ name: 'Bag' }), now));
});
afterEach(() => server.close());

describe('machines that take part', () => {
  it('exchange papers and know each other', async () => {
    await tagAt(here, 'moss');
    expect(await at(here, countWaiting)).toBe(1);
    expect(await run(here)).toMatchObject({ tries: 0, done: now });
    await run(there);
    expect(await tagsAt(there)).toEqual(['moss']);
    expect(await at(here, countWaiting)).toBe(0);
    await run(here);
    const names = await at(here, async () =>
      (await listMachines()).map(({ value }) => value?.name),
    );
    expect(names.sort()).toEqual(['Bag', 'Desk']);
  });

  it('show what came, and undo it', async () => {
    await tagAt(here, 'moss');
    for (const machine of [here, there]) await run(machine);
    await tagAt(here, 'fern');
    for (const machine of [here, there]) await run(machine);
    const came = await at(there, () => listCame(0, 10));
    expect(came).toMatchObject([{ what: 'changed', machine: await at(here, ownMachine) }]);
    await at(there, () => undoCame(came[0]?.seq ?? 0, now));
    expect(await tagsAt(there)).toEqual(['moss']);
    for (const machine of [there, here]) await run(machine);
    expect(await tagsAt(here)).toEqual(['moss']);
  });

  it('cite papers in the same way', async () => {
    await run(here);
    await run(there);
    await at(here, () => citing.change({ keys: 'betterbibtex' }));
    await run(here);
    // Both machines of this test share the settings.
    await citing.change({ keys: 'short' });
    await run(there);
    expect((await citing.get()).keys).toBe('betterbibtex');
  });

  it('cite papers as chosen last, also when a clock is in 2106 on one of them', async () => {
    await at(there, () => citing.change({ keys: 'short' }));
    const right = now;
    now = Date.UTC(2106, 1, 7);
    await run(there);
    now = right;
    await run(here);
    await citing.change({ keys: 'betterbibtex' });
    await run(here);
    // Both machines of this test share the settings.
    await citing.change({ keys: 'short' });
    await run(there);
    expect((await citing.get()).keys).toBe('betterbibtex');
  });

  it('say what is wrong, and go on when it is mended', async () => {
    await tagAt(here, 'moss');
    couch.password = 'changed';
    expect(await run(here)).toMatchObject({ problem: { kind: 'credentials' }, tries: 1 });
    expect((await at(here, readStatus)).next).toBeUndefined();
    const account = await at(here, readAccount);
    await at(here, () => renewAccess(account ?? ({} as never), wish()));
    expect((await run(here)).problem).toBeUndefined();
  });

  it('stop when another one takes them off the list', async () => {
    // A machine is taken off a list that shows it.
    for (const machine of [here, there, here]) await run(machine);
    const name = await at(there, ownMachine);
    await at(here, () => takeOff(name, now));
    await run(here);
    expect(await run(there)).toMatchObject({ problem: { kind: 'taken_off' } });
  });

  it('take another name when their profile was copied', async () => {
    for (const machine of [here, there, here]) await run(machine);
    const name = await at(there, ownMachine);
    await at(here, async () => {
      const row = await db.sync.get(`machine:${name}`);
      if (row?.document.kind !== 'machine' || !row.document.value) throw new Error('no machine');
      const value = { ...row.document.value, token: 'of the copy' };
      const document = { ...row.document, value, stamp: `${row.document.stamp}1` };
      await db.sync.put({ ...row, rev: 1_000_000, document });
      await db.meta.put({ key: 'rev', value: 1_000_000 });
    });
    await run(here);
    await run(there);
    expect(await at(there, ownMachine)).not.toBe(name);
  });

  it('store everything anew under another passphrase', async () => {
    await tagAt(here, 'moss');
    await run(here);
    await run(there);
    await at(here, () => changeStored('quiet rivers', () => now));
    await run(here);
    expect((await at(here, readAccount))?.old).toBeUndefined();
    expect(await run(there)).toMatchObject({ problem: { kind: 'changed_passphrase' } });
    await tagAt(there, 'fern');
    const account = await at(there, readAccount);
    await at(there, () =>
      renewAccess(account ?? ({} as never), wish({ passphrase: 'quiet rivers' })),
    );
    await run(there);
    await run(here);
    expect(await tagsAt(here)).toEqual(['moss', 'fern']);
  });

  it('use the keys that the server asks for when the change of a passphrase was ended', async () => {
    await tagAt(here, 'moss');
    await run(here);
    const put = db.meta.put.bind(db.meta);
    await at(here, async () => {
      const spy = vi.spyOn(db.meta, 'put').mockImplementation((row, ...rest) => {
        // The browser ends as soon as the new keys are stored.
        if (row.key === 'syncAccount') return put(row, ...rest).then(() => Promise.reject('ended'));
        return put(row, ...rest);
      });
      await expect(changeStored('quiet rivers', () => now)).rejects.toBe('ended');
      spy.mockRestore();
    });
    await tagAt(here, 'fern');
    await run(here);
    const account = await at(here, readAccount);
    await at(here, () =>
      renewAccess(account ?? ({} as never), wish({ passphrase: 'quiet rivers' })),
    );
    await run(here);
    const third = fresh();
    await at(third, () => takePart(wish({ passphrase: 'quiet rivers' }), now));
    expect(await run(third)).toMatchObject({ skipped: 0 });
    expect(await tagsAt(third)).toEqual(['moss', 'fern']);
  });

  it('leave nothing of the old passphrase on a WebDAV server', async () => {
    const dav = new FakeWebDav();
    const folder = await serve(dav);
    const account = { user: dav.user, password: dav.password, address: `${folder.address}/sync` };
    const place = (passphrase: string) => wish({ kind: 'webdav', ...account, passphrase });
    const [one, two] = [fresh(), fresh()];
    await at(one, () => makeDatabase(place('winding rivers')));
    for (const machine of [one, two]) {
      await at(machine, () => takePart(place('winding rivers'), now));
      await tagAt(machine, machine === one ? 'moss' : 'fern');
      await run(machine);
    }
    await at(one, () => changeStored('quiet rivers', () => now));
    await run(one);
    await run(two);
    const known = await at(two, readAccount);
    await at(two, () => renewAccess(known ?? ({} as never), place('quiet rivers')));
    await run(two);
    expect((await at(two, readAccount))?.old).toBeUndefined();
    const third = fresh();
    await at(third, () => takePart(place('quiet rivers'), now));
    expect(await run(third)).toMatchObject({ skipped: 0 });
    expect(await tagsAt(third)).toEqual(['moss', 'fern']);
    await folder.close();
  });

  it('say how many documents there they could not read', async () => {
    await tagAt(here, 'moss');
    await run(here);
    couch.database('papers').put({ _id: 'f'.repeat(32), body: 'of another key' });
    expect(await run(there)).toMatchObject({ skipped: 1 });
    await tagAt(here, 'fern');
    await run(here);
    expect(await run(there)).toMatchObject({ skipped: 0 });
  });

  it('say that their clock must be set, and no longer once it is', async () => {
    const headers = { Date: new Date(Date.now() - 3 * HOUR).toUTCString() };
    const body = JSON.stringify({ couchdb: 'Welcome', uuid: couch.uuid });
    now += 48 * HOUR;
    server.mishaps.push({ status: 200, headers, body });
    const { ahead = 0 } = await run(here);
    expect(Math.round(ahead / HOUR)).toBe(3);
    now += 48 * HOUR;
    expect((await run(here)).ahead).toBeUndefined();
  });

  it('forget what came while the clock was ahead', async () => {
    await tagAt(here, 'moss');
    await run(here);
    await run(there);
    await tagAt(here, 'fern');
    await run(here);
    now = Date.UTC(2106, 1, 7);
    await run(there);
    now = NOW + 10_000;
    await run(there);
    expect(await at(there, () => listCame(0, 10))).toEqual([]);
  });

  it('stop here when everything is deleted, and delete nothing elsewhere', async () => {
    await tagAt(here, 'moss');
    await run(here);
    await at(here, wipe);
    await run(here);
    await run(there);
    expect(await tagsAt(there)).toEqual(['moss']);
    expect(await at(here, readAccount)).toBeUndefined();
  });

  it('keep everything when they are stopped', async () => {
    await tagAt(here, 'moss');
    await run(here);
    await at(here, stopTakingPart);
    await run(here);
    expect(await tagsAt(here)).toEqual(['moss']);
    expect(await at(here, readAccount)).toBeUndefined();
  });
});
