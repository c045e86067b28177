import { db } from '../../store/database';
import { ownMachine } from '../../store/edit/clock';
import { isRecord } from '../../text/json';
import { couchDb } from '../couchdb';
import { httpClient, type Place } from '../http';
import type { Port } from '../port';
import { webDav } from '../webdav';
import type { OwnFiles, Writer } from '../webdav-log';
import type { Account } from './account';

const KEY = 'syncFiles';

/**
 * A connection to a server.
 * @param machine name of this machine
 */
export function connectTo(account: Pick<Account, 'kind'> & Place, machine: string): Port {
  const { address } = account;
  const ask = httpClient(account);
  if (account.kind === 'webdav') return webDav(ask, address, storedWriter(machine));
  const root = address.slice(0, address.lastIndexOf('/'));
  return couchDb(ask, httpClient({ ...account, address: root }));
}

/** What a machine knows of its own files, in the store. */
function storedWriter(machine: string): Writer {
  const change = (update: (files: Files) => Files) =>
    db.transaction('rw', db.meta, async () => {
      const files = update(await readFiles());
      await db.meta.put({ key: KEY, value: files });
      return files;
    });
  return {
    machine,
    last: async () => (await readFiles()).reserved,
    reserve: async () =>
      (await change((files) => ({ ...files, reserved: files.reserved + 1 }))).reserved,
    files: readFiles,
    setFiles: async ({ logs, small }) => {
      await change((files) => ({ ...files, logs, small }));
    },
  };
}

interface Files extends OwnFiles {
  reserved: number;
}

async function readFiles(): Promise<Files> {
  const value = (await db.meta.get(KEY))?.value;
  const none: Files = { reserved: 0, logs: [], small: [] };
  // Nothing else writes it.
  return isRecord(value) ? { ...none, ...(value as unknown as Files) } : none;
}

/** Forgets the own files: those on the server are then of another machine. */
export async function forgetFiles(): Promise<void> {
  await db.meta.delete(KEY);
}

/** The connection of an account, under the name of this machine. */
export async function connectionOf(account: Account): Promise<Port> {
  return connectTo(account, await ownMachine());
}
