import { announceChange } from '../announce';
import { db, nextRev } from './database';

/** Empties every table in one transaction. It can't be undone. */
export async function wipe(): Promise<void> {
  const { tables } = db;
  await db.transaction('rw', tables, async () => {
    const rev = await nextRev();
    await Promise.all(tables.map((table) => table.clear()));
    // The revision must never fall, or an older index would miss rows that are written later.
    await db.meta.bulkPut([
      { key: 'rev', value: rev },
      { key: 'deleted', value: rev },
      { key: 'papers', value: 0 },
    ]);
  });
  await announceChange();
}

/** The browser's estimate of the storage in use, in bytes; undefined where it gives none. */
export async function storageUsed(): Promise<number | undefined> {
  return (await navigator.storage.estimate()).usage;
}
