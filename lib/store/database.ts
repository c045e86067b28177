import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Entry, Paper, Sighting } from '../paper';
import type { Segment } from '../search/flat/segment';

/**
 * `rev` rises with every transaction that changes what search and lists show, so that whoever keeps a copy
 * (a search index, later sync) asks for what is above the last one it saw.
 */
export interface Revised {
  rev: number;
}

export type PaperRow = Paper & Revised;
export type EntryRow = Entry & Revised;

/** What the user can do to the collection, as the journal names it. */
export type OperationKind = 'save' | 'unsave' | 'tag' | 'untag' | 'status' | 'note' | 'import';

/** One operation of the user with what undoes it. */
export interface JournalRow {
  seq: number;
  /** ms */
  at: number;
  what: OperationKind;
  /** Papers that it touched. */
  count: number;
  /** Each entry as it was before; null where there was none. */
  before: { paper: string; entry: Entry | null }[];
  /** Papers that did not exist before it. */
  added?: string[];
  /** ms, once it has been undone. */
  undone?: number;
}

/** Small single values: the revision counter, search snapshots, the last pruning. */
export interface MetaRow {
  key: string;
  value: unknown;
}

/** The key of a sighting: paper, listing, day. */
export type SightingKey = [string, string, string];

/** A part of a search index. */
export interface SegmentRow {
  seq: number;
  scope: string;
  segment: Segment;
}

export class Database extends Dexie {
  declare papers: EntityTable<PaperRow, 'id'>;
  declare sightings: Table<Sighting, SightingKey>;
  declare entries: EntityTable<EntryRow, 'paper'>;
  declare journal: EntityTable<JournalRow, 'seq'>;
  declare meta: EntityTable<MetaRow, 'key'>;
  declare segments: EntityTable<SegmentRow, 'seq'>;

  constructor(name = 'offprint') {
    super(name);
    // A shipped version is never edited; a change of the schema is a new version with its upgrade.
    this.version(1).stores({
      papers: 'id, *ids, *sources, lastSeen, rev',
      sightings: '[paper+listing+day]',
      entries: 'paper, savedAt, *tags, [status+savedAt], citekey, rev',
      journal: '++seq',
      meta: 'key',
    });
    this.version(4)
      .stores({
        sightings: '[paper+listing+day], list, day, rank',
        segments: '++seq, scope',
      })
      // The search indexes of before, which are no longer read.
      .upgrade((tables) => tables.table('meta').bulkDelete(['search:saved', 'search:seen']));
  }
}

/** The one database of this browser profile. Opened on first use. */
export const db = new Database();

/** Starts opening the database, so that the first question finds it open. Why it can't be opened, that question tells. */
export function openEarly(): void {
  db.open().catch(() => undefined);
}

/** The next revision. Call it inside a read-write transaction that includes `meta`. */
export async function nextRev(): Promise<number> {
  const row = await db.meta.get('rev');
  const rev = (typeof row?.value === 'number' ? row.value : 0) + 1;
  await db.meta.put({ key: 'rev', value: rev });
  return rev;
}
