import { db } from '../database';
import { paperFrom } from '../paper-row';
import type { ApartRow, JournalRow, MergeRow } from '../rows';
import { addApart, forgetApart, pairOf } from './apart';
import { joinStored } from './join';
import { takeApart } from './split';

/**
 * Reverses the joins and separations of an operation, and the pairs that it added to or deleted
 * from `apart`. Papers that a page joined are not the same from now on: otherwise the same page
 * would join them again. Call it inside a read-write transaction with `joinTables`.
 * @param now ms
 */
export async function undoJoins(row: JournalRow, now: number): Promise<void> {
  const { merges = [], forgotten = [], apart = [], ended, site } = row;
  const undone = (await db.merges.bulkGet(merges)).flatMap((merge) => merge ?? []);
  for (const { seq } of [...undone].reverse()) {
    const merge = await db.merges.get(seq);
    if (merge) await takeApart(merge);
  }
  await forgetApart(apart);
  await db.apart.bulkPut(forgotten);
  if (site !== undefined) await addApart(pairsOf(undone));
  if (!ended) return;
  const rows = await db.papers.where('ids').anyOf([ended.kept, ended.gone]).distinct().toArray();
  if (rows.length > 1) await joinStored(rows.map(paperFrom), ended.why, now);
}

/** All pairs of the papers that became one. */
function pairsOf(merges: readonly MergeRow[]): ApartRow[] {
  const parts = new Map<string, string[]>();
  return merges.flatMap(({ kept, gone }) => {
    const ours = parts.get(kept) ?? [kept];
    const theirs = parts.get(gone) ?? [gone];
    parts.set(kept, [...ours, ...theirs]);
    return ours.flatMap((a) => theirs.map((b) => pairOf(a, b)));
  });
}
