import { mergePapers } from '../merge';
import { announceChange } from '../messages';
import { type Entry, type Item, isSaved, type Paper, type Sighting } from '../paper';
import { sameJson } from '../record';
import { db, nextRev, type PaperRow, type SightingKey } from './database';
import { appendJournal, type Operation, writeEntries } from './edit';
import { joinEntries } from './join-entries';
import { paperFrom, rowOf } from './paper-row';

/** What an import did, in papers. */
export interface ImportResult {
  /** Undefined when the file held nothing that was not here already. */
  operation: Operation | undefined;
  added: number;
  merged: number;
}

/**
 * Merges items into the store, all or nothing: facts are never worsened, tags and notes of both sides are kept.
 * Importing the same items twice changes nothing. One journal row undoes it.
 * @param now ms
 */
export async function importItems(items: Item[], now: number): Promise<ImportResult> {
  const tables = [db.papers, db.sightings, db.entries, db.journal, db.meta];
  const result = await db.transaction('rw', tables, async () => {
    const { homes, added } = await mergePapersIn(items, now);
    const entries = await withOwnCitekeys(entriesByHome(items, homes));
    const before = await writeEntries([...entries.keys()], (ours) =>
      joined(ours, entries.get(ours.paper)),
    );
    await mergeSightings(items, homes);
    const count = new Set([...added, ...before.map(({ paper }) => paper)]).size;
    const operation =
      count > 0
        ? await appendJournal({ at: now, what: 'import', count, before, added })
        : undefined;
    return { operation, added: added.length, merged: new Set(homes.values()).size - added.length };
  });
  if (result.operation) await announceChange();
  return result;
}

/** Writes papers; `homes` tells under which id each item's paper is kept. */
async function mergePapersIn(
  items: Item[],
  now: number,
): Promise<{ homes: Map<Item, string>; added: string[] }> {
  const ids = [...new Set(items.flatMap(({ paper }) => paper.ids))];
  const rows = await db.papers.where('ids').anyOf(ids).distinct().toArray();
  const known = new Map(rows.flatMap((row) => row.ids.map((id) => [id, row] as const)));
  const rev = await nextRev();
  const homes = new Map<Item, string>();
  const changed = new Map<string, PaperRow>();
  const added: string[] = [];
  for (const item of items) {
    const ours = item.paper.ids.map((id) => known.get(id)).find((row) => row !== undefined);
    const theirs = seenBy(item.paper, now);
    const row = rowOf(ours ? mergePapers(paperFrom(ours), theirs) : theirs, rev);
    if (!ours) added.push(row.id);
    homes.set(item, row.id);
    for (const id of row.ids) known.set(id, row);
    if (!ours || !sameJson({ ...row, rev: ours.rev }, ours)) changed.set(row.id, row);
  }
  await db.papers.bulkPut([...changed.values()]);
  return { homes, added };
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
