import type { Entry } from '../../paper/paper';
import { db } from '../database';
import { writeEntries } from '../edit/edit';
import { appendJournal, type Operation } from '../edit/journal';
import { addApart } from '../join/apart';
import { recordJoins } from '../join/join';
import { paperIds } from '../read/states';
import type { EarlierEntry } from '../rows';
import type { ImportPlan } from './plan';
import type { Steps } from './steps';

/** What happens to the user's entries, and the name under which the journal records it. */
export interface EntryChanges {
  what: 'import' | 'restore';
  /** Ids of the papers whose entry may change. */
  papers: readonly string[];
  /** Returns the new entry of a paper; the same object when it stays as it is. */
  change(ours: Entry): Entry;
}

/**
 * Writes an import plan: papers, joins, entries, sightings and the pairs that are not the same
 * paper. Call it inside the read-write transaction in which the plan was made.
 * @param now ms
 * @returns the journalled operation, undefined when there is nothing to undo
 */
export async function carryOut(
  plan: ImportPlan,
  { what, papers, change }: EntryChanges,
  now: number,
  steps: Steps,
): Promise<Operation | undefined> {
  const { rows, gone, added, joins } = plan.changes;
  await steps.each(rows, (slice) => db.papers.bulkPut(slice));
  await db.papers.bulkDelete(gone);
  const merges = await recordJoins(joins, plan.rev, now);
  const before: EarlierEntry[] = [];
  await steps.each(papers, async (slice) => {
    before.push(...(await writeEntries(slice, change)));
  });
  await steps.each(plan.sightings, (slice) => db.sightings.bulkPut(slice));
  const apart = await addApart(plan.apart);
  const present = new Set([...plan.keptAs.values()].map(({ id }) => id));
  const touched = [...added, ...joins.map(({ kept }) => kept.id)].filter((id) => present.has(id));
  const named = await paperIds(apart.flatMap(({ a, b }) => [a, b]));
  const edited = before.map(({ paper }) => paper);
  const count = new Set([...touched, ...edited, ...named]).size;
  if (count === 0 && apart.length === 0) return undefined;
  return appendJournal({ at: now, what, count, before, added, merges, apart });
}
