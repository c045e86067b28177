import { announceChange } from '../../announce';
import { type Entry, type Item, isSaved } from '../../paper/paper';
import { sameJson } from '../../text/json';
import { db, nextRev } from '../database';
import { appendJournal, type Operation, removed, writeEntries } from '../edit/edit';
import { joinTables, recordJoins } from '../join/join';
import type { EarlierEntry } from '../rows';
import { type Pair, planImport } from './plan';
import { type ImportWatch, stepsOf } from './steps';

/** `missing`: bring back what is no longer in the collection. `exact`: have the collection of that day, no more and no less. */
export type RestoreMode = 'missing' | 'exact';

/** What differs between a backup and the collection, in papers. */
export interface RestorePreview {
  /** In the backup, not in the collection. */
  missing: number;
  /** In both, with other tags, note, status or citation key. */
  different: number;
  /** In the collection, not in the backup. */
  since: number;
}

/** What a backup holds. */
export interface Backup {
  items: readonly Item[];
  apart?: readonly Pair[];
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
  return db.transaction('r', joinTables(), async () => {
    const steps = stepsOf(backup.items.length, watch);
    const { apart = [] } = backup;
    const plan = await planImport(backup.items, { apart }, Number.MAX_SAFE_INTEGER, now, steps);
    const ours = await db.entries.bulkGet([...plan.entries.keys()]);
    const theirs = [...plan.entries.values()];
    const both = ours.filter(isSaved).length;
    const different = ours.filter((row, index) => {
      const entry = theirs[index];
      return isSaved(row) && entry && !sameEntry(row, entry);
    }).length;
    const saved = await db.entries.where('savedAt').above(-Infinity).count();
    return { missing: theirs.length - both, different, since: saved - both };
  });
}

/**
 * Takes a backup back, all or nothing. Facts of papers are merged as by an import; the entries are the backup's.
 * One journal row undoes it; what it told about papers that were here already stays, as after an import.
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
  const done = await db.transaction('rw', joinTables(), async () => {
    const rev = await nextRev();
    const steps = stepsOf(backup.items.length * 3, watch);
    const { items, apart = [] } = backup;
    const { outcome, entries, sightings } = await planImport(items, { apart }, rev, now, steps);
    const { rows, gone, added, joins } = outcome;
    await steps.each(rows, (slice) => db.papers.bulkPut(slice));
    await db.papers.bulkDelete(gone);
    const merges = await recordJoins(joins, rev, now);
    await steps.each(sightings, (slice) => db.sightings.bulkPut(slice));
    const change = (ours: Entry) => restored(ours, entries.get(ours.paper), mode, now);
    const others = mode === 'exact' ? await db.entries.orderBy('savedAt').primaryKeys() : [];
    const before: EarlierEntry[] = [];
    await steps.each([...new Set([...entries.keys(), ...others])], async (slice) => {
      before.push(...(await writeEntries(slice, change)));
    });
    const count = new Set([...added, ...before.map(({ paper }) => paper)]).size;
    if (count === 0) return undefined;
    return appendJournal({ at: now, what: 'restore', count, before, added, merges });
  });
  if (done) await announceChange();
  return done;
}

function restored(ours: Entry, theirs: Entry | undefined, mode: RestoreMode, now: number): Entry {
  if (!theirs) return mode === 'exact' && isSaved(ours) ? removed(ours, now) : ours;
  if (isSaved(ours) && (mode === 'missing' || sameEntry(ours, theirs))) return ours;
  // A key that was given out since may be cited by now.
  const citekey = theirs.citekey ?? ours.citekey;
  return { ...theirs, ...(citekey !== undefined && { citekey }) };
}

function sameEntry(ours: Entry, theirs: Entry): boolean {
  const facts = ({ tags, note, status, citekey, corrections }: Entry) => ({
    tags: [...tags].sort(),
    note,
    status,
    citekey,
    corrections,
  });
  const { citekey = ours.citekey } = theirs;
  return sameJson(facts(ours), facts({ ...theirs, ...(citekey !== undefined && { citekey }) }));
}
