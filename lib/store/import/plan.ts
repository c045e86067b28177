import { clampTimes } from '../../merge/clamp-times';
import { type Entry, type Item, isSaved, type Sighting } from '../../paper/paper';
import { sameJson } from '../../text/json';
import { db } from '../database';
import { unpacked } from '../edit/entry-state';
import { pairOf } from '../join/apart';
import { joinEntries } from '../join/join-entries';
import { type MatchChanges, type Matcher, openMatcher } from '../join/match';
import { entryFrom } from '../paper-row';
import type { ApartRow, PaperRow, SightingKey } from '../rows';
import type { Steps } from './steps';

/** What an import would write; nothing is written yet. */
export interface ImportPlan {
  /** Revision of the changed rows. */
  rev: number;
  /** Each item with the paper under which it will be kept, in the order of the items. */
  keptAs: Map<Item, PaperRow>;
  matcher: Matcher;
  changes: MatchChanges;
  /** The entries of the file, by the id of the paper. */
  entries: Map<string, Entry>;
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
  const matcher = await openMatcher([...papers.values()], rev, now, { apart });
  await steps.each([...papers.values()], (slice) => {
    for (const paper of slice) matcher.add(paper);
  });
  for (const [a, b] of decisions.same ?? []) matcher.joinByHand(a, b);
  const keptAs = new Map<Item, PaperRow>();
  for (const [item, paper] of papers) {
    const row = matcher.keptAs(paper);
    if (row) keptAs.set(item, row);
  }
  const entries = await withOwnCitekeys(entriesByPaper(keptAs));
  return {
    rev,
    keptAs,
    matcher,
    changes: matcher.changes(),
    entries,
    edited: await editedBy(entries, steps),
    sightings: await newerSightings(keptAs, steps),
    apart,
  };
}

/**
 * Our entry with theirs merged in, and with what its stub kept; the same object when that changes
 * nothing.
 */
export function joinedEntry(ours: Entry, theirs: Entry | undefined): Entry {
  if (!theirs || !isSaved(theirs)) return ours;
  const both = joinEntries(unpacked(ours), theirs);
  return sameJson(both, ours) ? ours : both;
}

function entriesByPaper(keptAs: ImportPlan['keptAs']): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [item, { id: paper }] of keptAs) {
    if (!item.entry) continue;
    const entry = { ...item.entry, paper };
    entries.set(paper, joinedEntry(entries.get(paper) ?? entry, entry));
  }
  return entries;
}

/**
 * The entries, without the citation keys that belong to another paper, or to one that was merged
 * into another. Keys that differ only in case are equal to BibTeX.
 */
async function withOwnCitekeys(entries: Map<string, Entry>): Promise<Map<string, Entry>> {
  const keys = [...entries.values()].flatMap(({ citekey }) => citekey ?? []);
  const merged = await db.merges.where('citekey').anyOfIgnoreCase(keys).toArray();
  const ours = await db.entries.where('citekey').anyOfIgnoreCase(keys).toArray();
  const owners = new Map<string | undefined, string>([
    ...merged.map(({ citekey, kept }) => [citekey?.toLowerCase(), kept] as const),
    ...ours.map(({ citekey, paper }) => [citekey?.toLowerCase(), paper] as const),
  ]);
  const own = [...entries].map(([paper, entry]): [string, Entry] => {
    const { citekey, ...keyless } = entry;
    if (citekey === undefined) return [paper, entry];
    const key = citekey.toLowerCase();
    if (!owners.has(key)) owners.set(key, paper);
    return [paper, owners.get(key) === paper ? entry : keyless];
  });
  return new Map(own);
}

async function editedBy(entries: Map<string, Entry>, steps: Steps): Promise<Set<string>> {
  const edited = new Set<string>();
  await steps.each([...entries.keys()], async (papers) => {
    const ours = await db.entries.bulkGet(papers);
    for (const [index, paper] of papers.entries()) {
      const entry = ours[index] && entryFrom(ours[index]);
      if (!entry || joinedEntry(entry, entries.get(paper)) !== entry) edited.add(paper);
    }
  });
  return edited;
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
