import type { PageHealth } from '../paper/capture';
import type { OwnKind, OwnRecord, OwnValues } from '../paper/own/own-record';
import type { Entry, Paper, Sighting, StampedEntry } from '../paper/paper';
import type { FirstPart, PackedLengths } from './read/packed-segment';
import type { OtherDocument } from './travel/records';

/**
 * `rev` rises with every transaction that changes what search and lists show. A copy of the store
 * (a search index) is updated with the rows above the last revision that it has.
 */
export interface Revised {
  rev: number;
}

export type PaperRow = Paper &
  Revised & {
    /**
     * The revision in which it was only seen again. The search indexes sort by when papers were
     * seen; other machines are not sent a paper because of that.
     */
    seenRev?: number;
    /** The key of its title, by which the same work is found under another identifier. */
    titleKey?: string;
  };
export type EntryRow = StampedEntry & Revised;

/** The user's operations, as the journal names them. */
export type OperationKind =
  | 'save'
  | 'unsave'
  | 'tag'
  | 'untag'
  | 'retag'
  | 'status'
  | 'note'
  | 'citekey'
  | 'correct'
  | 'import'
  | 'restore'
  | 'join'
  | 'split'
  | 'apart'
  | 'came'
  | 'save_list'
  | 'change_list'
  | 'delete_list'
  | 'style_tag'
  | 'hide'
  | 'unhide';

/** A smart list or the colour and rule of a tag; its `key` is unique among those of its kind. */
export type OwnRow<K extends OwnKind = OwnKind> = Omit<OwnRecord<K>, 'kind'> & Revised;

/** A record before an operation, and as the operation left it; null where there is none. */
export interface EarlierRecord<K extends OwnKind = OwnKind> {
  kind: K;
  key: string;
  before: OwnValues[K] | null;
  after: OwnValues[K] | null;
}

/** An entry as it was before an operation, and as the operation left it. */
export interface EarlierEntry {
  paper: string;
  /** Null where there was none. */
  entry: Entry | null;
  /** Missing in rows of versions that could not redo. */
  after?: Entry;
}

/** One operation of the user, with all that is needed to undo it and to redo it. */
export interface JournalRow {
  seq: number;
  /** ms */
  at: number;
  what: OperationKind;
  /** The number of papers that it changed. */
  count: number;
  /** Each entry as it was before. */
  before: EarlierEntry[];
  /** The smart lists and tags that it changed. */
  records?: EarlierRecord[];
  /** Ids of the papers that did not exist before it. */
  added?: string[];
  /** Its merges, by their `seq`. */
  merges?: number[];
  /** Of a join by hand: the pairs that it deleted from `apart`. */
  forgotten?: ApartRow[];
  /** Of an import, a restore or a separation: the pairs that it added to `apart`. */
  apart?: ApartRow[];
  /** Of joins made by a page: the id of its site. */
  site?: string;
  /** Of a separation: the merge that it reversed. Older versions did not store its number. */
  ended?: Pick<MergeRow, 'kept' | 'gone' | 'why'> & Partial<Pick<MergeRow, 'seq'>>;
  /** When it was undone, in ms; rises with each undo. A new operation deletes undone rows. */
  undone?: number;
  /** Of an undone one: the merges that its undo reversed, in the order in which they happened. */
  parted?: Pick<MergeRow, 'kept' | 'gone' | 'why'>[];
  /** Of an undone one: the papers of these merges as they were, with facts of the page. */
  joined?: Paper[];
  /** Of an undone one: the papers of `added` that its undo deleted, with their sightings. */
  deleted?: { papers: Paper[]; sightings: Sighting[] };
}

/** Why two papers were merged: a common identifier, the same title, or a decision of the user. */
export type MergeReason = 'id' | 'title' | 'hand';

/** Two papers that were merged, with all that is needed to separate them. */
export interface MergeRow extends Revised {
  seq: number;
  /** ms */
  at: number;
  why: MergeReason;
  /** Id of the paper that was kept. */
  kept: string;
  /** Id of the paper that was merged into it. */
  gone: string;
  /** Both papers as they were before. */
  papers: { kept: Paper; gone: Paper };
  /** Their entries as they were before, where they had one. */
  entries: { kept?: StampedEntry; gone?: StampedEntry };
  /**
   * Sightings of the `gone` paper: those moved to the kept one, and those on a listing and day that
   * both had.
   */
  sightings: { moved: Sighting[]; shared: Sighting[] };
  /** The journal's earlier entries of both, by the `seq` of its rows. */
  journal: { seq: number; before: EarlierEntry[] }[];
  /** The citation key of the `gone` paper: a text may cite it. */
  citekey?: string;
}

/** Two papers that the user said are not the same: identifiers in alphabetical order. */
export interface ApartRow {
  a: string;
  b: string;
}

/** A document that other machines get beside those of papers. */
export interface SyncRow extends Revised {
  id: string;
  /** Of a pair: the two identifiers. */
  names?: string[];
  document: OtherDocument;
}

/** What travels with a paper and is kept in no other table. */
export interface TravelRow {
  paper: string;
  /** The last day on which it was sent to each of Zotero's libraries. */
  sent: Record<string, string>;
  /** The stamp of its last separation from another paper; empty if there was none. */
  parted: string;
}

/** What another machine changed of an entry. */
export interface CameRow {
  seq: number;
  /** When it came, in ms. */
  at: number;
  /** Name of the machine, as stamps have it. */
  machine: string;
  paper: string;
  /** Null where there was none. */
  before: Entry | null;
  after: Entry;
}

/**
 * Small single values: the revision counter, the clock of edits, the heads of search indexes, the
 * time of the last pruning, the number of papers, the revision at which papers were deleted last.
 */
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
  content: NewSegment | PackedSegment;
}

/** A segment that is not stored yet, or is small. */
export interface NewSegment extends FirstPart {
  /** All posting lists but the last ones; absent if `last` has all. */
  postings?: Blob;
}

/** A large segment: `pack` has written its first part; the other posting lists follow. */
export interface PackedSegment {
  lengths: PackedLengths;
  file: Blob;
}

/** How well the pages of a site were read on a day. */
export interface HealthRow extends PageHealth {
  site: string;
  day: string;
  /** Number of readings; a page that changes is read again. */
  pages: number;
  /** Number of readings that are short (see `isShort`). */
  short: number;
  /** The last reading. */
  last: { at: number; expected: number; read: number };
}

/** Why a paper is not in Zotero, or not completely. */
export type ZoteroReason =
  /** Zotero does not run, or the connection broke. */
  | 'closed'
  /** Another program answers at Zotero's address. */
  | 'foreign'
  /** The browser's permission was withdrawn. */
  | 'forbidden'
  | 'outdated'
  | 'readonly'
  /** The chosen collection no longer exists. */
  | 'gone'
  /** Zotero answered that it could not save. */
  | 'refused'
  /**
   * Zotero quit before it answered. The paper may have arrived; it is sent again only when the user
   * asks.
   */
  | 'unsure'
  /** It arrived, but Zotero did not give it its tags and collection. */
  | 'untagged'
  /** It arrived without a tag that is too long for Zotero. */
  | 'longtag'
  /** It arrived, but not its note or its link. */
  | 'incomplete'
  /** It was there before, added by something else; Offprint sent nothing. */
  | 'found';

/** Why a paper is not as it should be. */
export type OpenReason = Exclude<ZoteroReason, 'found'>;

/** Reasons of papers that are in Zotero and lack something there. Their rows are `failed`. */
export const LACKING = ['untagged', 'longtag', 'incomplete'] as const satisfies ZoteroReason[];

/**
 * Where a paper is sent through Zotero's local API, and how its item is told from others when the
 * answer is lost. Stored before it is sent.
 */
export interface ZoteroHold {
  /** The database of Zotero (`Zotero-Server-ID`). */
  server: string;
  /** `users/0`, `groups/7` */
  library: string;
  /** The key of the collection; absent for the library itself. */
  collection?: string;
  /** The version of the library before; what is written later has a higher one. */
  since: number;
  /** The `dateAdded` of its item, in ms: a whole second, another one for each of a request. */
  added: number;
  /** The title of its item. */
  title: string;
  /** The name of the request that creates its item (`Zotero-Write-Token`). */
  token: string;
  /** The key of its item, once Zotero has said it. */
  item?: string;
}

/** A paper that is queued for Zotero or was sent there. */
export interface ZoteroRow {
  paper: string;
  state: 'waiting' | 'sent' | 'failed';
  /** Zotero's id of a library or collection: `L1`, `C23`. */
  target: string;
  /** Failed tries since the user sent it. */
  tries: number;
  /** When to try again, in ms. */
  next: number;
  reason?: ZoteroReason;
  /**
   * The session in which it was sent. Stored before it is sent, and deleted only when Zotero
   * answered that it saved nothing: while it runs, Zotero accepts each session once.
   */
  session?: string;
  /** The tags of the session. */
  tags?: string[];
  /** Whether Zotero has saved it; tags and collection may still be missing. */
  arrived?: boolean;
  /** Whether it is sent in a session of its own: Zotero refused it together with others. */
  alone?: boolean;
  /** How it is sent through the local API. */
  api?: ZoteroHold;
  /** Whether the user wants it sent although the library may have it. */
  again?: boolean;
  /** When it was last sent, or when something else added it to Zotero, in ms. */
  sentAt?: number;
}
