import { mergePapers } from '../../merge/merge';
import type { Paper } from '../../paper/paper';
import { db, nextRev } from '../database';
import { FEW_MERGES, inTurn, type Steps } from '../import/steps';
import { paperFrom, rowOf } from '../paper-row';
import type { JournalRow, MergeRow } from '../rows';
import { addApart, forgetApart } from './apart';
import { joinInto } from './join';
import { takeApart } from './split';
import { pairsOf } from './undo-joins';

/**
 * Whether the papers that an undone operation had joined are there, and the merge that it had
 * reversed. Call it inside a transaction with `joinTables`.
 * @param back ids of papers that will be put back
 */
export async function canRedoJoins(
  { parted = [], ended }: JournalRow,
  back: ReadonlySet<string>,
): Promise<boolean> {
  const needed = [...new Set(parted.flatMap(({ kept, gone }) => [kept, gone]))];
  const there = await db.papers.bulkGet(needed);
  if (!needed.every((id, index) => there[index] || back.has(id))) return false;
  return !ended || (await mergeOf(ended)) !== undefined;
}

/**
 * Does the joins and the separation of an undone operation again, and its changes of `apart`. Call
 * it inside a read-write transaction with `joinTables`.
 * @param now ms
 * @returns the numbers of the merges that it made and of the one that it reversed, as the row holds
 *   them
 */
export async function redoJoins(
  row: JournalRow,
  now: number,
  steps: Steps,
): Promise<Pick<JournalRow, 'merges' | 'ended'>> {
  const { parted = [], joined = [], forgotten = [], apart = [], ended, site } = row;
  await forgetApart([...forgotten, ...(site === undefined ? [] : pairsOf(parted))], now);
  const merges: number[] = [];
  const joinAgain = async ({ kept, gone, why }: (typeof parted)[number]) => {
    const [one, other] = await db.papers.bulkGet([kept, gone]);
    if (one && other)
      merges.push(...(await joinInto(paperFrom(one), [paperFrom(other)], why, now)));
  };
  await steps.each(parted, (some) => inTurn(some, joinAgain), FEW_MERGES);
  await restoreFacts(joined);
  await addApart(apart, now);
  const merge = ended && (await mergeOf(ended));
  if (merge) await takeApart(merge, now);
  return {
    ...(merges.length > 0 && { merges }),
    ...(merge && { ended: { ...ended, seq: merge.seq } }),
  };
}

/** Merges what was known of joined papers before their joins were undone into them again. */
async function restoreFacts(joined: readonly Paper[]): Promise<void> {
  if (joined.length === 0) return;
  const rev = await nextRev();
  const rows = await db.papers.bulkGet(joined.map(({ id }) => id));
  const whole = joined.flatMap((paper, index) => {
    const row = rows[index];
    return row ? rowOf(mergePapers(paperFrom(row), paper), rev) : [];
  });
  await db.papers.bulkPut(whole);
}

/**
 * The merge of that number, or else the latest one of the two papers, whichever of them was kept.
 */
async function mergeOf({
  kept,
  gone,
  seq,
}: NonNullable<JournalRow['ended']>): Promise<MergeRow | undefined> {
  const merge = seq === undefined ? undefined : await db.merges.get(seq);
  if (merge) return merge;
  return db.merges
    .where('kept')
    .anyOf(kept, gone)
    .filter((merge) => merge.gone === gone || merge.gone === kept)
    .last();
}
