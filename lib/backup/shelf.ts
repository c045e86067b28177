import { Dexie, type EntityTable } from 'dexie';
import { droppedBackup } from './retention';

/** A backup as lists show it. */
export interface BackupRow {
  /** ms */
  at: number;
  /** Revision of the store that it holds. */
  rev: number;
  papers: number;
  /** Compressed. */
  bytes: number;
}

/**
 * Where backups stand: a database of its own, so that what breaks the store does not take them along. The contents are
 * apart from the list, which must not read them.
 */
class Shelf extends Dexie {
  declare rows: EntityTable<BackupRow, 'at'>;
  declare contents: EntityTable<{ at: number; file: Blob }, 'at'>;
  /** The folder to which copies go, and the like. */
  declare places: EntityTable<{ key: string; value: unknown }, 'key'>;

  constructor() {
    super('offprint-backups');
    this.version(1).stores({ rows: 'at', contents: 'at', places: 'key' });
  }
}

export const shelf = new Shelf();

/** The backups, newest first. */
export function listBackups(): Promise<BackupRow[]> {
  return shelf.rows.reverse().sortBy('at');
}

/** The newest backup; one that a wrong clock put after `now`, in ms, does not count. */
export function lastBackup(now: number): Promise<BackupRow | undefined> {
  return shelf.rows.where('at').belowOrEqual(now).last();
}

/** Stores a backup, whole or not at all, and drops the one that makes room for it. */
export async function putBackup(row: BackupRow, file: Blob): Promise<void> {
  await shelf.transaction('rw', shelf.rows, shelf.contents, async () => {
    await shelf.rows.put(row);
    await shelf.contents.put({ at: row.at, file });
    const times = await shelf.rows.orderBy('at').primaryKeys();
    const dropped = droppedBackup(times, row.at);
    if (dropped === undefined) return;
    await shelf.rows.delete(dropped);
    await shelf.contents.delete(dropped);
  });
}

/** The content of a backup; undefined when it is gone. */
export async function backupFile(at: number): Promise<Blob | undefined> {
  return (await shelf.contents.get(at))?.file;
}
