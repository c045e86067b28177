import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { Database } from '../../lib/store/database';

/**
 * The keys and indexes of each released version, as they lie on users' disks. Never edit one: a new
 * version gets a new list, and its upgrade is tested from all earlier ones.
 */
const VERSION_7 = {
  apart: 'a+b',
  entries: 'paper: status+savedAt, citekey, rev, savedAt, *tags',
  health: 'site+day: day',
  journal: 'seq++',
  merges: 'seq++: rev+gone, citekey, gone, kept',
  meta: 'key',
  papers: 'id: *ids, lastSeen, rev, *sources, titleKey',
  segments: 'seq++: scope',
  sightings: 'paper+listing+day: day, list, rank',
  zotero: 'paper: state',
};

const VERSION_8 = {
  ...VERSION_7,
  entries: 'paper: status+savedAt, citekey, removedAt, rev, savedAt, *tags',
  journal: 'seq++: undone',
};

const database = new Database('schema');
afterEach(() => database.delete());

it('a new store has the shape of version 8', async () => {
  await database.open();
  expect(database.backendDB().version).toBe(80);
  expect(shapeOf(database.backendDB())).toEqual(VERSION_8);
});

it('a store of version 7 keeps its rows', async () => {
  const stub = { paper: 'arxiv:1', removedAt: 1, tags: [], note: '', status: 'unread', rev: 1 };
  const row = { seq: 1, at: 1, what: 'save', count: 1, before: [], undone: 2 };
  const old = new Dexie('schema');
  old.version(7).stores(storesOf(VERSION_7));
  await old.open();
  expect(shapeOf(old.backendDB())).toEqual(VERSION_7);
  await old.table('entries').add(stub);
  await old.table('journal').add(row);
  old.close();
  await database.open();
  expect(shapeOf(database.backendDB())).toEqual(VERSION_8);
  expect(await database.entries.where('removedAt').above(0).toArray()).toEqual([stub]);
  expect(await database.journal.where('undone').above(0).toArray()).toEqual([row]);
});

/** The shape as Dexie takes it. */
function storesOf(shape: Record<string, string>): Record<string, string> {
  const compound = (path: string) => (path.includes('+') ? `[${path}]` : path);
  return Object.fromEntries(
    Object.entries(shape).map(([name, text]) => {
      const [key = '', indexes] = text.split(': ');
      const primary = key.endsWith('++') ? `++${key.slice(0, -2)}` : compound(key);
      return [name, [primary, ...(indexes?.split(', ') ?? []).map(compound)].join(', ')];
    }),
  );
}

function shapeOf(handle: IDBDatabase): Record<string, string> {
  const names = [...handle.objectStoreNames];
  const transaction = handle.transaction(names);
  const path = (keyPath: string | string[]) => [keyPath].flat().join('+');
  return Object.fromEntries(
    names.map((name) => {
      const store = transaction.objectStore(name);
      const indexes = [...store.indexNames]
        .map((index) => store.index(index))
        .map(({ keyPath, multiEntry }) => (multiEntry ? '*' : '') + path(keyPath));
      const key = path(store.keyPath ?? '') + (store.autoIncrement ? '++' : '');
      return [name, indexes.length > 0 ? `${key}: ${indexes.join(', ')}` : key];
    }),
  );
}
