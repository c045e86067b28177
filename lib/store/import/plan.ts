import { clampTimes } from '../../merge/clamp-times';
import type { Item, RemovedPaper, Sighting, StampedEntry } from '../../paper/paper';
import { sameJson } from '../../text/json';
import { db } from '../database';
import { pairOf } from '../join/apart';
import { type MatchChanges, type Matcher, openMatcher } from '../join/match';
import { stampedFrom, withoutStamps } from '../paper-row';
import type { ApartRow, PaperRow, SightingKey } from '../rows';
import { bothEntries, joinedEntry } from './file-entries';
import { type Keyed, learnt, withOwnCitekeys } from './own-citekeys';
import type { Steps } from './steps';
import { type Stubs, stubsOf } from './stubs';

/** What an import would write; nothing is written yet. */
export interface ImportPlan {
  /** Revision of the changed rows. */
  rev: number;
  /** Each item with the paper under which it will be kept, in the order of the items. */
  keptAs: Map<Item, PaperRow>;
  matcher: Matcher;
  changes: MatchChanges;
  /** The entries of the file, by the id of the paper. */
  entries: Map<string, StampedEntry>;
  /** Stored papers whose citation key belongs to a paper of the file. */
  keyless: Set<string>;
  /** Ids of stubs that belong to papers of the file, under which they are kept from now on. */
  replaced: string[];
  /** Papers whose entry will change. */
  edited: Set<string>;
  /** Sightings that are newer than the stored ones. */
  sightings: Sighting[];
  /** Pairs that are not the same paper, also those that are stored already. */
  apart: ApartRow[];
}

/** Two papers, each by any of its identifiers. */
export type Pair = readonly [string, string];

/** Decisions about pairs of papers. */
export interface Decisions {
  /** Pairs to join, even where identifiers or earlier decisions forbid it. */
  same?: readonly Pair[];
  /** Pairs that are not the same paper, as a backup holds them. */
  apart?: readonly Pair[];
  /** Papers that another machine removed, as a backup holds them. */
  removed?: readonly RemovedPaper[];
}

/**
 * Works out what an import does. Call it inside a `matchTransaction`.
 * @param rev revision of the rows that change
 * @param now ms
 */
export async function planImport(
  items: readonly Item[],
  decisions: Decisions,
  rev: number,
  now: number,
  steps: Steps,
): Promise<ImportPlan> {
  // The clock of another machine may have been ahead: no paper was seen in the future.
  const papers = new Map(items.map((item) => [item, clampTimes(item.paper, now)]));
  const apart = (decisions.apart ?? []).map(([a, b]) => pairOf(a, b));
  const { removed = [] } = decisions;
  const more = removed.flatMap(({ ids }) => ids);
  const matcher = await openMatcher([...papers.values()], rev, now, { apart, more });
  await steps.each([...papers.values()], (slice) => {
    for (const paper of slice) matcher.add(paper);
  });
  for (const [a, b] of decisions.same ?? []) matcher.joinByHand(a, b);
  const keptAs = new Map<Item, PaperRow>();
  for (const [item, paper] of papers) {
    const row = matcher.keptAs(paper);
    if (row) keptAs.set(item, row);
  }
  const stubs = await stubsOf(removed, matcher);
  const keyed = await withOwnCitekeys(entriesByPaper(keptAs, stubs.entries), stubs.replaced);
  return {
    rev,
    keptAs,
    matcher,
    changes: matcher.changes(),
    ...keyed,
    replaced: stubs.replaced,
    edited: await editedBy(keyed, steps),
    sightings: await newerSightings(keptAs, steps),
    apart,
  };
}

function entriesByPaper(
  keptAs: ImportPlan['keptAs'],
  stubs: Stubs['entries'],
): Map<string, StampedEntry> {
  const entries = new Map<string, StampedEntry>();
  const add = (paper: string, entry: StampedEntry) => {
    const known = entries.get(paper);
    entries.set(paper, known ? bothEntries(known, entry) : entry);
  };
  for (const [{ entry }, { id: paper }] of keptAs) if (entry) add(paper, entry);
  for (const [paper, entry] of stubs) add(paper, entry);
  return entries;
}

async function editedBy(keyed: Keyed, steps: Steps): Promise<Set<string>> {
  const edited = new Set<string>();
  await steps.each([...new Set([...keyed.entries.keys(), ...keyed.keyless])], async (papers) => {
    const ours = await db.entries.bulkGet(papers);
    for (const [index, paper] of papers.entries()) {
      const row = ours[index];
      if (!row || isEditedBy(stampedFrom(row), keyed)) edited.add(paper);
    }
  });
  return edited;
}

function isEditedBy(ours: StampedEntry, keyed: Keyed): boolean {
  const after = withoutStamps(learnt(ours, keyed));
  const theirs = keyed.entries.get(ours.paper);
  return joinedEntry(after, theirs) !== after || !sameJson(after, withoutStamps(ours));
}

async function newerSightings(keptAs: ImportPlan['keptAs'], steps: Steps): Promise<Sighting[]> {
  const all = [...keptAs].flatMap(([item, { id: paper }]) =>
    (item.sightings ?? []).map((each): Sighting => ({ ...each, paper })),
  );
  const newer: Sighting[] = [];
  await steps.each(all, async (rows) => {
    const keys = rows.map((row): SightingKey => [row.paper, row.listing, row.day]);
    const ours = await db.sightings.bulkGet(keys);
    newer.push(...rows.filter((row, index) => (ours[index]?.at ?? -Infinity) < row.at));
  });
  return newer;
}
