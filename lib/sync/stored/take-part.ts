import { db } from '../../store/database';
import { ownMachine } from '../../store/edit/clock';
import { SYNC_KEY } from '../../store/travel/taking-part';
import { saltOf } from '../check';
import { enter } from '../enter';
import { farAhead } from '../far-ahead';
import type { Place } from '../http';
import type { Port } from '../port';
import { SyncError } from '../problem';
import { type Account, deleteAccount, writeAccount } from './account';
import { alone } from './alone';
import { connectTo } from './connection';
import { deleteStatus } from './status';
import { readState, writeState } from './stored-state';

/** What the user typed. */
export interface Wish extends Place {
  kind: Account['kind'];
  passphrase: string;
  /** What the user sees of this machine on others. */
  name: string;
}

/** What was found where a server was looked for. */
export interface Found {
  /** How far this machine's clock is ahead of the server's, in ms, if that is more than 1 h. */
  ahead?: number;
  /** Whether the collection is new: no other machine has stored anything there. */
  isNew: boolean;
  /** Number of files and folders there that are not Offprint's. */
  others: number;
}

/**
 * Checks that a server can be used, step by step, with the passphrase last.
 * @throws SyncError `no_database` if the database or the folder must be made first
 */
export async function tryServer(wish: Wish): Promise<Found> {
  const port = connectTo(wish, await ownMachine());
  const about = await port.about();
  const isNew = (await port.readCheck()) === undefined;
  if (!isNew) await enter(port, wish.passphrase);
  const ahead = farAhead(about.ahead);
  return { isNew, others: about.others ?? 0, ...(ahead !== undefined && { ahead }) };
}

/** Makes the database or the folder. */
export async function makeDatabase(wish: Wish): Promise<void> {
  await connectTo(wish, await ownMachine()).create();
}

/**
 * Takes part in the collection of a server from now on. Nothing is exchanged yet.
 * @param now ms
 * @throws SyncError
 */
export function takePart(wish: Wish, now: number): Promise<void> {
  return alone(() => begin(wish, now));
}

async function begin(wish: Wish, now: number): Promise<void> {
  const port = connectTo(wish, await ownMachine());
  const { server } = await port.about();
  if (wish.kind === 'webdav') await port.create();
  const { keys, check } = await enterChecked(port, wish.passphrase);
  const { kind, address, user, password, name } = wish;
  await db.transaction('rw', db.meta, async () => {
    await writeAccount({ kind, address, user, password, name, keys });
    await writeState({ server, check, verified: now, clean: [] });
    await deleteStatus();
  });
}

/**
 * Goes on after the user typed a new password, or the passphrase that another machine changed.
 * @throws SyncError
 */
export function renewAccess(account: Account, wish: Wish): Promise<void> {
  return alone(() => renew(account, wish));
}

async function renew(account: Account, wish: Wish): Promise<void> {
  const port = connectTo({ ...account, ...wish }, await ownMachine());
  const { keys, check } = await enterChecked(port, wish.passphrase);
  const { server } = await port.about();
  const { user, password } = wish;
  const last = await readState();
  // What this machine stored with the keys of before is stored anew, and deleted.
  const isChanged = last && saltOf(last.check) !== saltOf(check);
  const old = isChanged ? { old: account.old ?? account.keys } : {};
  await db.transaction('rw', db.meta, async () => {
    await writeAccount({ ...account, user, password, keys, ...old });
    // Everything is received and offered again: it may be stored with other keys now.
    await writeState({ server, check, verified: 0, clean: [] });
    await deleteStatus();
  });
}

/** Ends it on this machine. Everything stays, here and there. */
export async function stopTakingPart(): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    await deleteAccount();
    await deleteStatus();
    await db.meta.delete(SYNC_KEY);
  });
}

/** The keys, and the check document that they were made with. */
async function enterChecked(port: Port, passphrase: string) {
  const { keys, salt } = await enter(port, passphrase);
  const check = await port.readCheck();
  // Another machine changed the passphrase meanwhile, or another program answered in the server's
  // place that the document was stored.
  if (!check || saltOf(check.body) !== salt) throw new SyncError({ kind: 'damaged_answer' });
  return { keys, check: check.body };
}
