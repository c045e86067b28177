import { Dexie, type EntityTable } from 'dexie';
import { strictIndexedDb } from '../store/strict-indexed-db';
import { droppedBackup } from './retention';

/** A backup as lists show it. */
export interface BackupRow {
  /** ms */
  at: number;
  /** The revision of the store from which it was made. */
  rev: number;
  papers: number;
  /** Compressed. */
  bytes: number;
}

/**
 * The stored backups. They have a database of their own, so that damage to the store does not
 * affect them. The files have a table of their own, so that the list can be read without them.
 */
class BackupDatabase extends Dexie {
  declare rows: EntityTable<BackupRow, 'at'>;
  declare contents: EntityTable<{ at: number; file: Blob }, 'at'>;
  /** Small single values: the folder of the copies, which backup was copied, the last failure. */
  declare places: EntityTable<{ key: string; value: unknown }, 'key'>;

  constructor() {
    super('offprint-backups', strictIndexedDb);
    this.version(1).stores({ rows: 'at', contents: 'at', places: 'key' });
  }
}

/** Opened on first use. */
export const backupDb = new BackupDatabase();

/** The backups, newest first. */
export function listBackups(): Promise<BackupRow[]> {
  return backupDb.rows.reverse().sortBy('at');
}

/** The newest backup. Those after `now` (ms), made while the clock was wrong, do not count. */
export function lastBackup(now: number): Promise<BackupRow | undefined> {
  return backupDb.rows.where('at').belowOrEqual(now).last();
}

/** Stores a backup and deletes the one that makes room for it, all or nothing. */
export async function putBackup(row: BackupRow, file: Blob): Promise<void> {
  await backupDb.transaction('rw', backupDb.rows, backupDb.contents, async () => {
    await backupDb.rows.put(row);
    await backupDb.contents.put({ at: row.at, file });
    const times = await backupDb.rows.orderBy('at').primaryKeys();
    const dropped = droppedBackup(times, row.at);
    if (dropped === undefined) return;
    await backupDb.rows.delete(dropped);
    await backupDb.contents.delete(dropped);
  });
}

/** Deletes all backups but the newest. Returns their number. */
export async function dropOlderBackups(): Promise<number> {
  return backupDb.transaction('rw', backupDb.rows, backupDb.contents, async () => {
    const older = (await backupDb.rows.orderBy('at').primaryKeys()).slice(0, -1);
    await backupDb.rows.bulkDelete(older);
    await backupDb.contents.bulkDelete(older);
    return older.length;
  });
}

/** The file of a backup; undefined when it was deleted. */
export async function backupFile(at: number): Promise<Blob | undefined> {
  return (await backupDb.contents.get(at))?.file;
}
