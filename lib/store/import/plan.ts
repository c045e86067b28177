import { type Entry, type Item, isSaved, type Paper, type Sighting } from '../../paper/paper';
import { sameJson } from '../../text/json';
import { db } from '../database';
import { pairOf } from '../join/apart';
import { joinEntries } from '../join/join-entries';
import { type Desk, type Outcome, openDesk } from '../join/match';
import { entryFrom } from '../paper-row';
import type { PaperRow, SightingKey } from '../rows';
import type { Steps } from './steps';

/** What an import would write; nothing is written yet. */
export interface ImportPlan {
  /** Each item with the paper under which it will be kept, in the order of the items. */
  homes: Map<Item, PaperRow>;
  desk: Desk;
  outcome: Outcome;
  /** What the file says of the user's own doing, by paper. */
  entries: Map<string, Entry>;
  /** Papers whose entry will change. */
  edited: Set<string>;
  /** Those that are newer than what is here. */
  sightings: Sighting[];
}

/** Two papers, each by any of its identifiers. */
export type Pair = readonly [string, string];

/** What is said of pairs of papers. */
export interface Decisions {
  /** They are one, whatever speaks against it. */
  same?: readonly Pair[];
  /** They are two, as a backup remembers it. */
  apart?: readonly Pair[];
}

/**
 * Works out what an import does. Inside a transaction with the tables of `joinTables`.
 * @param rev of what is about to change
 * @param now ms
 */
export async function planImport(
  items: readonly Item[],
  { same = [], apart = [] }: Decisions,
  rev: number,
  now: number,
  steps: Steps,
): Promise<ImportPlan> {
  const papers = new Map(items.map((item) => [item, seenBy(item.paper, now)]));
  const told = apart.map(([a, b]) => pairOf(a, b));
  const desk = await openDesk([...papers.values()], rev, told);
  await steps.each([...papers.values()], (slice) => {
    for (const paper of slice) desk.take(paper);
  });
  for (const [a, b] of same) desk.joinByHand(a, b);
  const homes = new Map<Item, PaperRow>();
  for (const [item, paper] of papers) {
    const home = desk.homeOf(paper);
    if (home) homes.set(item, home);
  }
  const entries = await withOwnCitekeys(entriesByHome(homes));
  return {
    homes,
    desk,
    outcome: desk.outcome(),
    entries,
    edited: await editedBy(entries, steps),
    sightings: await newerSightings(homes, steps),
  };
}

/** Our entry with theirs merged in; the same object when that changes nothing. */
export function joinedEntry(ours: Entry, theirs: Entry | undefined): Entry {
  if (!theirs || !isSaved(theirs)) return ours;
  const both = joinEntries(ours, theirs);
  return sameJson(both, ours) ? ours : both;
}

/** Nothing was seen in the future, whatever the clock of another machine said. */
function seenBy(paper: Paper, now: number): Paper {
  const { firstSeen, lastSeen } = paper;
  return { ...paper, firstSeen: Math.min(firstSeen, now), lastSeen: Math.min(lastSeen, now) };
}

function entriesByHome(homes: ImportPlan['homes']): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [item, { id: paper }] of homes) {
    if (!item.entry) continue;
    const entry = { ...item.entry, paper };
    entries.set(paper, joinedEntry(entries.get(paper) ?? entry, entry));
  }
  return entries;
}

/** The entries without citation keys that another paper has. */
async function withOwnCitekeys(entries: Map<string, Entry>): Promise<Map<string, Entry>> {
  const keys = [...entries.values()].flatMap(({ citekey }) => citekey ?? []);
  const ours = await db.entries.where('citekey').anyOf(keys).toArray();
  const owners = new Map(ours.map(({ citekey, paper }) => [citekey, paper]));
  const own = [...entries].map(([paper, entry]): [string, Entry] => {
    const { citekey, ...keyless } = entry;
    if (citekey === undefined) return [paper, entry];
    if (!owners.has(citekey)) owners.set(citekey, paper);
    return [paper, owners.get(citekey) === paper ? entry : keyless];
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

async function newerSightings(homes: ImportPlan['homes'], steps: Steps): Promise<Sighting[]> {
  const all = [...homes].flatMap(([item, { id: paper }]) =>
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
