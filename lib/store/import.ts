import { announceChange } from '../messages';
import { type Entry, type Item, isSaved, type Paper, type Sighting } from '../paper';
import { sameJson } from '../record';
import { db, nextRev, type SightingKey } from './database';
import { openDesk } from './desk';
import { appendJournal, type Operation, writeEntries } from './edit';
import { joinTables, recordJoins } from './join';
import { joinEntries } from './join-entries';

/** What an import did, in papers. */
export interface ImportResult {
  /** Undefined when the file held nothing that was not here already. */
  operation: Operation | undefined;
  added: number;
  merged: number;
}

/**
 * Merges items into the store, all or nothing: facts are never worsened, tags and notes of both sides are kept.
 * Papers are found as those of a page are. Importing the same items twice changes nothing. One journal row undoes it.
 * @param now ms
 */
export async function importItems(items: Item[], now: number): Promise<ImportResult> {
  const result = await db.transaction('rw', joinTables(), async () => {
    const { homes, added, kept, merges } = await mergePapersIn(items, now);
    const entries = await withOwnCitekeys(entriesByHome(items, homes));
    const before = await writeEntries([...entries.keys()], (ours) =>
      joined(ours, entries.get(ours.paper)),
    );
    await mergeSightings(items, homes);
    const ids = new Set(homes.values());
    const fresh = added.filter((id) => ids.has(id));
    const changed = [...fresh, ...kept, ...before.map(({ paper }) => paper)];
    const count = new Set(changed).size;
    const operation =
      count > 0
        ? await appendJournal({ at: now, what: 'import', count, before, added, merges })
        : undefined;
    return { operation, added: fresh.length, merged: ids.size - fresh.length };
  });
  if (result.operation) await announceChange();
  return result;
}

/** Writes papers; `homes` tells under which id each item's paper is kept, `kept` which of these others went into. */
async function mergePapersIn(
  items: Item[],
  now: number,
): Promise<{ homes: Map<Item, string>; added: string[]; kept: string[]; merges: number[] }> {
  const rev = await nextRev();
  const papers = items.map(({ paper }) => seenBy(paper, now));
  const desk = await openDesk(papers, rev);
  for (const paper of papers) desk.take(paper);
  const { rows, gone, added, joins } = desk.outcome();
  await db.papers.bulkPut(rows);
  await db.papers.bulkDelete(gone);
  const merges = await recordJoins(joins, rev, now);
  const isKept = new Set(joins.map((each) => each.kept.id));
  const homes = new Map(
    items.map((item, index) => {
      const paper = papers[index];
      return [item, (paper && desk.homeOf(paper)?.id) ?? item.paper.id];
    }),
  );
  return { homes, added, kept: [...homes.values()].filter((id) => isKept.has(id)), merges };
}

/** Nothing was seen in the future, whatever the clock of another machine said. */
function seenBy(paper: Paper, now: number): Paper {
  const { firstSeen, lastSeen } = paper;
  return { ...paper, firstSeen: Math.min(firstSeen, now), lastSeen: Math.min(lastSeen, now) };
}

function entriesByHome(items: Item[], homes: Map<Item, string>): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const item of items) {
    const paper = homes.get(item);
    if (!paper || !item.entry) continue;
    const entry = { ...item.entry, paper };
    entries.set(paper, joined(entries.get(paper) ?? entry, entry));
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

/** Our entry with theirs merged in; the same object when that changes nothing. */
function joined(ours: Entry, theirs: Entry | undefined): Entry {
  if (!theirs || !isSaved(theirs)) return ours;
  const both = joinEntries(ours, theirs);
  return sameJson(both, ours) ? ours : both;
}

async function mergeSightings(items: Item[], homes: Map<Item, string>): Promise<void> {
  const rows = items.flatMap((item) =>
    (item.sightings ?? []).map(
      (each): Sighting => ({ ...each, paper: homes.get(item) ?? each.paper }),
    ),
  );
  const ours = await db.sightings.bulkGet(
    rows.map((row): SightingKey => [row.paper, row.listing, row.day]),
  );
  const newer = rows.filter((row, index) => (ours[index]?.at ?? -Infinity) < row.at);
  await db.sightings.bulkPut(newer);
}
