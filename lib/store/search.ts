import type { Item } from '../paper';
import { isRecord } from '../record';
import { db } from './database';
import { type Filter, getItems, listIds } from './list';

/** A stored copy of a search index, and the revision of the store that it was made of. */
export interface Snapshot {
  version: number;
  rev: number;
  json: string;
}

/** Papers that an index must take in, how to read them, and the revision at which it is then. */
export interface Changes {
  ids: string[];
  rev: number;
  /** Items that belong in the index; ids without one belong out of it. */
  read(ids: string[]): Promise<Item[]>;
}

type Scope = Filter['scope'];

/** Everything in a scope. */
export async function idsForIndex(scope: Scope): Promise<Changes> {
  const rev = await currentRev();
  return { ids: await listIds({ scope }), rev, read: readerOf(scope) };
}

/** Papers and entries that changed after a revision. */
export async function changedSince(scope: Scope, since: number): Promise<Changes> {
  const rev = await currentRev();
  if (rev === since) return { ids: [], rev, read: readerOf(scope) };
  const [papers, entries] = await Promise.all([
    db.papers.where('rev').above(since).primaryKeys(),
    db.entries.where('rev').above(since).primaryKeys(),
  ]);
  return { ids: [...new Set([...papers, ...entries])], rev, read: readerOf(scope) };
}

/** The stored index of a scope; undefined when there is none or its record is damaged. */
export async function readSnapshot(scope: Scope): Promise<Snapshot | undefined> {
  const value = (await db.meta.get(`search:${scope}`))?.value;
  if (!isRecord(value)) return undefined;
  const { version, rev, json } = value;
  if (typeof version !== 'number' || typeof rev !== 'number' || typeof json !== 'string')
    return undefined;
  return { version, rev, json };
}

/** Keeps an index for the next time. */
export async function writeSnapshot(scope: Scope, snapshot: Snapshot): Promise<void> {
  await db.meta.put({ key: `search:${scope}`, value: snapshot });
}

function readerOf(scope: Scope) {
  return async (ids: string[]) =>
    (await getItems(ids)).filter((item) => scope === 'seen' || item.entry !== undefined);
}

/** The revision of the store: it rises with every change of what lists and search show. */
export async function currentRev(): Promise<number> {
  const value = (await db.meta.get('rev'))?.value;
  return typeof value === 'number' ? value : 0;
}
