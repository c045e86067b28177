import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { stampOfTime } from '../../lib/paper/edit-stamp';
import { Database, db } from '../../lib/store/database';
import { removeTags, setNote } from '../../lib/store/edit/edit';
import { importItems } from '../../lib/store/import/import';
import { getBackup } from '../../lib/store/read/list';
import { DAY_MS } from '../../lib/text/time';
import { NOW } from './fresh-store';

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

const VERSION_10 = {
  ...VERSION_8,
  came: 'seq++: at',
  hidden: 'key: rev, *value.ids',
  lists: 'key: rev',
  papers: 'id: *ids, lastSeen, rev, seenRev, *sources, titleKey',
  sync: 'id: *names, rev',
  tags: 'key: rev',
  travel: 'paper',
};

const database = new Database('schema');
afterEach(() => database.delete());

it('a new store has the shape of version 10', async () => {
  await database.open();
  expect(database.backendDB().version).toBe(100);
  expect(shapeOf(database.backendDB())).toEqual(VERSION_10);
});

it.each([
  [7, VERSION_7],
  [8, VERSION_8],
  [9, VERSION_8],
])(
  'a store of version %i with 10,000 papers is edited and merged after its upgrade',
  {
    timeout: 60_000,
  },
  async (version, shape) => {
    const id = (number: number) => `arxiv:${number}`;
    const entries = Array.from({ length: 10_000 }, (_, number) => ({
      ...{ paper: id(number), savedAt: NOW + number, tags: ['moss'], note: `Note ${number}` },
      ...{ status: 'unread' as const, rev: 1 },
    }));
    const papers = entries.map((entry) => ({
      ...{ id: entry.paper, ids: [entry.paper], title: `Paper ${entry.paper}`, authors: [] },
      ...{ links: {}, counts: {}, sources: ['moss'], firstSeen: NOW, lastSeen: NOW, rev: 1 },
    }));
    db.close({ disableAutoOpen: false });
    await Dexie.delete('offprint');
    const old = new Dexie('offprint');
    old.version(version).stores(storesOf(shape));
    await old.table('entries').bulkAdd(entries);
    await old.table('papers').bulkAdd(papers);
    old.close();
    expect(await db.entries.count()).toBe(10_000);
    const earlier = await getBackup(entries.slice(0, 100).map(({ paper }) => paper));
    expect(earlier[7]?.entry?.stamps).toEqual({ saved: stampOfTime(NOW + 7) });
    await removeTags([id(7)], ['moss'], NOW + DAY_MS);
    await setNote(id(8), 'Another note', NOW + DAY_MS);
    await importItems(earlier, NOW + 2 * DAY_MS);
    expect(await db.entries.get(id(7))).toMatchObject({ tags: [], note: 'Note 7' });
    expect(await db.entries.get(id(8))).toMatchObject({ tags: ['moss'], note: 'Another note' });
    expect(await db.entries.get(id(8))).not.toHaveProperty('otherNotes');
    expect(await db.entries.get(id(9))).toEqual(entries[9]);
    await db.delete();
  },
);

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
  expect(shapeOf(database.backendDB())).toEqual(VERSION_10);
  expect(await database.entries.where('removedAt').above(0).toArray()).toEqual([stub]);
  expect(await database.journal.where('undone').above(0).toArray()).toEqual([row]);
});

it('pairs of version 9 that are not the same paper are sent to other machines', async () => {
  const old = new Dexie('schema');
  old.version(9).stores(storesOf(VERSION_8));
  await old.open();
  await old.table('apart').add({ a: 'arxiv:1', b: 'arxiv:2' });
  old.close();
  await database.open();
  expect(await database.sync.toArray()).toMatchObject([
    {
      id: 'pair:["arxiv:1","arxiv:2"]',
      names: ['arxiv:1', 'arxiv:2'],
      document: { kind: 'pair', says: 'apart', stamp: stampOfTime(0) },
    },
  ]);
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
