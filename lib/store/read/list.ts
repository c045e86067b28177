import { withStamps } from '../../merge/merge-entry';
import { stampsOfStub } from '../../paper/entry-stamps';
import {
  type Item,
  isSaved,
  type RemovedPaper,
  type SavedEntry,
  type Sighting,
  type StampedEntry,
  type Status,
} from '../../paper/paper';
import { db } from '../database';
import { itemOf, paperFrom, stampedFrom } from '../paper-row';
import { keysBy } from './keys-by';

/** Which papers a list shows; without any condition the whole scope. */
export interface Filter {
  /** `saved`: the collection, newest saved first. `seen`: every known paper, last seen first. */
  scope: 'saved' | 'seen';
  /** Papers with all of these tags. */
  tags?: string[];
  status?: Status;
  /** Id of a site. */
  source?: string;
  /**
   * With `saved`: a search finds only papers of the collection, not those that were only seen, too.
   * With `seen`: only papers that are not saved.
   */
  alone?: true;
  /** Only these papers, in this order. */
  of?: string[];
}

/**
 * Ids of the matching papers, in the order of the scope, read from indexes only.
 * @param limit at most so many; all by default
 */
export async function listIds(filter: Filter, limit = Infinity): Promise<string[]> {
  const { of, scope, status, tags = [], source } = filter;
  if (of) return (await passingOf(of, filter)).slice(0, limit);
  if (scope === 'saved' && status && tags.length === 0 && !source && limit < Infinity)
    return withStatus(status).reverse().limit(limit).primaryKeys();
  const conditions = await conditionSets(filter);
  const isUnsaved = filter.alone && scope === 'seen';
  const saved = new Set(isUnsaved ? await db.entries.orderBy('savedAt').primaryKeys() : []);
  const passes = (id: string) => !saved.has(id) && conditions.every((set) => set.has(id));
  if (conditions.length === 0 && !isUnsaved && limit < Infinity) {
    const all = scope === 'saved' ? db.entries.orderBy('savedAt') : db.papers.orderBy('lastSeen');
    return all.reverse().limit(limit).primaryKeys();
  }
  // Reading forwards and reversing is twice as fast as reading backwards.
  const sorted = scope === 'saved' ? keysBy(db.entries, 'savedAt') : keysBy(db.papers, 'lastSeen');
  const ids = (await sorted).reverse();
  return conditions.length === 0 && !isUnsaved ? ids : ids.filter(passes).slice(0, limit);
}

/** The papers of a given list that pass; each is read, however many others are stored. */
async function passingOf(of: string[], filter: Filter): Promise<string[]> {
  const { tags = [], status, source } = filter;
  const items = await getItems(of);
  return items.flatMap(({ paper, entry }) => {
    const passes =
      tags.every((tag) => entry?.tags.includes(tag)) &&
      (!status || entry?.status === status) &&
      (!source || paper.sources.includes(source)) &&
      !(filter.alone && filter.scope === 'seen' && entry);
    return passes ? paper.id : [];
  });
}

async function conditionSets({ tags = [], status, source }: Filter): Promise<Set<string>[]> {
  const conditions = tags.map((tag) => db.entries.where('tags').equals(tag).primaryKeys());
  if (status) conditions.push(withStatus(status).primaryKeys());
  if (source) conditions.push(db.papers.where('sources').equals(source).primaryKeys());
  return (await Promise.all(conditions)).map((ids) => new Set(ids));
}

function withStatus(status: Status) {
  return db.entries.where('[status+savedAt]').between([status, -Infinity], [status, Infinity]);
}

/**
 * Papers, with the user's corrections, and their entries, in the order of the ids; unknown ids are
 * left out.
 */
export async function getItems(ids: string[]): Promise<Item[]> {
  const [papers, entries] = await Promise.all([db.papers.bulkGet(ids), db.entries.bulkGet(ids)]);
  return papers.flatMap((row, index) => (row ? itemOf(row, entries[index]) : []));
}

/** The same as `getItems`, without corrections and with stamps. */
async function getRawItems(ids: string[]): Promise<Item[]> {
  const [papers, entries] = await Promise.all([db.papers.bulkGet(ids), db.entries.bulkGet(ids)]);
  return papers.flatMap((row, index) => {
    if (!row) return [];
    const paper = paperFrom(row);
    const entry = entries[index] && stampedFrom(entries[index]);
    return isSaved(entry) ? { paper, entry } : { paper };
  });
}

/** The entries of the saved ones among the papers. */
export async function getEntries(ids: string[]): Promise<SavedEntry[]> {
  return (await db.entries.bulkGet(ids)).filter((entry) => isSaved(entry));
}

/** Items without corrections applied and with all their sightings, as a backup holds them. */
export async function getBackup(ids: string[]): Promise<Item[]> {
  const items = await getRawItems(ids);
  const sightings = await Promise.all(items.map((item) => sightingsOf(item.paper.id)));
  return items.map(({ paper, entry }, index) => ({
    paper,
    ...(entry && { entry: withStamps(entry) as SavedEntry }),
    sightings: sightings[index] ?? [],
  }));
}

/**
 * The papers that were removed, as a backup holds them: their identifiers, and the stubs of their
 * entries without anything that was written.
 */
export async function getRemoved(): Promise<RemovedPaper[]> {
  return db.transaction('r', db.papers, db.entries, async () => {
    const rows = await db.entries.where('removedAt').above(-Infinity).toArray();
    const papers = await db.papers.bulkGet(rows.map(({ paper }) => paper));
    return rows.map((row, index) => ({
      ids: papers[index]?.ids ?? [row.paper],
      entry: bareStub(stampedFrom(row)),
    }));
  });
}

function bareStub(row: StampedEntry): RemovedPaper['entry'] {
  const { kept: _, stamps = {}, removedAt = 0, ...entry } = withStamps(row);
  return { ...entry, removedAt, stamps: stampsOfStub(stamps) };
}

/** The sightings of a paper, sorted by listing and day. */
export function sightingsOf(paper: string): Promise<Sighting[]> {
  return db.sightings.where('[paper+listing+day]').between([paper], [paper, []]).toArray();
}

/** The number of saved papers, and of the unread ones among them. */
export async function countEntries(): Promise<{ saved: number; unread: number }> {
  const [saved, unread] = await Promise.all([
    db.entries.where('savedAt').above(-Infinity).count(),
    withStatus('unread').count(),
  ]);
  return { saved, unread };
}

/** Every tag in use and the number of its papers, most used first, then by name. */
export async function countTags(): Promise<{ tag: string; count: number }[]> {
  return db.transaction('r', db.entries, async () => {
    const tags = (await db.entries.orderBy('tags').uniqueKeys()).map(String);
    const count = (tag: string) => db.entries.where('tags').equals(tag).count();
    const counted = tags.map(async (tag) => ({ tag, count: await count(tag) }));
    return (await Promise.all(counted)).sort(
      (a, b) => b.count - a.count || a.tag.localeCompare(b.tag),
    );
  });
}

/** Ids of the sites that any paper comes from. */
export async function listSources(): Promise<string[]> {
  return (await db.papers.orderBy('sources').uniqueKeys()).map(String);
}
