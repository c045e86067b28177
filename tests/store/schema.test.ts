import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { Database } from '../../lib/store/database';

/**
 * What each shipped version of the store held, written without Dexie: keys, indexes and rows as they lie on
 * users' disks. Never edit one; a new version of the schema gets a new one, and opens all of them.
 */
interface Shape {
  /** As IndexedDB counts: ten times Dexie's. */
  version: number;
  stores: Record<string, { key: IDBObjectStoreParameters; indexes: Index[]; rows: object[] }>;
}
type Index = [name: string, path: string | string[], many?: 'multiEntry'];

const VERSION_1: Shape = {
  version: 10,
  stores: {
    papers: {
      key: { keyPath: 'id' },
      indexes: [
        ['ids', 'ids', 'multiEntry'],
        ['sources', 'sources', 'multiEntry'],
        ['lastSeen', 'lastSeen'],
        ['rev', 'rev'],
      ],
      rows: [
        {
          id: 'arxiv:2611.00001',
          ids: ['arxiv:2611.00001', 'doi:10.1000/river'],
          title: 'On Slow Rivers',
          authors: [{ given: 'Aino', family: 'Virtanen' }],
          published: '2026-11-20',
          links: { page: 'https://huggingface.co/papers/2611.00001' },
          counts: { upvotes: 4 },
          sources: ['huggingface'],
          firstSeen: 1,
          lastSeen: 2,
          rev: 1,
        },
      ],
    },
    sightings: {
      key: { keyPath: ['paper', 'listing', 'day'] },
      indexes: [],
      rows: [
        {
          paper: 'arxiv:2611.00001',
          site: 'huggingface',
          list: 'daily',
          period: '2026-11-20',
          listing: 'huggingface/daily/2026-11-20',
          day: '2026-11-21',
          at: 2,
          rank: 1,
          counts: { upvotes: 4 },
        },
      ],
    },
    entries: {
      key: { keyPath: 'paper' },
      indexes: [
        ['savedAt', 'savedAt'],
        ['tags', 'tags', 'multiEntry'],
        ['[status+savedAt]', ['status', 'savedAt']],
        ['citekey', 'citekey'],
        ['rev', 'rev'],
      ],
      rows: [
        {
          paper: 'arxiv:2611.00001',
          savedAt: 3,
          tags: ['rivers'],
          note: 'Slow',
          status: 'reading',
          citekey: 'virtanen2026slow',
          rev: 2,
        },
      ],
    },
    journal: {
      key: { keyPath: 'seq', autoIncrement: true },
      indexes: [],
      rows: [
        {
          seq: 1,
          at: 3,
          what: 'save',
          count: 1,
          before: [{ paper: 'arxiv:2611.00001', entry: null }],
        },
      ],
    },
    meta: { key: { keyPath: 'key' }, indexes: [], rows: [{ key: 'rev', value: 2 }] },
  },
};

/** A paper of version 1 with no more than it must have. */
const row = (id: string) => ({
  id,
  ids: [id],
  authors: [],
  links: {},
  counts: {},
  sources: ['import'],
  firstSeen: 1,
  lastSeen: 1,
  rev: 1,
});

function make(name: string, { version, stores }: Shape): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => resolve(request.result.close());
    request.onupgradeneeded = () => {
      for (const [store, { key, indexes, rows }] of Object.entries(stores)) {
        const made = request.result.createObjectStore(store, key);
        for (const [index, path, many] of indexes)
          made.createIndex(index, path, { multiEntry: many !== undefined });
        for (const row of rows) made.put(row);
      }
    };
  });
}

const opened: Database[] = [];
afterEach(() => Promise.all(opened.splice(0).map((database) => database.delete())));

async function open(shape: Shape): Promise<Database> {
  const name = `version-${shape.version}`;
  await make(name, shape);
  const database = new Database(name);
  opened.push(database);
  await database.open();
  return database;
}

describe('a store of version 1', () => {
  it('opens with every row', async () => {
    const database = await open(VERSION_1);
    for (const [store, { rows }] of Object.entries(VERSION_1.stores))
      expect(await database.table(store).toArray()).toEqual(rows);
  });

  it('is found by every index', async () => {
    const { papers, entries, sightings } = await open(VERSION_1);
    const paper = 'arxiv:2611.00001';
    const found = await Promise.all([
      papers.where('ids').equals('doi:10.1000/river').primaryKeys(),
      papers.where('sources').equals('huggingface').primaryKeys(),
      papers.where('lastSeen').below(3).primaryKeys(),
      papers.where('rev').above(0).primaryKeys(),
      entries.where('savedAt').equals(3).primaryKeys(),
      entries.where('tags').equals('rivers').primaryKeys(),
      entries.where('[status+savedAt]').equals(['reading', 3]).primaryKeys(),
      entries.where('citekey').equals('virtanen2026slow').primaryKeys(),
      entries.where('rev').above(1).primaryKeys(),
    ]);
    expect(found).toEqual(found.map(() => [paper]));
    expect(await sightings.where('[paper+listing+day]').between([paper], [paper, []]).count()).toBe(
      1,
    );
  });

  it('can be found by title, and by what its identifiers state', async () => {
    const rows = [
      { ...row('doi:10.18653/v1/n19-1423'), title: 'On the Slow and Winding Rivers' },
      { ...row('doi:10.1101/2021.11.08.467690v2'), title: 'Editorial' },
    ];
    const { papers } = VERSION_1.stores;
    const stores = { ...VERSION_1.stores, ...(papers && { papers: { ...papers, rows } }) };
    const database = await open({ ...VERSION_1, stores });
    const [first, second] = await database.papers.toArray();
    expect(second).toEqual({
      ...rows[0],
      ids: ['doi:10.18653/v1/n19-1423', 'acl:N19-1423'],
      titleKey: 'ontheslowandwindingrivers',
    });
    // Its id stays: entries and sightings know it by that.
    expect(first).toEqual({
      ...rows[1],
      ids: ['doi:10.1101/2021.11.08.467690v2', 'doi:10.1101/2021.11.08.467690'],
    });
    expect(await database.papers.where('titleKey').above('').primaryKeys()).toEqual([rows[0]?.id]);
  });

  it('goes on counting operations', async () => {
    const { journal } = await open(VERSION_1);
    expect(await journal.add({ at: 4, what: 'tag', count: 0, before: [] })).toBe(2);
  });

  it('is what a new store is', async () => {
    const old = await open(VERSION_1);
    const fresh = new Database('fresh');
    opened.push(fresh);
    await fresh.open();
    expect(shapeOf(old)).toEqual(shapeOf(fresh));
  });
});

/** Keys and indexes as the browser keeps them. */
function shapeOf(database: Database): unknown {
  const handle = database.backendDB();
  const names = [...handle.objectStoreNames].sort();
  const transaction = handle.transaction(names);
  return names.map((name) => {
    const store = transaction.objectStore(name);
    const indexes = [...store.indexNames].sort().map((index) => store.index(index));
    return {
      name,
      key: store.keyPath,
      counted: store.autoIncrement,
      indexes: indexes.map(({ name, keyPath, multiEntry }) => ({ name, keyPath, multiEntry })),
    };
  });
}
