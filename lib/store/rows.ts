import type { PageHealth } from '../paper/capture';
import type { Entry, Paper, Sighting } from '../paper/paper';
import type { Segment } from '../search/flat/segment';

/**
 * `rev` rises with every transaction that changes what search and lists show, so that whoever keeps a copy
 * (a search index, later sync) asks for what is above the last one it saw.
 */
export interface Revised {
  rev: number;
}

/** A paper, and the key of its title by which the same work is found under another identifier. */
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
  /** Of an import or a restore: the pairs that it added. */
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

/** Small single values: the revision counter, the heads of search indexes, the time of the last pruning. */
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

/** How well the pages of a site could be read on a day. */
export interface HealthRow extends PageHealth {
  site: string;
  day: string;
  /** Readings of pages: one that grows or changes is read again. */
  pages: number;
  /** Readings that found clearly fewer papers than the page seemed to hold. */
  short: number;
  /** The last reading. */
  last: { at: number; expected: number; read: number };
}

/** Why a paper is not in Zotero yet, or not as it should be. */
export type ZoteroReason =
  /** Zotero does not run, or its connection broke. */
  | 'closed'
  /** Something else answers at Zotero's address. */
  | 'foreign'
  /** The browser no longer lets us ask. */
  | 'forbidden'
  | 'outdated'
  | 'readonly'
  /** The collection that was chosen is no longer there. */
  | 'gone'
  /** Zotero said that it could not save. */
  | 'refused'
  /** Zotero was closed before it said whether it took it; only the user can tell. */
  | 'unsure'
  /** It arrived, but Zotero was closed before it had its tags and its collection. */
  | 'untagged'
  /** Zotero was quit before it had said whether it took it: it may be there, and is sent again only when the user asks. */
  | 'unsure';

/** A paper on its way to Zotero, or there: the queue and the ledger in one. */
export interface ZoteroRow {
  paper: string;
  state: 'waiting' | 'sent' | 'failed';
  /** Zotero's name for a library or collection: `L1`, `C23`. */
  target: string;
  /** How often Zotero was asked in vain since the user asked for it. */
  tries: number;
  /** ms; when to try again. */
  next: number;
  reason?: ZoteroReason;
  /**
   * Under which name it was handed over. Written before that happens and kept until Zotero has said that it took
   * nothing: under the same name it takes nothing twice, for as long as it runs.
   */
  session?: string;
  /** The tags of all papers of the session. */
  tags?: string[];
  /** Whether Zotero has it; what is missing then are tags and collection. */
  arrived?: boolean;
  /** Whether it goes by itself from now on: Zotero refused it with others, of which one may be the cause. */
  alone?: boolean;
  /** ms; when it was last sent. */
  sentAt?: number;
}
