import { announceChange } from '../../announce';
import { type Entry, isSaved } from '../../paper/paper';
import { db } from '../database';
import { stepsOf } from '../import/steps';
import { joinTables } from '../join/join';
import { forgetMerges } from '../join/merges';
import { undoJoins } from '../join/undo-joins';
import { forgetSightings } from '../read/sightings';
import type { EarlierEntry, JournalRow } from '../rows';
import { isTaken } from './citekeys';
import { blankEntry, type Operation, writeEntries } from './edit';

/**
 * Undoes the latest operation that is not undone yet; each further call goes one back. Survives
 * restarts.
 * @param now ms
 * @returns what was undone, undefined when there is nothing left
 */
export async function undo(now: number): Promise<Operation | undefined> {
  const undone = await db.transaction('rw', joinTables(), async () => {
    const row = await lastOperation();
    if (!row) return undefined;
    await restoreEntries(row, now);
    await undoJoins(row, now);
    await forgetAdded(row, now);
    await db.journal.update(row.seq, { undone: now });
    const { seq, what, count, site } = row;
    return { seq, what, count, ...(site !== undefined && { site }) };
  });
  if (undone) await announceChange();
  return undone;
}

/** The operation that `undo` would undo. */
export function lastOperation(): Promise<JournalRow | undefined> {
  return db.journal
    .reverse()
    .filter((row) => row.undone === undefined)
    .first();
}

async function restoreEntries({ before, what }: JournalRow, now: number): Promise<void> {
  const earlier = new Map(before.map(({ paper, entry }) => [paper, entry]));
  const lost = what === 'citekey' ? await takenSince(before) : undefined;
  const back = (entry: Entry) => {
    const was = earlier.get(entry.paper);
    if (was) return lost && !lost.has(entry.paper) ? was : withCitekey(was, entry);
    return stub(entry, now);
  };
  await stepsOf(earlier.size, {}).each([...earlier.keys()], (papers) => writeEntries(papers, back));
}

/** The papers whose earlier citation key another paper has by now. */
async function takenSince(before: readonly EarlierEntry[]): Promise<Set<string>> {
  const taken = new Set<string>();
  for (const { paper, entry } of before) {
    if (entry?.citekey && (await isTaken(entry.citekey, paper))) taken.add(paper);
  }
  return taken;
}

async function forgetAdded({ at, added = [] }: JournalRow, now: number): Promise<void> {
  await stepsOf(added.length, {}).each(added, async (papers) => {
    const rows = await db.papers.bulkGet(papers);
    // A paper that a page has shown since then does not depend on the import. If the clock was
    // ahead at the import, that can't be decided, and all stay.
    const until = at > now ? -Infinity : at;
    const unmet = rows.flatMap((row) => (row && row.lastSeen <= until ? row.id : []));
    await db.papers.bulkDelete(unmet);
    await forgetSightings(unmet);
    await forgetMerges(unmet);
  });
}

/** Where there was no entry before, a stub is left, as after a removal. */
function stub(entry: Entry, now: number): Entry {
  if (!isSaved(entry)) return entry;
  return withCitekey({ ...blankEntry(entry.paper), removedAt: now }, entry);
}

/** A citation key that was assigned since then is kept, because a text may cite it. */
function withCitekey(was: Entry, { citekey }: Entry): Entry {
  return citekey === undefined ? was : { ...was, citekey };
}
