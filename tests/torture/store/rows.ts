import { Dexie, type Table } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { backupDb } from '../../../lib/backup/database';
import { db } from '../../../lib/store/database';
import { isRecord } from '../../../lib/text/json';

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

/** Numbers from here on were never given to a row. */
let fresh = 0;
const FURTHER = 1000;

/** Starts with a new store that has these rows. Numbers of deleted rows are not given again. */
export async function openStore(rows: Rows = {}): Promise<void> {
  for (const each of [db, backupDb]) each.close();
  Dexie.dependencies.indexedDB = new IDBFactory();
  for (const each of [db, backupDb] as Dexie[]) {
    await each.open();
    await each.transaction('rw', each.tables, () =>
      Promise.all(each.tables.map((table) => table.bulkAdd(rows[table.name] ?? []))),
    );
  }
  await nameMachine();
  fresh += FURTHER;
  for (const table of [db.journal, db.merges] as Table[]) {
    await table.add({ seq: fresh });
    await table.delete(fresh);
  }
}

/** Names the machine if it has no name: a random one would make every store different. */
export async function nameMachine(): Promise<void> {
  if (!(await db.meta.get('clock')))
    await db.meta.put({ key: 'clock', value: { machine: 'torture0', last: '' } });
}

/** Closes the store and opens it again, as a new page of the extension does. */
export async function reopenStore(): Promise<void> {
  db.close();
  await db.open();
}

/**
 * The rows as a text that is equal for equal stores. The numbers of journal and merges are counted
 * from 1, because a transaction that failed may have used up numbers.
 * @param revisions whether revisions count; each committed step of an operation raises them
 */
export function comparable(rows: Rows, revisions: boolean): string {
  const numbers = (table: string) =>
    new Map((rows[table] ?? []).map(({ seq }, index) => [seq, index + 1]));
  const [journal, merges] = [numbers('journal'), numbers('merges')];
  const renumbered = (all: Rows[string], own: Map<unknown, number>) =>
    all.map(({ seq, ...row }) => ({
      ...row,
      ...(seq !== undefined && { seq: own.get(seq) }),
      ...(Array.isArray(row['merges']) && {
        merges: row['merges'].map((each) => merges.get(each) ?? 0),
      }),
      ...(isRecord(row['ended']) && {
        ended: { ...row['ended'], seq: merges.get(row['ended']['seq']) ?? 0 },
      }),
      ...(Array.isArray(row['journal']) && {
        journal: row['journal'].map((each) => ({ ...each, seq: journal.get(each.seq) ?? 0 })),
      }),
    }));
  const same = Object.entries(rows).map(([table, all]) => [
    table,
    renumbered(
      table === 'meta' && !revisions ? all.filter(isNoCounter) : all,
      table === 'merges' ? merges : journal,
    ),
  ]);
  return JSON.stringify(same, (key, value: unknown) =>
    key === 'rev' && !revisions ? 0 : isRecord(value) ? sorted(value) : value,
  );
}

function isNoCounter({ key }: Record<string, unknown>): boolean {
  return key !== 'rev';
}

function sorted(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
