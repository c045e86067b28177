import { stampOver } from '../../paper/edit-stamp';
import { db, nextRev } from '../../store/database';
import { newStamp, ownMachine, renameMachine } from '../../store/edit/clock';
import { type MachineDocument, otherId } from '../../store/travel/records';
import { isRecord } from '../../text/json';
import { DAY_MS } from '../../text/time';
import { forgetFiles } from './connection';

const KEY = 'syncToken';

/** The machines that take part, the one that met the server last first; also those taken off. */
export async function listMachines(): Promise<MachineDocument[]> {
  const rows = await db.sync.where('id').startsWith('machine:').toArray();
  const machines = rows.flatMap(({ document }) => (document.kind === 'machine' ? document : []));
  return machines.sort((a, b) => (b.value?.met ?? 0) - (a.value?.met ?? 0));
}

/**
 * Lets other machines know this one, at most once a day.
 * @param name what the user sees of it there
 * @param now ms
 */
export async function introduce(name: string, now: number): Promise<void> {
  await db.transaction('rw', db.sync, db.meta, async () => {
    const known = await ownRecord();
    if (known?.value === null) return;
    const isFresh = Math.abs(now - (known?.value?.met ?? 0)) < DAY_MS;
    if (known?.value && isFresh && known.value.name === name) return;
    const token = crypto.randomUUID();
    await db.meta.put({ key: KEY, value: token });
    await putMachine(await ownMachine(), { name, met: now, token }, now);
  });
}

/** Takes a machine off the list; it stops when it meets the server. */
export async function takeOff(machine: string, now: number): Promise<void> {
  await db.transaction('rw', db.sync, db.meta, () => putMachine(machine, null, now));
}

/**
 * What became of this machine on the list: `off` if another one took it off; `copied` if another
 * one has its name, because the browser profile was copied.
 */
export async function ownFate(): Promise<'listed' | 'off' | 'copied'> {
  const known = await ownRecord();
  if (!known) return 'listed';
  if (known.value === null) return 'off';
  const token = (await db.meta.get(KEY))?.value;
  return known.value.token === token ? 'listed' : 'copied';
}

/** Gives this machine a new name: another one has the same. */
export async function becomeAnother(): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    await renameMachine();
    await forgetFiles();
    await db.meta.delete(KEY);
  });
}

async function ownRecord(): Promise<MachineDocument | undefined> {
  const row = await db.sync.get(`machine:${await ownMachine()}`);
  const document: unknown = row?.document;
  // Records of machines have such ids.
  return isRecord(document) ? (document as unknown as MachineDocument) : undefined;
}

async function putMachine(
  key: string,
  value: MachineDocument['value'],
  now: number,
): Promise<void> {
  const known = (await db.sync.get(`machine:${key}`))?.document;
  const last = known?.kind === 'machine' ? known.stamp : '';
  const stamp = stampOver(last, await newStamp(now));
  const document: MachineDocument = { kind: 'machine', key, value, stamp };
  await db.sync.put({ id: otherId(document), rev: await nextRev(), document });
}
