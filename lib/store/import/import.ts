import { announceChange } from '../../announce';
import type { Item } from '../../paper/paper';
import { db, nextRev } from '../database';
import { appendJournal, type Operation, writeEntries } from '../edit/edit';
import { pairOf } from '../join/apart';
import { joinTables, recordJoins } from '../join/join';
import type { ApartRow, EarlierEntry } from '../rows';
import { type Decisions, type ImportPlan, joinedEntry, type Pair, planImport } from './plan';
import { type ImportWatch, stepsOf } from './steps';

/** What an import did, in papers. */
export interface ImportResult {
  /** Undefined when the file held nothing that could be undone: the user's own entries are as before, no paper is new. */
  operation: Operation | undefined;
  added: number;
  merged: number;
  /** Of all of these, those of which something is different now. */
  changed: number;
}

export type ImportOptions = ImportWatch & Decisions;

/**
 * Merges items into the store, all or nothing: facts are never worsened, tags and notes of both sides are kept.
 * Papers are found as those of a page are. Importing the same items twice changes nothing. One journal row undoes it.
 * @param now ms
 * @throws the signal's reason once it is aborted; then nothing was stored
 */
export async function importItems(
  items: readonly Item[],
  now: number,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const result = await db.transaction('rw', joinTables(), async () => {
    const rev = await nextRev();
    const steps = stepsOf(items.length * 4, options);
    const plan = await planImport(items, options, rev, now, steps);
    const { rows, gone, added, joins } = plan.outcome;
    await steps.each(rows, (slice) => db.papers.bulkPut(slice));
    await db.papers.bulkDelete(gone);
    const merges = await recordJoins(joins, rev, now);
    const before: EarlierEntry[] = [];
    await steps.each([...plan.entries.keys()], async (slice) => {
      const change = await writeEntries(slice, (ours) =>
        joinedEntry(ours, plan.entries.get(ours.paper)),
      );
      before.push(...change);
    });
    await steps.each(plan.sightings, (slice) => db.sightings.bulkPut(slice));
    const apart = await tellApart(options.apart ?? []);
    const ids = new Set([...plan.homes.values()].map(({ id }) => id));
    const fresh = added.filter((id) => ids.has(id));
    const kept = joins.map((each) => each.kept.id).filter((id) => ids.has(id));
    const count = new Set([...fresh, ...kept, ...before.map(({ paper }) => paper)]).size;
    const operation =
      count > 0
        ? await appendJournal({ at: now, what: 'import', count, before, added, merges, apart })
        : undefined;
    const changed = changedBy(plan).size;
    return { operation, added: fresh.length, merged: ids.size - fresh.length, changed };
  });
  if (result.operation) await announceChange();
  return result;
}

/** Gives the pairs that were not told apart before. */
async function tellApart(pairs: readonly Pair[]): Promise<ApartRow[]> {
  const rows = pairs.map(([a, b]) => pairOf(a, b));
  const known = await db.apart.bulkGet(rows.map(({ a, b }): [string, string] => [a, b]));
  const fresh = rows.filter((_, index) => !known[index]);
  await db.apart.bulkPut(fresh);
  return fresh;
}

/** Ids of the papers of which something will be different. */
export function changedBy({ homes, outcome, edited, sightings }: ImportPlan): Set<string> {
  const touched = new Set([
    ...outcome.rows.map(({ id }) => id),
    ...edited,
    ...sightings.map(({ paper }) => paper),
  ]);
  return new Set([...homes.values()].flatMap(({ id }) => (touched.has(id) ? id : [])));
}
