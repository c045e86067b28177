import type { Paper } from '../../paper/paper';
import { db } from '../database';
import { FEW_MERGES, inTurn, type Steps } from '../import/steps';
import { paperFrom } from '../paper-row';
import type { ApartRow, JournalRow } from '../rows';
import { addApart, forgetApart, pairOf } from './apart';
import { joinStored } from './join';
import { takeApart } from './split';

type Parted = NonNullable<JournalRow['parted']>[number];

/**
 * Reverses the joins and separations of an operation, and the pairs that it added to or deleted
 * from `apart`. Papers that a page joined are not the same from now on: otherwise the same page
 * would join them again. Call it inside a read-write transaction with `joinTables`.
 * @param now ms
 * @returns the joins that it reversed, in the order in which they happened, the papers as they were
 *   until then, and the merge that it made again, as the row holds them
 */
export async function undoJoins(
  row: JournalRow,
  now: number,
  steps: Steps,
): Promise<Pick<JournalRow, 'parted' | 'joined' | 'ended'>> {
  const { merges = [], forgotten = [], apart = [], ended, site } = row;
  const joined = await joinedBy(merges);
  const parted: Parted[] = [];
  const takeOneApart = async (seq: number) => {
    const merge = await db.merges.get(seq);
    if (!merge) return;
    await takeApart(merge, now);
    parted.unshift({ kept: merge.kept, gone: merge.gone, why: merge.why });
  };
  const latestFirst = [...merges].reverse();
  await steps.each(latestFirst, (some) => inTurn(some, takeOneApart), FEW_MERGES);
  await forgetApart(apart, now);
  await addApart(forgotten, now);
  if (site !== undefined) await addApart(pairsOf(parted), now);
  if (!ended) return parted.length > 0 ? { parted, joined } : {};
  const rows = await db.papers.where('ids').anyOf([ended.kept, ended.gone]).distinct().toArray();
  if (rows.length < 2) return {};
  const again = await joinStored(rows.map(paperFrom), ended.why, now);
  await renumber(ended.seq, again);
  const seq = again.at(-1);
  return { ended: { ...ended, ...(seq !== undefined && { seq }) } };
}

/** The papers that merges led to. A page that joined papers states facts of its own. */
async function joinedBy(merges: readonly number[]): Promise<Paper[]> {
  const rows = (await db.merges.bulkGet([...merges])).flatMap((merge) => merge?.kept ?? []);
  return (await db.papers.bulkGet([...new Set(rows)])).flatMap((row) =>
    row ? paperFrom(row) : [],
  );
}

/** Gives operations whose merge was reversed and made again its new number. */
async function renumber(old: number | undefined, merges: readonly number[]): Promise<void> {
  await db.journal
    .filter((row) => old !== undefined && row.merges?.includes(old) === true)
    .modify((row) => {
      row.merges = row.merges?.flatMap((seq) => (seq === old ? merges : seq)) ?? [];
    });
}

/** All pairs of the papers that became one by these merges. */
export function pairsOf(merges: readonly Parted[]): ApartRow[] {
  const parts = new Map<string, string[]>();
  return merges.flatMap(({ kept, gone }) => {
    const ours = parts.get(kept) ?? [kept];
    const theirs = parts.get(gone) ?? [gone];
    parts.set(kept, [...ours, ...theirs]);
    return ours.flatMap((a) => theirs.map((b) => pairOf(a, b)));
  });
}
