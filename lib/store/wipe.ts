import { announceChange } from '../announce';
import { db, nextRev } from './database';

/** Empties every table, in one transaction. It can't be undone. */
export async function wipe(): Promise<void> {
  const { tables } = db;
  await db.transaction('rw', tables, async () => {
    const rev = await nextRev();
    await Promise.all(tables.map((table) => table.clear()));
    // The counter never falls, or a copy made before would take old rows for new ones.
    await db.meta.put({ key: 'rev', value: rev });
  });
  await announceChange();
}

/** Bytes that this extension's storage takes, as the browser estimates them; undefined where it does not tell. */
export async function storageUsed(): Promise<number | undefined> {
  return (await navigator.storage.estimate()).usage;
}
