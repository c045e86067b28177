import { corrected } from '../../paper/corrected';
import type { Paper } from '../../paper/paper';
import { db } from '../database';
import { type Operation, operationOf } from '../edit/journal';
import { paperFrom } from '../paper-row';
import type { EarlierRecord, JournalRow } from '../rows';

/** An operation of the journal, and some of its papers. */
export interface PastOperation extends Operation {
  /** ms */
  at: number;
  /** Whether it was undone, and can be redone. */
  undone: boolean;
  /** Its first papers that are still known, at most `NAMED`. */
  papers: Paper[];
  /** Names of the smart lists and tags that it changed. */
  names: string[];
}

/** How many papers of an operation are named. */
const NAMED = 3;

/**
 * Reads the latest operations of the user, the newest first.
 * @param limit at most so many
 */
export async function history(limit: number): Promise<PastOperation[]> {
  const rows = await db.journal.reverse().limit(limit).toArray();
  const named = rows.map((row) => papersOf(row).slice(0, NAMED));
  const ids = [...new Set(named.flat())];
  const [papers, entries] = await Promise.all([db.papers.bulkGet(ids), db.entries.bulkGet(ids)]);
  const known = new Map(
    papers.flatMap((row, index) =>
      row ? [[row.id, corrected(paperFrom(row), entries[index]?.corrections)] as const] : [],
    ),
  );
  return rows.map((row, index) => ({
    ...operationOf(row),
    at: row.at,
    undone: row.undone !== undefined,
    papers: (named[index] ?? []).flatMap((id) => known.get(id) ?? []),
    names: (row.records ?? []).map(nameOf).slice(0, NAMED),
  }));
}

function nameOf({ before, after }: EarlierRecord): string {
  const value = after ?? before;
  if (!value) return '';
  return 'title' in value ? value.title : value.name;
}

/** Identifiers of the papers of an operation; of merged ones those that were kept come first. */
function papersOf({ before, added = [], apart = [], ended, parted = [] }: JournalRow): string[] {
  const pairs = [...(ended ? [ended] : []), ...parted].flatMap(({ kept, gone }) => [kept, gone]);
  const ids = [...before.map(({ paper }) => paper), ...added, ...pairs];
  return [...new Set(ids.length > 0 ? ids : apart.flatMap(({ a, b }) => [a, b]))];
}
