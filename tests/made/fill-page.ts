import { db } from '../../lib/store/database';
import { history, type StoreSize } from './history';
import { type StoredRows, storedRows } from './stored-rows';

/*
 * Runs in a page of the extension, where filling a store with half a million papers takes minutes
 * instead of hours.
 */

declare global {
  var fillStore: typeof fill;
}
globalThis.fillStore = fill;

/** Fills the store as after ten months of use. Earlier content is deleted. */
async function fill(size: StoreSize): Promise<void> {
  await Promise.all(db.tables.map((table) => table.clear()));
  for (const rows of storedRows(history(size, Date.now()))) {
    const names = Object.keys(rows) as (keyof StoredRows)[];
    await db.transaction('rw', names, () =>
      Promise.all(names.map((name) => db.table(name).bulkAdd(rows[name]))),
    );
  }
}
