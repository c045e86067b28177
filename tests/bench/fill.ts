import type { Page } from 'puppeteer-core';
import { paperOf } from '../../lib/merge';
import { makePapers } from '../made/papers';

const BATCH = 1000;
const TAGS = ['to read', 'geometry', 'thesis', 'seminar', '幾何'];

/** Fills the store with saved papers, by rows as the store writes them, a second apart, the last one saved now. */
export async function fillStore(page: Page, count: number): Promise<void> {
  const now = Date.now();
  const drafts = makePapers(count);
  for (let start = 0; start < count; start += BATCH) {
    const papers = drafts.slice(start, start + BATCH).map((draft, index) => ({
      ...paperOf(draft, 'huggingface', now - (count - start - index) * 1000),
      rev: 1,
    }));
    const entries = papers.map((paper, index) => ({
      paper: paper.id,
      savedAt: paper.firstSeen,
      tags: index % 4 === 0 ? [TAGS[index % TAGS.length]] : [],
      note: '',
      status: index % 3 === 0 ? 'read' : 'unread',
      rev: 1,
    }));
    await page.evaluate(putAll, { papers, entries, meta: [{ key: 'rev', value: 1 }] });
  }
}

/** Runs in a page of the extension. It names no function: the compiler's help for that is not there. */
async function putAll(tables: Record<string, object[]>): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('offprint');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction(Object.keys(tables), 'readwrite');
  for (const [table, rows] of Object.entries(tables)) {
    for (const row of rows) transaction.objectStore(table).put(row);
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}
