import 'fake-indexeddb/auto';
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

const database = new Database('schema');
afterEach(() => database.delete());

it('a new store has the shape of version 7', async () => {
  await database.open();
  expect(database.backendDB().version).toBe(70);
  expect(shapeOf(database.backendDB())).toEqual(VERSION_7);
});

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
