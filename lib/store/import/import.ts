import { announceChange } from '../../announce';
import { stampsIn } from '../../paper/entry-stamps';
import type { OwnRecord } from '../../paper/own/own-record';
import type { Entry, Item } from '../../paper/paper';
import { nextRev } from '../database';
import { seeStamps } from '../edit/clock';
import type { Operation } from '../edit/journal';
import { matchTransaction } from '../join/match-transaction';
import { rulesOfTags, withRuleTags } from '../own/rules-on-save';
import { takeRecords } from '../own/take-records';
import { carryOut, type EntryChanges } from './carry-out';
import { joinedEntry } from './file-entries';
import { fileRuleTags } from './file-rules';
import { learnt } from './own-citekeys';
import { type Decisions, type ImportPlan, planImport } from './plan';
import { type ImportWatch, stepsOf } from './steps';

/** What an import did, in numbers of papers. */
export interface ImportResult {
  /** Undefined when there is nothing to undo: no new paper, no changed entry, no new pair. */
  operation: Operation | undefined;
  added: number;
  merged: number;
  /** Of all of these, those that differ from before. */
  changed: number;
  /** Papers that got tags of rules because they were saved. */
  ruled: number;
}

export interface ImportOptions extends ImportWatch, Decisions {
  /** Smart lists and tags, as a backup holds them. */
  records?: readonly OwnRecord[];
}

/**
 * Merges items into the store, all or nothing: facts are never worsened, tags and notes of both
 * sides are kept. Papers are matched as those of a page are. Importing the same items twice changes
 * nothing. One journal row undoes it.
 * @param now ms
 * @throws the signal's reason once it is aborted; then nothing was stored
 */
export async function importItems(
  items: readonly Item[],
  now: number,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const rules = await rulesOfTags(now);
  const result = await matchTransaction('rw', async () => {
    const steps = stepsOf(items.length * (rules ? 5 : 4), options);
    const plan = await planImport(items, options, await nextRev(), now, steps);
    const tags = rules ? await fileRuleTags(plan, rules, steps) : new Map<string, string[]>();
    let ruled = 0;
    const change = (ours: Entry) => {
      const joined = joinedEntry(ours, plan.entries.get(ours.paper));
      const tagged = withRuleTags(joined, ours, tags);
      if (tagged !== joined) ruled++;
      return tagged;
    };
    const entries: EntryChanges = {
      what: 'import',
      papers: [...new Set([...plan.entries.keys(), ...plan.keyless])],
      learn: (ours) => learnt(ours, plan),
      change,
      records: () => takeRecords(options.records ?? [], now),
    };
    await seeStamps(stampsIn(plan.entries.values()), now);
    const operation = await carryOut(plan, entries, now, steps);
    const ids = new Set([...plan.keptAs.values()].map(({ id }) => id));
    const added = plan.changes.added.filter((id) => ids.has(id)).length;
    const changed = changedBy(plan).size;
    return { operation, added, merged: ids.size - added, changed, ruled };
  });
  if (result.operation) await announceChange();
  return result;
}

/** Ids of the papers that the plan changes. */
export function changedBy({ keptAs, changes, edited, sightings }: ImportPlan): Set<string> {
  const touched = new Set([
    ...changes.rows.map(({ id }) => id),
    ...edited,
    ...sightings.map(({ paper }) => paper),
  ]);
  return new Set([...keptAs.values()].flatMap(({ id }) => (touched.has(id) ? id : [])));
}
