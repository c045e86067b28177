import { db } from '../../lib/store/database';
import { collection } from './collection';
import { history, type Step, type StoreSize } from './history';
import { type StoredRows, storedRows } from './stored-rows';

/*
 * Runs in a page of the extension, where filling a store with half a million papers takes minutes
 * instead of hours.
 */

declare global {
  var fillStore: typeof fill;
  var fillCollection: typeof fillVaried;
}
globalThis.fillStore = fill;
globalThis.fillCollection = fillVaried;

/** Fills the store as after ten months of use. Earlier content is deleted. */
async function fill(size: StoreSize): Promise<void> {
  await put(history(size, Date.now()));
}

/** Fills the store with a collection of papers that vary. Earlier content is deleted. */
async function fillVaried(count: number): Promise<void> {
  await put(collection(count, Date.now()));
}

async function put(steps: Iterable<Step>): Promise<void> {
  await Promise.all(db.tables.map((table) => table.clear()));
  for (const rows of storedRows(steps)) {
    const names = Object.keys(rows) as (keyof StoredRows)[];
    await db.transaction('rw', names, () =>
      Promise.all(names.map((name) => db.table(name).bulkAdd(rows[name]))),
    );
  }
  // A page may have counted the papers meanwhile; they are counted anew.
  await db.meta.delete('papers');
}
