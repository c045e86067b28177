import { db } from '../database';
import { appendJournal, type Operation } from '../edit/journal';
import { type Writing, writeEntries } from '../edit/write-entries';
import { addApart } from '../join/apart';
import { recordJoins } from '../join/join';
import { changePaperCount } from '../paper-count';
import { paperIds } from '../read/states';
import type { EarlierEntry, EarlierRecord } from '../rows';
import type { ImportPlan } from './plan';
import type { Steps } from './steps';

/** What happens to the user's entries, and the name under which the journal records it. */
export interface EntryChanges extends Writing {
  what: 'import' | 'restore';
  /** Ids of the papers whose entry may change. */
  papers: readonly string[];
  /** Writes the smart lists and tags of the file. */
  records(): Promise<EarlierRecord[]>;
}

/**
 * Writes an import plan: papers, joins, entries, sightings and the pairs that are not the same
 * paper. Call it inside the read-write transaction in which the plan was made.
 * @param now ms
 * @returns the journalled operation, undefined when there is nothing to undo
 */
export async function carryOut(
  plan: ImportPlan,
  { what, papers, records: writeRecords, ...writing }: EntryChanges,
  now: number,
  steps: Steps,
): Promise<Operation | undefined> {
  const { rows, gone, added, joins } = plan.changes;
  await steps.each(rows, (slice) => db.papers.bulkPut(slice));
  await db.papers.bulkDelete(gone);
  await changePaperCount(added.length - gone.length);
  const merges = await recordJoins(joins, plan.rev, now);
  await db.entries.bulkDelete(plan.replaced);
  const before: EarlierEntry[] = [];
  await steps.each(papers, async (slice) => {
    before.push(...(await writeEntries(slice, writing, now)));
  });
  await steps.each(plan.sightings, (slice) => db.sightings.bulkPut(slice));
  const records = await writeRecords();
  const apart = await addApart(plan.apart, now);
  const present = new Set([...plan.keptAs.values()].map(({ id }) => id));
  const touched = [...added, ...joins.map(({ kept }) => kept.id)].filter((id) => present.has(id));
  const named = await paperIds(apart.flatMap(({ a, b }) => [a, b]));
  const edited = before.map(({ paper }) => paper);
  const count = new Set([...touched, ...edited, ...named]).size;
  if (count + apart.length + records.length === 0) return undefined;
  const own = records.length > 0 && { records };
  return appendJournal({ at: now, what, count, before, added, merges, apart, ...own });
}
