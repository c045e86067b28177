import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { backupDb } from '../../../lib/backup/database';
import { db } from '../../../lib/store/database';

/** The rows of every table of the store and of the backups. */
export type Rows = Record<string, Record<string, unknown>[]>;

const tables = () => [...db.tables, ...backupDb.tables];

/** Everything that is stored. A backup is replaced by its size. */
export async function storeRows(): Promise<Rows> {
  const rows = await Promise.all(tables().map((table) => table.toArray()));
  return Object.fromEntries(
    tables().map(({ name }, index) => [name, (rows[index] ?? []).map(withoutFile)]),
  );
}

function withoutFile(row: Record<string, unknown>): Record<string, unknown> {
  const { file, ...rest } = row;
  return file instanceof Blob ? { ...rest, size: file.size } : row;
}

/** Starts with a new store that has these rows. */
export async function openStore(rows: Rows = {}): Promise<void> {
  for (const each of [db, backupDb]) each.close();
  Dexie.dependencies.indexedDB = new IDBFactory();
  for (const each of [db, backupDb]) {
    await each.open();
    await each.transaction('rw', each.tables, () =>
      Promise.all(each.tables.map((table) => table.bulkAdd(rows[table.name] ?? []))),
    );
  }
}

/** Closes the store and opens it again, as a new page of the extension does. */
export async function reopenStore(): Promise<void> {
  db.close();
  await db.open();
}

/**
 * The rows with the numbers of journal and merges counted from 1: a transaction that failed may
 * have used up numbers.
 * @param revisions whether revisions count; each committed step of an operation raises them
 */
export function comparable(rows: Rows, revisions: boolean): string {
  const numbers = (table: string) =>
    new Map((rows[table] ?? []).map(({ seq }, index) => [seq, index + 1]));
  const [journal, merges] = [numbers('journal'), numbers('merges')];
  const renumber = (value: unknown, name: string, inMerge: boolean): unknown => {
    if (name === 'rev') return revisions ? value : 0;
    if (name === 'merges' && Array.isArray(value)) return value.map((seq) => merges.get(seq) ?? 0);
    if (name === 'seq') return (inMerge ? merges : journal).get(value) ?? 0;
    if (Array.isArray(value)) return value.map((each) => renumber(each, '', inMerge));
    if (typeof value !== 'object' || value === null) return value;
    // The journal that a merge holds has numbers of the journal.
    const isMerge = inMerge && name !== 'journal';
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .filter(([, each]) => each !== undefined)
        .map(([key, each]) => [key, renumber(each, key, isMerge && key !== 'journal')]),
    );
  };
  const { meta = [], ...others } = rows;
  const lasting = meta.map((row) =>
    row['key'] === 'rev' && !revisions ? { key: 'rev', value: 0 } : row,
  );
  return JSON.stringify(
    Object.entries({ ...others, meta: lasting }).map(([table, all]) => [
      table,
      all.map((row) => renumber(row, '', table === 'merges')),
    ]),
  );
}
