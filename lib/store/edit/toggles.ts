import { db } from '../database';
import type { EarlierEntry, JournalRow, OperationKind } from '../rows';

/** How far back an earlier toggle is searched, in rows. */
const MOST_ROWS = 200;

/**
 * A removal and the saving before it cancel out, and the other way round: of a run of toggles of
 * the same papers the journal keeps the first and the last one at most, so that a thousand of them
 * push out no other operation. Deletes the two rows that a third toggle makes superfluous. Call it
 * before that one is appended, inside a transaction with `journal`.
 * @returns the earlier entries for the row of the new toggle
 */
export async function withoutToggles(
  what: OperationKind,
  changes: EarlierEntry[],
): Promise<EarlierEntry[]> {
  const run: JournalRow[] = [];
  await db.journal
    .reverse()
    .limit(MOST_ROWS)
    .until((row) => !mayBeToggle(row))
    .each((row) => row.undone === undefined && run.push(row));
  const toggled = new Set(changes.map(({ paper }) => paper));
  // A toggle of some of the papers, or of others with them, needs what was before it.
  const [second, first] = run.filter(({ before }) =>
    before.some(({ paper }) => toggled.has(paper)),
  );
  const papers = papersOf(changes);
  if (!first || !second) return changes;
  const isRun = papersOf(first.before) === papers && papersOf(second.before) === papers;
  if (!isRun || first.what !== what || second.what === what) return changes;
  await db.journal.bulkDelete([first.seq, second.seq]);
  const earlier = new Map(first.before.map(({ paper, entry }) => [paper, entry]));
  return changes.map((each) => ({ ...each, entry: earlier.get(each.paper) ?? null }));
}

/** Whether an operation can be the third toggle. Papers without an entry were never toggled. */
export function mayCancel(what: OperationKind, changes: EarlierEntry[]): boolean {
  return isToggle(what) && changes.every(({ entry }) => entry !== null);
}

/** Whether the latest row may belong to a run of toggles, which rows that were undone don't end. */
export function mayBeToggle(row: JournalRow | undefined): boolean {
  return row !== undefined && (row.undone !== undefined || isToggle(row.what));
}

/** Whether an operation saves or removes papers, and does nothing else. */
export function isToggle(what: OperationKind): boolean {
  return what === 'save' || what === 'unsave';
}

function papersOf(changes: EarlierEntry[]): string {
  return changes
    .map(({ paper }) => paper)
    .sort()
    .join('\n');
}
