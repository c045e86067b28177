import { db } from '../../store/database';
import { isRecord } from '../../text/json';
import type { Place } from '../http';
import type { Keys } from '../keys';

const KEY = 'syncAccount';

/** How this machine reaches the collection. It is kept in the store, which no page can read. */
export interface Account extends Place {
  kind: 'couchdb' | 'webdav';
  keys: Keys;
  /** Of the passphrase before, until everything is stored with the new one. */
  old?: Keys | undefined;
  /** What the user sees of this machine on others. */
  name: string;
}

/** The account; undefined if this machine takes part in no collection. */
export async function readAccount(): Promise<Account | undefined> {
  const value = (await db.meta.get(KEY))?.value;
  // Nothing else writes it.
  return isRecord(value) ? (value as unknown as Account) : undefined;
}

/** Stores the account. Call it inside a transaction that includes `meta`, or none. */
export async function writeAccount(account: Account): Promise<void> {
  await db.meta.put({ key: KEY, value: account });
}

/** Deletes the account with its password and keys. Call it like `writeAccount`. */
export async function deleteAccount(): Promise<void> {
  await db.meta.delete(KEY);
}
