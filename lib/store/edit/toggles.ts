import type { EarlierEntry, JournalRow, OperationKind } from '../rows';

/** How far back an earlier toggle is searched, in rows: each toggle reads so many. */
export const TOGGLE_ROWS = 20;

/**
 * A removal and the saving before it cancel out, and the other way round: of a run of toggles of
 * the same papers the journal keeps the first and the last one at most, so that a thousand of them
 * push out no other operation.
 * @param latest the latest rows, the last one first
 * @returns the earlier entries for the row of the new toggle, and the numbers of the two rows that
 *   a third toggle makes superfluous
 */
export function withoutToggles(
  what: OperationKind,
  changes: EarlierEntry[],
  latest: readonly JournalRow[],
): { before: EarlierEntry[]; gone: number[] } {
  const kept = { before: changes, gone: [] };
  if (!mayCancel(what, changes)) return kept;
  const end = latest.findIndex((row) => !mayBeToggle(row));
  const run = latest.slice(0, end < 0 ? undefined : end);
  const toggled = new Set(changes.map(({ paper }) => paper));
  // A toggle of some of the papers, or of others with them, needs what was before it.
  const [second, first] = run.filter(
    ({ undone, before }) => undone === undefined && before.some(({ paper }) => toggled.has(paper)),
  );
  const papers = papersOf(changes);
  if (!first || !second) return kept;
  const isRun = papersOf(first.before) === papers && papersOf(second.before) === papers;
  if (!isRun || first.what !== what || second.what === what) return kept;
  const earlier = new Map(first.before.map(({ paper, entry }) => [paper, entry]));
  return {
    before: changes.map((each) => ({ ...each, entry: earlier.get(each.paper) ?? null })),
    gone: [first.seq, second.seq],
  };
}

/** Whether an operation can be the third toggle. Papers without an entry were never toggled. */
function mayCancel(what: OperationKind, changes: EarlierEntry[]): boolean {
  return isToggle(what) && changes.every(({ entry }) => entry !== null);
}

/** Whether a row may belong to a run of toggles, which rows that were undone don't end. */
function mayBeToggle(row: JournalRow): boolean {
  return row.undone !== undefined || isToggle(row.what);
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
