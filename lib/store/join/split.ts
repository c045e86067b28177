import { announceChange } from '../../announce';
import { mergePapers } from '../../merge/merge';
import { seenAt } from '../../merge/provenance';
import { stampEdit } from '../../merge/stamp-edit';
import type { EditStamp } from '../../paper/edit-stamp';
import { blankEntry } from '../../paper/entry-state';
import type { Paper, Sighting, StampedEntry } from '../../paper/paper';
import { idOrder } from '../../paper/registries';
import { sameJson } from '../../text/json';
import { db, nextRev } from '../database';
import { newStamp } from '../edit/clock';
import { appendJournal, type Operation } from '../edit/journal';
import { changePaperCount } from '../paper-count';
import { rowOf, stampedFrom, withoutStamps } from '../paper-row';
import type { MergeRow, SightingKey } from '../rows';
import { recordSeparation } from '../travel/moved';
import { takesPart } from '../travel/taking-part';
import { addApart, pairOf } from './apart';
import { joinTables } from './join';
import { partEntry } from './join-entries';
import { partJournal } from './join-journal';

/**
 * Separates two papers that were joined. Both are as they were before and are not joined again
 * automatically. What the user did since then stays with the kept one.
 * @param seq of the merge
 * @param now ms
 * @returns undefined when the merge no longer exists
 */
export async function splitMerge(seq: number, now: number): Promise<Operation | undefined> {
  const done = await db.transaction('rw', joinTables(), async () => {
    const merge = await db.merges.get(seq);
    if (!merge) return undefined;
    await takeApart(merge, now);
    const { kept, gone, why } = merge;
    const apart = await addApart([pairOf(kept, gone)], now);
    const ended = { kept, gone, why, seq };
    return appendJournal({ at: now, what: 'split', count: 2, before: [], ended, apart });
  });
  if (done) await announceChange();
  return done;
}

/**
 * Reverses a merge. Call it inside a read-write transaction with `joinTables`.
 * @param now ms
 */
export async function takeApart(merge: MergeRow, now: number): Promise<void> {
  const rev = await nextRev();
  const stamp = await newStamp(now);
  const current = await currentId(merge.kept);
  await db.merges.delete(merge.seq);
  await partJournal(merge);
  await rebuild({ leaving: merge, rev, stamp }, merge.seq, merge.papers.kept);
  await changePaperCount((await db.papers.get(merge.gone)) ? 0 : 1);
  await db.papers.put(rowOf(merge.papers.gone, rev));
  if (current !== undefined) await moveBack(merge, current);
  await partEntries({ leaving: merge, rev, stamp }, current, now);
  await recordSeparation(merge, current, stamp, now);
}

/** A merge that is reversed, and the revision and the stamp of what that changes. */
interface Parting {
  leaving: MergeRow;
  rev: number;
  stamp: EditStamp;
}

/** The id under which a paper is stored now: it may have been merged into another since. */
async function currentId(paper: string): Promise<string | undefined> {
  if ((await db.papers.where('id').equals(paper).count()) > 0) return paper;
  const into = await db.merges.where('gone').equals(paper).last();
  return into && currentId(into.kept);
}

/**
 * Computes a paper again without the one that leaves: from the paper before a merge (`was`) and
 * the merges into it from number `from` on. Then does the same for the papers that it was merged
 * into. Identifiers learnt since stay, unless they belong to the paper that leaves.
 */
async function rebuild(parting: Parting, from: number, was: Paper): Promise<void> {
  const { leaving, rev } = parting;
  let paper = was;
  for (const later of await db.merges.where('kept').equals(was.id).sortBy('seq')) {
    if (later.seq < from) continue;
    const kept = was.id === leaving.kept ? partOf(later.entries.kept, parting) : later.entries.kept;
    const entries = { ...later.entries, ...(kept && { kept }) };
    await db.merges.update(later.seq, { entries, papers: { ...later.papers, kept: paper } });
    paper = mergePapers(paper, later.papers.gone);
  }
  const row = await db.papers.get(was.id);
  if (row) {
    const known = new Set([...leaving.papers.gone.ids, ...paper.ids]);
    const since = row.ids.filter((id) => !known.has(id));
    const ids = [...paper.ids, ...since].sort(idOrder);
    const isOfLeaving = row.lastSeen === leaving.papers.gone.lastSeen;
    const lastSeen = isOfLeaving ? paper.lastSeen : row.lastSeen;
    await db.papers.put(rowOf({ ...seenAt(paper, lastSeen), ids }, rev));
    return;
  }
  const into = await db.merges.where('gone').equals(was.id).last();
  if (!into) return;
  await db.merges.put({
    ...withoutPart(into, parting),
    papers: { ...into.papers, gone: paper },
  });
  await rebuild(parting, into.seq, into.papers.kept);
}

/**
 * What a merge restores of its `gone` paper, without the part that came from the leaving paper.
 */
function withoutPart(into: MergeRow, parting: Parting): MergeRow {
  const { leaving } = parting;
  const { citekey: _, ...rest } = into;
  const { gone: joined, ...others } = into.entries;
  const isDirect = into.gone === leaving.kept;
  const gone = isDirect ? partOf(joined, parting) : joined && withoutKey(joined, parting);
  const isLeft = ({ listing, day }: Sighting) =>
    !isDirect ||
    !leaving.sightings.moved.some((each) => each.listing === listing && each.day === day);
  const { moved, shared } = into.sightings;
  return {
    ...rest,
    entries: { ...others, ...(gone && { gone }) },
    sightings: { moved: moved.filter(isLeft), shared: shared.filter(isLeft) },
    ...(gone?.citekey !== undefined && { citekey: gone.citekey }),
  };
}

/** What is left of an entry without that of the paper that leaves. */
function partOf(entry: StampedEntry | undefined, parting: Parting): StampedEntry | undefined {
  const { kept, gone } = parting.leaving.entries;
  if (!entry || !gone) return entry;
  const ours = kept && withoutStamps(kept);
  const left = partEntry(withoutStamps(entry), ours, withoutStamps(gone));
  return left && withoutKey(stampEdit(entry, left, parting.stamp), parting);
}

/** Restores the entry of the paper that leaves, and removes it from the kept paper's entry. */
async function partEntries(
  parting: Parting,
  current: string | undefined,
  now: number,
): Promise<void> {
  const { leaving, rev, stamp } = parting;
  const { kept, gone, entries } = leaving;
  if (!entries.gone) return;
  await db.entries.put({ ...entries.gone, paper: gone, rev });
  const row = current === undefined ? undefined : await db.entries.get(current);
  if (!row) return;
  const entry = stampedFrom(row);
  // If the kept paper was merged into another since, its entry stays: its parts are unknown.
  const left = current === kept ? partOf(entry, parting) : withoutKey(entry, parting);
  if (left) {
    if (left !== entry) await db.entries.put({ ...left, rev });
  } else if (await takesPart()) {
    // Other machines have the joined entry, which a deleted row would not remove.
    const stub = { ...blankEntry(kept), removedAt: now };
    await db.entries.put({ ...stampEdit(entry, stub, stamp), rev });
  } else await db.entries.delete(kept);
}

/** The entry without the citation key of the paper that leaves. */
function withoutKey(entry: StampedEntry, { leaving, stamp }: Parting): StampedEntry {
  const key = leaving.entries.gone?.citekey;
  if (key === undefined || entry.citekey?.toLowerCase() !== key.toLowerCase()) return entry;
  const { citekey: _, ...rest } = withoutStamps(entry);
  return stampEdit(entry, rest, stamp);
}

/** Restores the sightings of the paper that leaves. Those that were recorded again since stay. */
async function moveBack({ gone, sightings }: MergeRow, current: string): Promise<void> {
  const { moved, shared } = sightings;
  const keys = moved.map(({ listing, day }): SightingKey => [current, listing, day]);
  const there = await db.sightings.bulkGet(keys);
  const unchanged = keys.filter((_, index) =>
    sameJson(there[index], { ...moved[index], paper: current }),
  );
  await db.sightings.bulkDelete(unchanged);
  await db.sightings.bulkPut([...moved, ...shared].map((each) => ({ ...each, paper: gone })));
}
