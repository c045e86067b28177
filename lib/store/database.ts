import { Dexie, type EntityTable, type Table } from 'dexie';
import { withEqualIds } from '../paper/equal-ids';
import { normalId } from '../paper/ids';
import type { Entry, Paper, Sighting } from '../paper/paper';
import { titleKey } from '../paper/title-key';
import type { Segment } from '../search/flat/segment';
import type { ZoteroRow } from '../zotero/row';
import type { HealthRow } from './health';

/**
 * `rev` rises with every transaction that changes what search and lists show, so that whoever keeps a copy
 * (a search index, later sync) asks for what is above the last one it saw.
 */
export interface Revised {
  rev: number;
}

/** A paper with the key by which the same work is found under another identifier, where its title has one. */
export type PaperRow = Paper & Revised & { titleKey?: string };
export type EntryRow = Entry & Revised;

/** What the user can do to the collection, as the journal names it. */
export type OperationKind =
  | 'save'
  | 'unsave'
  | 'tag'
  | 'untag'
  | 'status'
  | 'note'
  | 'citekey'
  | 'correct'
  | 'import'
  | 'restore'
  | 'join'
  | 'split';

/** An entry as it was; null where there was none. */
export interface EarlierEntry {
  paper: string;
  entry: Entry | null;
}

/** One operation of the user with what undoes it. */
export interface JournalRow {
  seq: number;
  /** ms */
  at: number;
  what: OperationKind;
  /** Papers that it touched. */
  count: number;
  /** Each entry as it was before. */
  before: EarlierEntry[];
  /** Papers that did not exist before it. */
  added?: string[];
  /** Of a joining by hand: its merges, and the pairs that were not to be joined until then. */
  merges?: number[];
  forgotten?: ApartRow[];
  /** Of an import: the pairs that it told apart. */
  apart?: ApartRow[];
  /** Of a separation: the merge that it ended. */
  ended?: Pick<MergeRow, 'kept' | 'gone' | 'why'>;
  /** ms, once it has been undone. */
  undone?: number;
}

/** Why two papers are one: a common identifier, the same title, or because the user said so. */
export type MergeReason = 'id' | 'title' | 'hand';

/** Two papers that became one, with all that is needed to have two again. */
export interface MergeRow extends Revised {
  seq: number;
  /** ms */
  at: number;
  why: MergeReason;
  /** Id of the paper that stayed. */
  kept: string;
  /** Id of the paper that went into it. */
  gone: string;
  /** Both papers as they were. */
  papers: { kept: Paper; gone: Paper };
  /** Their entries as they were, where they had one. */
  entries: { kept?: Entry; gone?: Entry };
  /** Where the paper that went had been met: what is now the kept one's, and where that had been met as well. */
  sightings: { moved: Sighting[]; shared: Sighting[] };
  /** What the journal said of both, by the `seq` of its rows. */
  journal: { seq: number; before: EarlierEntry[] }[];
  /** The citation key of the paper that went: a text may cite it. */
  citekey?: string;
}

/** Two papers that the user said are not the same: their ids, in the order of their texts. */
export interface ApartRow {
  a: string;
  b: string;
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
  declare merges: EntityTable<MergeRow, 'seq'>;
  declare apart: Table<ApartRow, [string, string]>;
  declare segments: EntityTable<SegmentRow, 'seq'>;
  declare health: Table<HealthRow, [string, string]>;
  declare zotero: EntityTable<ZoteroRow, 'paper'>;

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
    this.version(2)
      .stores({
        papers: 'id, *ids, *sources, lastSeen, rev, titleKey',
        merges: '++seq, kept, gone, [rev+gone], citekey',
        apart: '[a+b]',
      })
      .upgrade((transaction) => transaction.table('papers').toCollection().modify(toVersion2));
    this.version(4)
      .stores({
        sightings: '[paper+listing+day], list, day, rank',
        segments: '++seq, scope',
      })
      // The search indexes of before, which are no longer read.
      .upgrade((tables) => tables.table('meta').bulkDelete(['search:saved', 'search:seen']));
    this.version(5).stores({ health: '[site+day], day' });
    this.version(6).stores({ zotero: 'paper, state' });
  }
}

/** Identifiers in today's form with what they state, and the key of the title. */
function toVersion2(row: PaperRow): void {
  const normal = row.ids.flatMap((id) => normalId(id) ?? []);
  row.ids = [...new Set([...row.ids, ...withEqualIds(normal)])];
  const key = titleKey(row.title);
  if (key !== undefined) row.titleKey = key;
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
