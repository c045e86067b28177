import type { Status } from '../../paper/paper';
import { db } from '../database';
import type { EarlierEntry, JournalRow, OperationKind } from '../rows';

/** Number of operations in the journal; older ones can't be undone. */
export const JOURNAL_ROWS = 550;
/** At most as many of them are joins that pages made, so that pages can't push out the user's. */
export const PAGE_ROWS = 50;

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

/**
 * Adds a row to the journal, and deletes the oldest ones and those that were undone: after a new
 * operation nothing can be redone. Call it inside a transaction with `journal`.
 */
export async function appendJournal(row: Omit<JournalRow, 'seq'>): Promise<Operation> {
  await db.journal.where('undone').above(0).delete();
  const seq = await db.journal.add(row);
  if (row.site !== undefined) {
    const ofPages = await db.journal.filter(({ site }) => site !== undefined).primaryKeys();
    await db.journal.bulkDelete(ofPages.slice(0, -PAGE_ROWS));
  }
  const all = await db.journal.toCollection().primaryKeys();
  if (all.length > JOURNAL_ROWS) await db.journal.bulkDelete(all.slice(0, -JOURNAL_ROWS));
  return operationOf({ ...row, seq });
}

/**
 * Adds changes of the same papers to the latest operation, if it is still the one with this number
 * and kind; otherwise returns undefined.
 */
export async function continueRow(
  step: number,
  what: OperationKind,
  changes: EarlierEntry[],
): Promise<Operation | undefined> {
  const last = await db.journal.toCollection().last();
  if (last?.seq !== step || last.what !== what || last.undone !== undefined) return undefined;
  const after = new Map(changes.map((each) => [each.paper, each.after]));
  const before = last.before.map((each) => {
    const changed = after.get(each.paper);
    return changed ? { ...each, after: changed } : each;
  });
  await db.journal.update(step, { before });
  return operationOf({ ...last, before });
}

/** The operation that `undo` would undo. */
export function lastOperation(): Promise<JournalRow | undefined> {
  return db.journal
    .reverse()
    .filter((row) => row.undone === undefined)
    .first();
}
