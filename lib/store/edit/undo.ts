import { announceChange } from '../../announce';
import { isSaved } from '../../paper/paper';
import { db } from '../database';
import { deletePapers } from '../delete-papers';
import { type ImportWatch, type Steps, stepsOf } from '../import/steps';
import { joinTables } from '../join/join';
import { undoJoins } from '../join/undo-joins';
import { turnRecords } from '../own/turn-records';
import { paperFrom } from '../paper-row';
import { sightingsOf } from '../read/list';
import type { JournalRow } from '../rows';
import { takesPart } from '../travel/taking-part';
import { lastOperation, type Operation, operationOf } from './journal';
import { turnEntries } from './turn-entries';

/**
 * Undoes an operation: the latest one that is not undone yet, so that each further call goes one
 * back, or the one with this number. Only what it changed is reverted: later changes of the same
 * papers stay. Survives restarts.
 * @param now ms
 * @param watch reports the progress with many papers, and cancels: then nothing has changed
 * @returns what was undone, undefined when there is nothing left
 * @throws the reason of the signal that cancelled it
 */
export async function undo(
  now: number,
  seq?: number,
  watch: ImportWatch = {},
): Promise<Operation | undefined> {
  const undone = await db.transaction('rw', joinTables(), async () => {
    const row = seq === undefined ? await lastOperation() : await db.journal.get(seq);
    if (!row || row.undone !== undefined) return undefined;
    const { before, merges = [], added = [] } = row;
    const steps = stepsOf(before.length + merges.length + added.length, watch);
    await turnEntries(row, 'back', now, steps);
    await turnRecords(row, 'back', now);
    const joins = await undoJoins(row, now, steps);
    const deleted = await forgetAdded(row, now, steps);
    // The order of undoing must be known even if the clock was set back.
    const last = await db.journal.orderBy('undone').last();
    const time = Math.max(now, (last?.undone ?? 0) + 1);
    await db.journal.put({
      ...row,
      undone: time,
      ...joins,
      ...(deleted && { deleted }),
    });
    return operationOf(row);
  });
  if (undone) await announceChange();
  return undone;
}

/** Deletes the papers that an operation added, and returns them. */
async function forgetAdded(
  { at, added = [] }: JournalRow,
  now: number,
  steps: Steps,
): Promise<JournalRow['deleted']> {
  const deleted: JournalRow['deleted'] = { papers: [], sightings: [] };
  // If the clock was ahead then, it can't be decided what was shown since, and all papers stay.
  // They also stay, as removed papers, if other machines may have them.
  const until = at > now || (await takesPart()) ? -Infinity : at;
  await steps.each(added, async (papers) => {
    const rows = await db.papers.bulkGet(papers);
    const entries = await db.entries.bulkGet(papers);
    // A paper that a page has shown since then, or that was edited, does not depend on the import.
    const unmet = rows.filter(
      (row, index) => row && row.lastSeen <= until && !isSaved(entries[index]),
    );
    const ids = unmet.flatMap((row) => row?.id ?? []);
    deleted.papers.push(...unmet.flatMap((row) => (row ? paperFrom(row) : [])));
    for (const id of ids) deleted.sightings.push(...(await sightingsOf(id)));
    await deletePapers(ids);
  });
  return deleted.papers.length > 0 ? deleted : undefined;
}
