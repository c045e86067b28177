import { db } from '../database';
import { paperFrom } from '../paper-row';
import type { JournalRow } from '../rows';
import { forgetApart, pairOf } from './apart';
import { joinStored } from './join';
import { takeApart } from './split';

/**
 * Reverses the joins and separations of an operation, and the pairs that it added to or deleted
 * from `apart`. Call it inside a read-write transaction with `joinTables`.
 * @param now ms
 * @returns the joins that it reversed, in the order in which they happened
 */
export async function undoJoins(row: JournalRow, now: number): Promise<JournalRow['parted']> {
  const { merges = [], forgotten = [], apart = [], ended } = row;
  const parted: JournalRow['parted'] = [];
  for (const seq of [...merges].reverse()) {
    const merge = await db.merges.get(seq);
    if (!merge) continue;
    await takeApart(merge);
    parted.unshift({ kept: merge.kept, gone: merge.gone, why: merge.why });
  }
  await forgetApart(apart);
  await db.apart.bulkPut(forgotten);
  if (!ended) return parted.length > 0 ? parted : undefined;
  const { a, b } = pairOf(ended.kept, ended.gone);
  await db.apart.delete([a, b]);
  const rows = await db.papers.where('ids').anyOf([a, b]).distinct().toArray();
  if (rows.length > 1) await joinStored(rows.map(paperFrom), ended.why, now);
  return undefined;
}
