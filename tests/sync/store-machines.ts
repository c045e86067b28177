import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { OWN_KINDS } from '../../lib/paper/own/own-record';
import { db } from '../../lib/store/database';
import { ownTable } from '../../lib/store/own/own-table';
import type { SyncDocument } from '../../lib/sync/document';
import type { Port } from '../../lib/sync/port';
import type { Replica } from '../../lib/sync/replica';
import { type RunResult, runSync } from '../../lib/sync/run';
import { stampedEntries } from '../../lib/sync/stamped-entries';
import { readDocuments } from '../../lib/sync/stored/read-documents';
import { replicaTables, storedReplica } from '../../lib/sync/stored/stored-replica';
import { writeState } from '../../lib/sync/stored/stored-state';
import type { FakeCouch } from './couch';
import { davPort, newDisk } from './dav-machines';
import { CHECK, couchPort, directly, NOW, quickKeys, type Step } from './machines';
import type { FakeWebDav } from './webdav';

/** A machine with a disk of its own. All share the one `db` of this process, one at a time. */
export interface StoreMachine {
  disk: IDBFactory;
  connect(step?: Step): Port;
}

let present: StoreMachine | undefined;

/** Does work on the disk of a machine. No transaction of another one may be open. */
export async function at<T>(machine: StoreMachine, work: () => Promise<T>): Promise<T> {
  if (present !== machine) {
    db.close({ disableAutoOpen: false });
    Dexie.dependencies.indexedDB = machine.disk;
    await db.open();
    present = machine;
  }
  return work();
}

/** A new machine that was set up with the server. */
export async function storeMachine(
  name: string,
  server: string,
  connect: StoreMachine['connect'],
): Promise<StoreMachine> {
  const machine = { disk: new IDBFactory(), connect };
  await at(machine, async () => {
    await db.meta.put({ key: 'clock', value: { machine: name.padEnd(8, 'x'), last: '' } });
    await writeState({ server, check: CHECK, verified: NOW, clean: [] });
  });
  return machine;
}

/** A new machine that meets others at a CouchDB. */
export function couchMachine(couch: FakeCouch, name: string): Promise<StoreMachine> {
  return storeMachine(name, couch.uuid, (step) => couchPort(couch, directly(couch, step)));
}

/** A new machine that meets others in a folder on a WebDAV server. */
export function davStoreMachine(dav: FakeWebDav, name: string): Promise<StoreMachine> {
  const disk = newDisk();
  return storeMachine(name, 'webdav', (step) => davPort(dav, name, disk, step));
}

/** One run of a machine. While a step takes time, other machines may work. */
export function meetStored(
  machine: StoreMachine,
  step: Step = () => Promise.resolve(undefined),
  now = NOW,
): Promise<RunResult> {
  return at(machine, async () => {
    const back: Step = async (place, answer) => {
      const instead = await step(place, answer);
      await at(machine, () => Promise.resolve());
      return instead;
    };
    const port = machine.connect(back);
    const replica = gated(
      storedReplica(() => now),
      back,
    );
    return runSync({ port, replica, keys: await quickKeys(), entries: stampedEntries }, now);
  });
}

/** The replica with a step before and after each of its transactions. */
function gated(replica: Replica, step: Step): Replica {
  const gate =
    <A extends unknown[], T>(work: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      await step('store');
      const result = await work(...args);
      await step('store');
      return result;
    };
  return {
    state: gate(replica.state),
    setState: gate(replica.setState),
    offerAll: gate(replica.offerAll),
    changed: gate(replica.changed),
    read: gate(replica.read),
    receive: gate(replica.receive),
  };
}

/** All documents of the machine that `db` is of now. */
export async function allDocuments(): Promise<SyncDocument[]> {
  const papers = (await db.entries.toCollection().primaryKeys()).map((id) => `paper:${id}`);
  const others = await db.sync.toCollection().primaryKeys();
  for (const kind of OWN_KINDS)
    for (const key of await ownTable(kind).toCollection().primaryKeys())
      others.push(`${kind}:${key}`);
  return db.transaction('r', replicaTables(), async () => {
    const { travelling } = await readDocuments([...new Set([...papers, ...others])]);
    return travelling;
  });
}
