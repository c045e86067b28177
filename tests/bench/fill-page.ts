import { paperOf } from '../../lib/merge/merge';
import type { Item } from '../../lib/paper/paper';
import { streamPapers } from '../made/papers';

/*
 * Runs in a page of the extension, where filling a store of half a million papers takes minutes and not hours. Rows are
 * written as the store writes them.
 */

const BATCH = 1000;
const TAGS = ['to read', 'geometry', 'thesis', 'seminar', '幾何'];

declare global {
  var fill: typeof fillStore;
}
globalThis.fill = fillStore;

/** Fills the store with saved papers, a second apart, the last one saved now, and with papers that were only seen before. */
async function fillStore(saved: number, seen: number): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('offprint');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const now = Date.now();
  const total = saved + seen;
  let batch: Item[] = [];
  let index = 0;
  for (const draft of streamPapers(total)) {
    const paper = paperOf(draft, 'huggingface', now - (total - index) * 1000);
    batch.push(
      index < seen ? { paper } : { paper, entry: entryOf(paper.id, paper.firstSeen, index) },
    );
    index++;
    if (batch.length < BATCH && index < total) continue;
    await write(database, batch);
    batch = [];
  }
  database.close();
}

function entryOf(paper: string, savedAt: number, index: number): NonNullable<Item['entry']> {
  const tags = index % 4 === 0 ? TAGS.slice(index % TAGS.length).slice(0, 1) : [];
  return { paper, savedAt, tags, note: '', status: index % 3 === 0 ? 'read' : 'unread' };
}

async function write(database: IDBDatabase, items: readonly Item[]): Promise<void> {
  const transaction = database.transaction(['papers', 'entries', 'meta'], 'readwrite', {
    durability: 'relaxed',
  });
  for (const { paper, entry } of items) {
    transaction.objectStore('papers').put({ ...paper, rev: 1 });
    if (entry) transaction.objectStore('entries').put({ ...entry, rev: 1 });
  }
  transaction.objectStore('meta').put({ key: 'rev', value: 1 });
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
}
