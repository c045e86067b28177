import type { Status } from '../paper/paper';

/**
 * A row of the snapshot: what the popup shows of a paper, in the user's language. The snapshot is
 * the top of the collection as it was last shown. The next popup draws it before its modules are
 * loaded, and nothing acts on it. It is kept in `localStorage`, the only storage that is read
 * without waiting.
 */
export interface SnapshotRow {
  title: string;
  facts: string;
  status: Status;
  tags: string[];
  /** The first line of the note. */
  note?: string;
  upvotes?: number;
}

/** Number of rows that fill the popup. */
export const SNAPSHOT_ROWS = 10;
/** Most UTF-16 units that are kept. */
const MOST_UNITS = 8000;
const KEY = 'snapshot';
/** Raised when rows are kept in another form. */
const VERSION = 1;

/** Keeps the first rows of the collection, as many as fit. */
export function keepSnapshot(rows: readonly SnapshotRow[]): void {
  const kept = rows.slice(0, SNAPSHOT_ROWS);
  while (kept.length > 0 && textOf(kept).length > MOST_UNITS) kept.pop();
  if (kept.length === 0) forgetSnapshot();
  else storage()?.setItem(KEY, textOf(kept));
}

/** Returns the rows that were kept last; none if there are none of this version. */
export function readSnapshot(): SnapshotRow[] {
  try {
    const { version, rows } = JSON.parse(storage()?.getItem(KEY) ?? '{}') as Kept;
    return version === VERSION ? [...rows] : [];
  } catch {
    // Something else wrote it: as without a snapshot, the rows come from the store.
    return [];
  }
}

/** Forgets the rows, which name papers. */
export function forgetSnapshot(): void {
  storage()?.removeItem(KEY);
}

/** Undefined where the browser's settings forbid it: then no snapshot is kept. */
function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

function textOf(rows: readonly SnapshotRow[]): string {
  return JSON.stringify({ version: VERSION, rows } satisfies Kept);
}

interface Kept {
  version: number;
  rows: readonly SnapshotRow[];
}
