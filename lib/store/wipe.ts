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

/** The browser's estimate of the room in bytes, as far as it gives one. */
export interface Room {
  used: number | undefined;
  free: number | undefined;
}

/** Returns how much room Offprint takes, and how much it may still take. */
export async function roomOfStore(): Promise<Room> {
  const { usage, quota } = await navigator.storage.estimate();
  const free = usage === undefined || quota === undefined ? undefined : Math.max(0, quota - usage);
  return { used: usage, free };
}
