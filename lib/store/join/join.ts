import { announceChange } from '../../announce';
import { mergePapers } from '../../merge/merge';
import { mergeEntry } from '../../merge/merge-entry';
import { stampEdit } from '../../merge/stamp-edit';
import type { EditStamp } from '../../paper/edit-stamp';
import type { Paper, StampedEntry } from '../../paper/paper';
import { idOrder } from '../../paper/registries';
import { db, nextRev } from '../database';
import { newStamp } from '../edit/clock';
import { appendJournal, type Operation } from '../edit/journal';
import { FEW_MERGES, type ImportWatch, inTurn, stepsOf } from '../import/steps';
import { changePaperCount } from '../paper-count';
import { paperFrom, rowOf, stampedFrom, withoutStamps } from '../paper-row';
import { sightingsOf } from '../read/list';
import { forgetSightings } from '../read/sightings';
import type { MergeReason, MergeRow, SightingKey } from '../rows';
import { recordMoves } from '../travel/moved';
import { apartPairs, forgetApart } from './apart';
import { joinEntries } from './join-entries';
import { joinJournal } from './join-journal';

/** Two papers that are merged: as they were before, and why. */
export interface Join {
  kept: Paper;
  gone: Paper;
  why: MergeReason;
  /** Whether the `gone` paper was in the store: only then can it have an entry or sightings. */
  stored: boolean;
}

/** The tables that matching, joining and separating papers need. */
export const joinTables = () => [
  db.papers,
  db.entries,
  db.sightings,
  db.journal,
  db.meta,
  db.merges,
  db.apart,
  db.lists,
  db.tags,
  db.hidden,
  db.sync,
  db.travel,
];

/**
 * Joins papers by hand into the one whose identifier comes first, even if they were separated
 * before. Tags and notes of all are kept.
 * @param now ms
 * @param watch reports the progress with many papers, and cancels: then nothing has changed
 * @returns undefined when fewer than two of them are known
 * @throws the reason of the signal that cancelled it
 */
export async function joinPapers(
  ids: string[],
  now: number,
  watch: ImportWatch = {},
): Promise<Operation | undefined> {
  const done = await db.transaction('rw', joinTables(), async () => {
    const known = await db.papers.bulkGet([...new Set(ids)]);
    const papers = known.flatMap((row) => (row ? paperFrom(row) : []));
    if (papers.length < 2) return undefined;
    const forgotten = await apartPairs(papers);
    await forgetApart(forgotten, now);
    const merges = await joinStored(papers, 'hand', now, watch);
    return appendJournal({
      at: now,
      what: 'join',
      count: papers.length,
      before: [],
      merges,
      forgotten,
    });
  });
  if (done) await announceChange();
  return done;
}

/**
 * Joins stored papers into the one whose identifier comes first, as all machines do. Call it inside
 * a read-write transaction with `joinTables`.
 * @returns the numbers of the merges
 */
export async function joinStored(
  papers: Paper[],
  why: MergeReason,
  now: number,
  watch: ImportWatch = {},
): Promise<number[]> {
  const [first, ...others] = [...papers].sort((a, b) => idOrder(a.id, b.id));
  return first ? joinInto(first, others, why, now, watch) : [];
}

/** The same, into a given one of them. */
export async function joinInto(
  into: Paper,
  others: Paper[],
  why: MergeReason,
  now: number,
  watch: ImportWatch = {},
): Promise<number[]> {
  const rev = await nextRev();
  const joins: Join[] = [];
  let kept = into;
  for (const gone of others) {
    joins.push({ kept, gone, why, stored: true });
    kept = mergePapers(kept, gone);
  }
  await db.papers.put(rowOf(kept, rev));
  await db.papers.bulkDelete(others.map(({ id }) => id));
  await changePaperCount(-others.length);
  return recordJoins(joins, rev, now, watch);
}

/**
 * Moves entries and sightings of merged papers to the kept ones, and records how to reverse it.
 * The caller writes the papers themselves. Call it inside a read-write transaction with
 * `joinTables`.
 * @returns the numbers of the merges
 */
export async function recordJoins(
  joins: Join[],
  rev: number,
  now: number,
  watch: ImportWatch = {},
): Promise<number[]> {
  const merges = await storeJoins(joins, rev, now, watch);
  const moves = joins.map(({ kept, gone, why }, index) => ({
    ...{ kept: kept.id, gone: gone.id, why },
    hadEntry: merges[index]?.entries.gone !== undefined,
  }));
  await recordMoves(moves, rev, now);
  return merges.map(({ seq }) => seq);
}

/** The same without recording it for other machines, from which it may come. */
export async function storeJoins(
  joins: Join[],
  rev: number,
  now: number,
  watch: ImportWatch = {},
): Promise<MergeRow[]> {
  const merges: MergeRow[] = [];
  const store = async ({ kept, gone, why, stored }: Join) => {
    const facts = { at: now, why, rev, kept: kept.id, gone: gone.id, papers: { kept, gone } };
    const moved = stored ? await move(kept.id, gone.id, rev, now) : NOTHING;
    const row = { ...facts, ...moved };
    merges.push({ ...row, seq: await db.merges.add(row) });
  };
  await stepsOf(joins.length, watch).each(joins, (some) => inTurn(some, store), FEW_MERGES);
  return merges;
}

type Moved = Pick<MergeRow, 'entries' | 'sightings' | 'journal' | 'citekey'>;
const NOTHING: Moved = { entries: {}, sightings: { moved: [], shared: [] }, journal: [] };

async function move(kept: string, gone: string, rev: number, now: number): Promise<Moved> {
  const [ours, theirs] = await db.entries.bulkGet([kept, gone]);
  const entries: MergeRow['entries'] = {
    ...(ours && { kept: stampedFrom(ours) }),
    ...(theirs && { gone: stampedFrom(theirs) }),
  };
  const sightings = await moveSightings(kept, gone);
  if (!entries.gone) return { entries, sightings, journal: [] };
  const journal = await joinJournal({ kept, gone, entries });
  const both = entries.kept
    ? stampJoin(entries.kept, entries.gone, await newStamp(now))
    : entries.gone;
  await db.entries.delete(gone);
  await db.entries.put({ ...both, paper: kept, rev });
  const { citekey } = entries.gone;
  return { entries, sightings, journal, ...(citekey !== undefined && { citekey }) };
}

/** The entries of both, with a new stamp for each value that neither of them stamps so. */
function stampJoin(ours: StampedEntry, theirs: StampedEntry, stamp: EditStamp): StampedEntry {
  const joined = joinEntries(withoutStamps(ours), withoutStamps(theirs));
  return stampEdit(mergeEntry(ours, theirs), joined, stamp);
}

/** If both have a sighting on the same listing and day, the kept paper's stays. */
async function moveSightings(kept: string, gone: string): Promise<MergeRow['sightings']> {
  const all = await sightingsOf(gone);
  const keys = all.map(({ listing, day }): SightingKey => [kept, listing, day]);
  const there = await db.sightings.bulkGet(keys);
  const moved = all.filter((_, index) => !there[index]);
  await db.sightings.bulkPut(moved.map((each) => ({ ...each, paper: kept })));
  await forgetSightings([gone]);
  return { moved, shared: all.filter((_, index) => there[index]) };
}
