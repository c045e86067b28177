import { beforeAll, describe, expect, it } from 'vitest';
import { changePassphrase, retireOld } from '../../lib/sync/change-passphrase';
import { type Access, openCheck } from '../../lib/sync/check';
import { enter } from '../../lib/sync/enter';
import type { Keys } from '../../lib/sync/keys';
import type { Port } from '../../lib/sync/port';
import { runSync } from '../../lib/sync/run';
import { stampedEntries } from '../../lib/sync/stamped-entries';
import { FakeCouch } from './couch';
import { davMachine, davPort, prepareDav } from './dav-machines';
import { interrupted } from './interrupted';
import { couchPort, directly, machine, NOW, type Step } from './machines';
import { paperDocument } from './made';
import type { MemoryStore } from './memory-replica';
import { problemOf } from './with-couch';

const papers = [1, 2, 3].map((number) => paperDocument([`arxiv:2401.0000${number}`]));
const sides = (store: MemoryStore, port: Port, keys: Keys, step?: Step) => ({
  port,
  keys,
  replica: store.replica(async () => {
    await step?.('store');
  }),
  entries: stampedEntries,
});

let first: Access;
let check = '';
beforeAll(async () => {
  const couch = new FakeCouch();
  couch.create('papers');
  const port = couchPort(couch, directly(couch));
  first = await enter(port, 'first');
  check = (await port.readCheck())?.body ?? '';
});

function couchScene() {
  const couch = new FakeCouch();
  couch.create('papers').put({ _id: 'offprint', body: check });
  const [here, there] = [machine(couch), machine(couch)];
  for (const store of [here, there]) store.state.check = check;
  const connect = (step?: Step) => couchPort(couch, directly(couch, step));
  return { couch, here, there, connect };
}

/** Number of documents on the server that these keys can not open. */
async function foreignTo(keys: Keys, port: Port): Promise<number> {
  const store = machine(new FakeCouch());
  const { body = '' } = (await port.readCheck()) ?? {};
  store.state = { ...store.state, check: body };
  return (await runSync(sides(store, port, keys), NOW)).skipped;
}

describe('a change of the passphrase', () => {
  it('encrypts everything anew; the other machine goes on with the new one', async () => {
    const { here, there, connect } = couchScene();
    here.put(...papers);
    for (const store of [here, there]) await runSync(sides(store, connect(), first.keys), NOW);
    const second = await changePassphrase(sides(here, connect(), first.keys), 'second', NOW);
    there.put(paperDocument(['arxiv:2401.00009']));
    expect(await problemOf(runSync(sides(there, connect(), first.keys), NOW))).toEqual({
      kind: 'changed_passphrase',
    });
    await retireOld(sides(here, connect(), second.keys), first.keys, NOW);
    expect(await foreignTo(second.keys, connect())).toBe(0);
    const body = (await connect().readCheck())?.body ?? '';
    expect(await problemOf(openCheck(body, 'first'))).toEqual({ kind: 'wrong_passphrase' });
    await there.replica().offerAll({ check: body, cursor: undefined, pushed: undefined });
    for (const store of [there, here]) await runSync(sides(store, connect(), second.keys), NOW);
    expect(here.documents()).toHaveLength(4);
    expect(there.documents()).toHaveLength(4);
  });

  it('keeps what another machine stored with the old one at the last moment', async () => {
    const { here, there, connect } = couchScene();
    here.put(...papers);
    await runSync(sides(here, connect(), first.keys), NOW);
    there.put(paperDocument(['arxiv:2401.00001'], { note: 'late' }));
    let isLate = false;
    const step: Step = async (place) => {
      // Between the last pull and the new check document.
      if (!isLate && place.startsWith('before POST /papers/_bulk_docs')) {
        isLate = true;
        await runSync(sides(there, connect(), first.keys), NOW);
      }
      return undefined;
    };
    const second = await changePassphrase(sides(here, connect(step), first.keys), 'second', NOW);
    expect(isLate).toBe(true);
    await retireOld(sides(here, connect(), second.keys), first.keys, NOW);
    expect(here.get('paper:arxiv:2401.00001')).toMatchObject({ entry: { note: 'late' } });
  });

  it('is finished by a later run when it was ended at any place', async () => {
    let ending = '';
    let places = 0;
    let second: Access | undefined;
    for (let number = 0; ending !== 'done'; number += 1) {
      const { here, connect } = couchScene();
      here.put(...papers);
      await runSync(sides(here, connect(), first.keys), NOW);
      const made = await changePassphrase(sides(here, connect(), first.keys), 'second', NOW);
      second = made;
      let passed = -1;
      places = number;
      ending = await interrupted(
        (step) => retireOld(sides(here, connect(step), made.keys, step), first.keys, NOW),
        () => {
          passed += 1;
          return passed === number ? 'kill' : undefined;
        },
      );
      await retireOld(sides(here, connect(), made.keys), first.keys, NOW);
      expect(await foreignTo(second.keys, connect())).toBe(0);
      expect(here.documents()).toHaveLength(3);
      // The new keys take time to derive, so that not every place is tried.
      if (ending !== 'done') number += 2;
    }
    expect(places).toBeGreaterThan(20);
  });

  it('empties the log of a machine on WebDAV of what the old one encrypted', async () => {
    const dav = prepareDav();
    dav.files.set('/sync/check-1.json', { body: check, etag: 1 });
    const here = davMachine();
    here.state.check = check;
    here.put(...papers);
    const port = () => davPort(dav, 'a', here.disk);
    await runSync(sides(here, port(), first.keys), NOW);
    const second = await changePassphrase(sides(here, port(), first.keys), 'second', NOW);
    await retireOld(sides(here, port(), second.keys), first.keys, NOW);
    const third = davMachine();
    third.state.check = (await port().readCheck())?.body ?? '';
    const to = davPort(dav, 'c', third.disk);
    expect(await runSync(sides(third, to, second.keys), NOW)).toMatchObject({ skipped: 0 });
    expect(third.documents()).toHaveLength(3);
  });
});
