import type { Status } from '../../paper/paper';
import { db } from '../database';
import type { EarlierEntry, JournalRow, OperationKind } from '../rows';

/** Number of operations in the journal that can be undone at least. */
export const JOURNAL_ROWS = 550;
/** At most as many of them are joins that pages made, so that pages can't push out the user's. */
export const PAGE_ROWS = 50;
/** Older ones are deleted once in so many operations, because that reads the whole journal. */
export const TRIM_EVERY = 50;

/** An operation that was done: its number in the journal, and how many papers changed. */
export interface Operation {
  seq: number;
  what: OperationKind;
  count: number;
  /** The new status, if that is what it changed, and it is the same for all papers. */
  status?: Status;
  /** Of joins made by a page: the id of its site. */
  site?: string;
}

/** The operation of a row. */
export function operationOf({ seq, what, count, before, site }: JournalRow): Operation {
  const [status, ...others] = new Set(before.map(({ after }) => after?.status));
  const isOne = what === 'status' && status !== undefined && others.length === 0;
  return { seq, what, count, ...(isOne && { status }), ...(site !== undefined && { site }) };
}

/** The numbers of the operations that were undone. */
export function undoneOperations(): Promise<number[]> {
  return db.journal.orderBy('undone').primaryKeys();
}

/** The latest operations, the last one first. */
export function latestOperations(most: number): Promise<JournalRow[]> {
  return db.journal.reverse().limit(most).toArray();
}

/**
 * Adds a row to the journal, and deletes those that were undone: after a new operation nothing can
 * be redone. Now and then it deletes the oldest ones. Call it inside a transaction with `journal`.
 * @param gone the numbers of the rows to delete, if those that were undone have been read
 */
export async function appendJournal(
  row: Omit<JournalRow, 'seq'>,
  gone?: readonly number[],
): Promise<Operation> {
  const deleteGone = async () => db.journal.bulkDelete([...(gone ?? (await undoneOperations()))]);
  const [seq] = await Promise.all([db.journal.add(row), deleteGone()]);
  if (seq % TRIM_EVERY === 0) await trimJournal();
  if (row.site !== undefined) await trimPages();
  return operationOf({ ...row, seq });
}

async function trimPages(): Promise<void> {
  const ofPages = await db.journal.filter(({ site }) => site !== undefined).primaryKeys();
  await db.journal.bulkDelete(ofPages.slice(0, -PAGE_ROWS));
}

async function trimJournal(): Promise<void> {
  const all = await db.journal.toCollection().primaryKeys();
  if (all.length > JOURNAL_ROWS) await db.journal.bulkDelete(all.slice(0, -JOURNAL_ROWS));
}

/**
 * The row of the latest operation with further changes of the same papers; undefined if it is of
 * another kind, or undone.
 */
export function continuedRow(
  last: JournalRow,
  what: OperationKind,
  changes: readonly EarlierEntry[],
): JournalRow | undefined {
  if (last.what !== what || last.undone !== undefined) return undefined;
  const after = new Map(changes.map((each) => [each.paper, each.after]));
  const before = last.before.map((each) => {
    const changed = after.get(each.paper);
    return changed ? { ...each, after: changed } : each;
  });
  return { ...last, before };
}

/** Replaces a row of the journal. Call it inside a transaction with `journal`. */
export async function putRow(row: JournalRow): Promise<Operation> {
  await db.journal.put(row);
  return operationOf(row);
}

/** The operation that `undo` would undo. */
export function lastOperation(): Promise<JournalRow | undefined> {
  return db.journal
    .reverse()
    .filter((row) => row.undone === undefined)
    .first();
}
