import { announceChange } from '../../announce';
import { mergePapers } from '../../merge/merge';
import { db, nextRev } from '../database';
import { type ImportWatch, stepsOf } from '../import/steps';
import { joinTables } from '../join/join';
import { canRedoJoins, redoJoins } from '../join/redo-joins';
import { turnRecords } from '../own/turn-records';
import { changePaperCount } from '../paper-count';
import { paperFrom, rowOf } from '../paper-row';
import type { JournalRow, SightingKey } from '../rows';
import { type Operation, operationOf } from './journal';
import { turnEntries } from './turn-entries';

/** An operation to do again; `redone` is false when the store has changed too much. */
export interface Redone {
  operation: Operation;
  redone: boolean;
}

/**
 * Does again what was undone: the operation with this number, or the one that was undone last, so
 * that each further call goes one step forth. A new operation ends that: then there is nothing to
 * redo. Survives restarts.
 * @param now ms
 * @param watch reports the progress with many papers, and cancels: then nothing has changed
 * @returns undefined when there is nothing to redo
 * @throws the reason of the signal that cancelled it
 */
export async function redo(
  now: number,
  seq?: number,
  watch: ImportWatch = {},
): Promise<Redone | undefined> {
  const result = await db.transaction('rw', joinTables(), async () => {
    const row =
      seq === undefined ? await db.journal.orderBy('undone').last() : await db.journal.get(seq);
    if (row?.undone === undefined) return undefined;
    const operation = operationOf(row);
    if (!(await canRedo(row))) return { operation, redone: false };
    await restoreDeleted(row);
    const steps = stepsOf(row.before.length + (row.parted?.length ?? 0), watch);
    const joins = await redoJoins(row, now, steps);
    await turnEntries(row, 'forth', now, steps);
    await turnRecords(row, 'forth', now);
    const { undone: _, parted: __, joined: ___, deleted: ____, ...rest } = row;
    await db.journal.put({ ...rest, ...joins });
    return { operation, redone: true };
  });
  if (result?.redone) await announceChange();
  return result;
}

/** Whether the row says all that is needed, and the papers that it needs are still there. */
async function canRedo(row: JournalRow): Promise<boolean> {
  const { before, deleted, added = [] } = row;
  const back = new Set(deleted?.papers.map(({ id }) => id));
  const owners = await db.papers
    .where('ids')
    .anyOf(deleted?.papers.flatMap(({ ids }) => ids) ?? [])
    .primaryKeys();
  if (owners.some((id) => !back.has(id))) return false;
  const needed = [...before.map(({ paper }) => paper), ...added].filter((id) => !back.has(id));
  const parted = new Set(row.parted?.flatMap(({ kept, gone }) => [kept, gone]));
  const there = await db.papers.bulkGet(needed);
  const isThere = needed.every((id, index) => there[index] || parted.has(id));
  return isThere && before.every(({ after }) => after) && canRedoJoins(row, back);
}

/** Puts the papers back that the undo deleted. A page may have shown one of them since. */
async function restoreDeleted({ deleted }: JournalRow): Promise<void> {
  if (!deleted) return;
  const rev = await nextRev();
  const { papers, sightings } = deleted;
  const met = await db.papers.bulkGet(papers.map(({ id }) => id));
  const whole = papers.map((paper, index) => {
    const row = met[index];
    return rowOf(row ? mergePapers(paperFrom(row), paper) : paper, rev);
  });
  await db.papers.bulkPut(whole);
  await changePaperCount(met.filter((row) => !row).length);
  const keys = sightings.map(({ paper, listing, day }): SightingKey => [paper, listing, day]);
  const there = await db.sightings.bulkGet(keys);
  await db.sightings.bulkPut(sightings.filter((_, index) => !there[index]));
}
