import { mergePapers } from '../merge';
import { announceChange } from '../messages';
import type { Paper } from '../paper';
import { sameJson } from '../record';
import { pairOf } from './apart';
import { db, type MergeRow, nextRev, type SightingKey } from './database';
import { appendJournal, type Operation } from './edit';
import { joinTables } from './join';
import { partEntry } from './join-entries';
import { partJournal } from './join-journal';
import { entryFrom, rowOf } from './paper-row';

/**
 * Has two papers again where there was one: as they were, and never joined by themselves again. What the user did since
 * stays with the kept one.
 * @param seq of the merge
 * @param now ms
 * @returns undefined when there is no such merge any more
 */
export async function splitMerge(seq: number, now: number): Promise<Operation | undefined> {
  const done = await db.transaction('rw', joinTables(), async () => {
    const merge = await db.merges.get(seq);
    if (!merge) return undefined;
    await takeApart(merge);
    await db.apart.put(pairOf(merge.kept, merge.gone));
    const { kept, gone, why } = merge;
    const ended = { kept, gone, why };
    return appendJournal({ at: now, what: 'split', count: 2, before: [], ended });
  });
  if (done) await announceChange();
  return done;
}

/** Ends a merge. Inside a read-write transaction with `joinTables`. */
export async function takeApart(merge: MergeRow): Promise<void> {
  const rev = await nextRev();
  const home = await homeOf(merge.kept);
  await db.merges.delete(merge.seq);
  await partJournal(merge);
  await rebuild(merge, merge.papers.kept, rev);
  await db.papers.put(rowOf(merge.papers.gone, rev));
  if (home !== undefined) await moveBack(merge, home);
  await partEntries(merge, home, rev);
}

/** The id under which the store has the paper now, which may have gone into another since. */
async function homeOf(paper: string): Promise<string | undefined> {
  if ((await db.papers.where('id').equals(paper).count()) > 0) return paper;
  const into = await db.merges.where('gone').equals(paper).last();
  return into && homeOf(into.kept);
}

/**
 * Makes a paper anew of what it was before a merge and what went into it after that one; likewise the papers that it went into.
 * Identifiers learnt since stay, unless they are those of the paper that leaves.
 */
async function rebuild(merge: MergeRow, was: Paper, rev: number): Promise<void> {
  const { kept, gone } = merge.papers;
  let paper = was;
  for (const later of await db.merges.where('kept').equals(kept.id).sortBy('seq')) {
    if (later.seq < merge.seq) continue;
    const entry = partOf(later.entries.kept, merge);
    const entries = { ...later.entries, ...(entry && { kept: entry }) };
    await db.merges.update(later.seq, { entries, papers: { ...later.papers, kept: paper } });
    paper = mergePapers(paper, later.papers.gone);
  }
  const row = await db.papers.get(kept.id);
  if (row) {
    const learnt = row.ids.filter((id) => !gone.ids.includes(id) && !paper.ids.includes(id));
    const ids = [...paper.ids, ...learnt];
    await db.papers.put(rowOf({ ...paper, ids, lastSeen: row.lastSeen }, rev));
    return;
  }
  const into = await db.merges.where('gone').equals(kept.id).last();
  if (!into) return;
  const papers = { ...into.papers, gone: paper };
  await db.merges.update(into.seq, { papers });
  await rebuild({ ...into, papers: { kept: into.papers.kept, gone } }, into.papers.kept, rev);
}

function partOf(entry: MergeRow['entries']['kept'], { entries }: MergeRow) {
  return entry && entries.gone ? partEntry(entry, entries.kept, entries.gone) : entry;
}

/** Gives the paper that leaves its own entry back, and takes it out of the kept one's. */
async function partEntries(merge: MergeRow, home: string | undefined, rev: number): Promise<void> {
  const { kept, gone, entries } = merge;
  if (!entries.gone) return;
  await db.entries.put({ ...entries.gone, paper: gone, rev });
  // In a paper into which the kept one has gone since, everything stays: nothing tells whose it is.
  const row = home === kept ? await db.entries.get(kept) : undefined;
  if (!row) return;
  const left = partEntry(entryFrom(row), entries.kept, entries.gone);
  if (left) await db.entries.put({ ...left, rev });
  else await db.entries.delete(kept);
}

/** Gives the paper that leaves the places back where it had been met. */
async function moveBack({ gone, sightings }: MergeRow, home: string): Promise<void> {
  const keys = sightings.map(({ listing, day }): SightingKey => [home, listing, day]);
  const there = await db.sightings.bulkGet(keys);
  const moved = keys.filter((_, index) =>
    sameJson(there[index], { ...sightings[index], paper: home }),
  );
  await db.sightings.bulkDelete(moved);
  await db.sightings.bulkPut(sightings.map((each) => ({ ...each, paper: gone })));
}
