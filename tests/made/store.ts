import type { Page } from 'puppeteer-core';
import type { Item } from '../../lib/paper/paper';
import { rowOf } from '../../lib/store/paper-row';

/**
 * Puts items into the store of a browser, as rows in the store's format. `page` is a page of the
 * extension.
 */
export async function putItems(page: Page, items: readonly Item[]): Promise<void> {
  await putRows(page, {
    papers: items.map(({ paper }) => rowOf(paper, 1)),
    entries: items.flatMap(({ entry }) => (entry ? [{ ...entry, rev: 1 }] : [])),
    // The number of papers is counted anew.
    meta: [
      { key: 'rev', value: 1 },
      { key: 'papers', value: null },
    ],
  });
}

/** Puts rows into tables of the store of a browser. `page` is a page of the extension. */
export function putRows(page: Page, tables: Record<string, object[]>): Promise<void> {
  return page.evaluate(putAll, tables);
}

/**
 * Runs in a page of the extension. It has no named inner functions, because the compiler's helper
 * for them is not available there.
 */
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
