import { announceChange } from '../../announce';
import { stampsIn } from '../../paper/entry-stamps';
import { removed } from '../../paper/entry-state';
import type { OwnRecord } from '../../paper/own/own-record';
import { type Entry, type Item, isSaved, type StampedEntry } from '../../paper/paper';
import { sameJson } from '../../text/json';
import { db, nextRev } from '../database';
import { seeStamps } from '../edit/clock';
import type { Operation } from '../edit/journal';
import { matchTransaction } from '../join/match-transaction';
import { restoredRecords } from '../own/restored-records';
import { writeRecords } from '../own/write-records';
import { withoutStamps } from '../paper-row';
import { carryOut } from './carry-out';
import { learnt, withoutCitekey } from './own-citekeys';
import { type Pair, planImport } from './plan';
import { type ImportWatch, stepsOf } from './steps';

/**
 * `missing`: add the papers that are no longer in the collection. `exact`: make the collection
 * equal to that of the backup.
 */
export type RestoreMode = 'missing' | 'exact';

/** How a backup differs from the collection, in numbers of papers. */
export interface RestorePreview {
  /** In the backup, not in the collection. */
  missing: number;
  /** In both, with other tags, note, status, citation key or corrections. */
  different: number;
  /** In the collection, not in the backup. */
  since: number;
  /** Smart lists and tags that are not as in the backup. */
  records: number;
}

/** The content of a backup. */
export interface Backup {
  items: readonly Item[];
  apart?: readonly Pair[];
  records?: readonly OwnRecord[];
}

/**
 * What a restore would change. Stores nothing.
 * @param now ms
 * @throws the signal's reason once it is aborted
 */
export function previewRestore(
  backup: Backup,
  now: number,
  watch: ImportWatch = {},
): Promise<RestorePreview> {
  return matchTransaction('r', async () => {
    const steps = stepsOf(backup.items.length, watch);
    const plan = await planImport(backup.items, backup, Number.MAX_SAFE_INTEGER, now, steps);
    const ours = await db.entries.bulkGet([...plan.entries.keys()]);
    const theirs = [...plan.entries.values()];
    const both = ours.filter(isSaved).length;
    const different = ours.filter((row, index) => {
      const entry = theirs[index];
      return isSaved(row) && entry && !sameEntry(row, entry);
    }).length;
    const saved = await db.entries.where('savedAt').above(-Infinity).count();
    const records = (await restoredRecords(backup.records ?? [], true)).length;
    return { missing: theirs.length - both, different, since: saved - both, records };
  });
}

/**
 * Restores a backup, all or nothing. Facts of papers are merged as by an import; the entries become
 * those of the backup. One journal row undoes it; facts that it added to known papers stay, as
 * after an import.
 * @param now ms
 * @returns undefined when nothing had to be changed
 * @throws the signal's reason once it is aborted; then nothing was stored
 */
export async function restore(
  backup: Backup,
  mode: RestoreMode,
  now: number,
  watch: ImportWatch = {},
): Promise<Operation | undefined> {
  const done = await matchTransaction('rw', async () => {
    const steps = stepsOf(backup.items.length * 4, watch);
    const plan = await planImport(backup.items, backup, await nextRev(), now, steps);
    const others = mode === 'exact' ? await db.entries.orderBy('savedAt').primaryKeys() : [];
    const joined = plan.changes.joins.map(({ kept }) => kept.id);
    const papers = [...new Set([...plan.entries.keys(), ...others, ...joined, ...plan.keyless])];
    const change = (ours: Entry) => restored(ours, plan.entries.get(ours.paper), mode, now);
    // What a restore leaves as it is learns nothing from the backup.
    const learn = (ours: StampedEntry) => {
      if (mode === 'exact' || !isSaved(ours)) return learnt(ours, plan);
      return plan.keyless.has(ours.paper) ? withoutCitekey(ours) : ours;
    };
    await seeStamps(stampsIn(plan.entries.values()), now);
    const records = async () =>
      writeRecords(await restoredRecords(backup.records ?? [], mode === 'exact'), now);
    return carryOut(plan, { what: 'restore', papers, learn, change, records }, now, steps);
  });
  if (done) await announceChange();
  return done;
}

function restored(
  ours: Entry,
  stamped: StampedEntry | undefined,
  mode: RestoreMode,
  now: number,
): Entry {
  const theirs = stamped && { ...withoutStamps(stamped), paper: ours.paper };
  if (!theirs) return mode === 'exact' && isSaved(ours) ? removed(ours, now) : ours;
  if (isSaved(ours) && (mode === 'missing' || sameEntry(ours, theirs))) return ours;
  // A text may cite a key that was assigned after the backup was made.
  const citekey = theirs.citekey ?? ours.citekey;
  return { ...theirs, ...(citekey !== undefined && { citekey }) };
}

function sameEntry(ours: Entry, theirs: Entry): boolean {
  const facts = ({ tags, note, status, citekey, corrections, beyond }: Entry) => ({
    tags: [...tags].sort(),
    note,
    status,
    citekey,
    corrections,
    beyond,
  });
  const { citekey = ours.citekey } = theirs;
  return sameJson(facts(ours), facts({ ...theirs, ...(citekey !== undefined && { citekey }) }));
}
