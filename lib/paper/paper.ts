/*
 * The data model. A page yields drafts, drafts are merged into papers, a paper appears on listings
 * (sightings), and the user keeps entries. Facts come from pages, entries from the user; they are
 * stored in separate records. All values are JSON. Times are ms since 1970, days are `YYYY-MM-DD`.
 */

import type { Author } from './author';
import type { Beyond } from './beyond';
import type { EntryStamps, OtherNote } from './entry-stamps';
import type { FirstUpvotes } from './fields/gained-upvotes';
import {
  PUBLICATION_VARIABLES,
  type Publication,
  type PublicationVariable,
  type WorkKind,
} from './publication';

export type { Author };

/** Kinds of links: `page` is the page where the paper was seen. */
export const LINK_KINDS = ['page', 'abstract', 'pdf', 'code', 'project', 'thumbnail'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Links of a paper, http or https only. */
export type Links = { [kind in LinkKind]?: string };

/** Kinds of counts that a listing shows for a paper. */
export const COUNT_KINDS = ['upvotes', 'comments', 'stars', 'citations'] as const;
export type CountKind = (typeof COUNT_KINDS)[number];

/** Counts that a listing shows for a paper, as integers. */
export type Counts = { [kind in CountKind]?: number };

/** The facts that one page states about one paper. Only `ids` and `title` are always present. */
export interface PaperDraft {
  /** Canonical identifiers, `scheme:value`, best first (see ids.ts). */
  ids: string[];
  /** As on the page, with its TeX and with white space collapsed. */
  title: string;
  authors?: Author[];
  /** The number of authors that the page states, even if it names only some or none. */
  authorCount?: number;
  /** `false` if the page is known to name only some authors. */
  authorsComplete?: boolean;
  abstract?: string;
  /** What kind of work it is, if the source states it. */
  kind?: WorkKind;
  /** Partial date, its length is its precision: `2024-01-24`, `2024-01` or `2024`. */
  published?: string;
  /** The day on which it appeared online, if the page also states the date that is cited. */
  online?: string;
  /** Where it appeared, as printed; `venueOf(publication)` if the page prints it in parts. */
  venue?: string;
  publication?: Publication;
  organisation?: string;
  /** Primary arXiv category, `cs.CL`. */
  category?: string;
  /** The day on which it was submitted to the listing. */
  submitted?: string;
  submitter?: string;
  keywords?: string[];
  links?: Links;
  counts?: Counts;
  /** Position on the page, from 1. */
  rank?: number;
}

/** An unparsed name as on the page, `Given Family` or `Family, Given`. */
export interface PrintedName {
  name: string;
}

/** An unchecked draft from a site; names may be unparsed. `parsePageDraft` checks it. */
export interface PageDraft extends Omit<PaperDraft, 'authors' | 'publication'> {
  authors?: (Author | PrintedName)[];
  publication?: PagePublication;
  stated?: Stated;
}

/**
 * What a page states of the publication, as it is there. `parsePageDraft` reads it, so that the
 * tables for it are not loaded by every page.
 */
export interface Stated {
  /** Values of meta tags by their names in lower case. */
  tags?: Record<string, readonly string[]>;
  /** A ContextObject of COinS. */
  coins?: string;
  /** A schema.org object. */
  data?: Record<string, unknown>;
  /** A printed citation with volume, issue or pages. */
  line?: string;
  /** The entry of BibTeX with which the page wants to be cited. */
  bibtex?: string;
}

/** An unchecked publication from a site; names of editors may be unparsed. */
export type PagePublication = Omit<Publication, 'editor'> & { editor?: (Author | PrintedName)[] };

/** A stored paper: the merged facts of all its drafts. */
export interface Paper {
  /**
   * The best identifier when it was first seen. It never changes, even if better ones are found.
   */
  id: string;
  /** All known identifiers. */
  ids: string[];
  /**
   * Those that only pages stated which no reader of a site reads, if the paper is known elsewhere,
   * too. They are given up when a reader contradicts them.
   */
  claimed?: string[];
  title: string;
  authors: Author[];
  authorCount?: number;
  authorsComplete?: boolean;
  abstract?: string;
  /** Partial date of the published version if known, else of the preprint. */
  published?: string;
  /** Earliest partial date of the preprint if `published` is the date of the published version. */
  preprinted?: string;
  /** The day on which the published version appeared online, if it differs from `published`. */
  online?: string;
  /** What kind of work it is, if a source states it (`kindOf` guesses it otherwise). */
  kind?: WorkKind;
  /** `venueOf(publication)`, else the venue as printed. */
  venue?: string;
  publication?: Publication;
  /**
   * If sources state several publications: all of them, one for each venue. `publication` is
   * derived from them (editions.ts).
   */
  editions?: Edition[];
  organisation?: string;
  category?: string;
  submitted?: string;
  submitter?: string;
  keywords?: string[];
  links: Links;
  /** The latest known counts. Earlier ones are in the sightings. */
  counts: Counts;
  /** The upvotes when it was first seen with some, if it was seen with some again. */
  firstUpvotes?: FirstUpvotes;
  /** Ids of the sites on which it was seen. */
  sources: string[];
  firstSeen: number;
  lastSeen: number;
  /**
   * Provenance of fields that differ from the paper's own source and last sighting
   * (provenance.ts).
   */
  stamps?: Stamps;
}

/** A publication that sources state, and where its variables come from. */
export interface Edition {
  publication: Publication;
  /** Of all variables without a stamp of their own. */
  stamp: Stamp;
  stamps?: { [variable in PublicationVariable]?: Stamp };
}

/** Facts of a paper that have a source each. */
const STAMPED_FACTS = [
  'title',
  'authors',
  'abstract',
  'kind',
  'published',
  'online',
  'venue',
  'publication',
  'organisation',
  'category',
  'submitter',
] as const;

/** A field whose value is taken from one of several sources. */
export type StampedField =
  | (typeof STAMPED_FACTS)[number]
  /** Only of variables whose stamp differs from that of `publication`. */
  | `publication.${PublicationVariable}`
  | `links.${LinkKind}`
  | `counts.${CountKind}`;

/** All fields that can have a stamp. */
export const STAMPED_FIELDS: readonly StampedField[] = [
  ...STAMPED_FACTS,
  ...PUBLICATION_VARIABLES.map((variable) => `publication.${variable}` as const),
  ...LINK_KINDS.map((kind) => `links.${kind}` as const),
  ...COUNT_KINDS.map((kind) => `counts.${kind}` as const),
];

/** The rank of a value's source (see source-rank.ts) and the time in ms at which it was seen. */
export type Stamp = readonly [rank: number, at: number];
export type Stamps = Partial<Record<StampedField, Stamp>>;

/** The kind of a list and its restrictions: `daily 2024-08-01`, `search "diffusion"`. */
export interface Listing {
  /**
   * `daily`, `weekly`, `monthly`, `trending`, `search`, `collection`, or `paper` for a
   * single-paper page. Another name, such as `recent`, is shown as it is.
   */
  list: string;
  /** Day, ISO week (`2025-W51`), month, or the name of a collection. */
  period?: string;
  query?: string;
}

/** Records that a paper was on a listing on a day. One row per paper, listing and day. */
export interface Sighting extends Listing {
  paper: string;
  site: string;
  /** The listing as one string, `site/list/period?query`. */
  listing: string;
  /** The UTC day of `at`. */
  day: string;
  at: number;
  rank?: number;
  counts: Counts;
}

export const STATUSES = ['unread', 'reading', 'read'] as const;
export type Status = (typeof STATUSES)[number];

/** Facts corrected by the user. They take precedence over values from pages. */
export interface Corrections {
  title?: string;
  /** Replaces the whole list. */
  authors?: Author[];
  /** Partial date. */
  published?: string;
  kind?: WorkKind;
  /** Only the variables that the user corrected. */
  publication?: PublicationCorrections;
}

/** Corrected variables of a publication; null hides the value of the page. */
export type PublicationCorrections = {
  [variable in PublicationVariable]?: Publication[variable] | null;
};

/** What the user wrote about a paper. */
export interface Written {
  /** Distinct, in the order in which the user added them. */
  tags: string[];
  /** Markdown. */
  note: string;
  corrections?: Corrections;
  /** What imported files say of the paper that no other field holds. */
  beyond?: Beyond;
  /** Notes of other machines beside the note, the latest first. */
  otherNotes?: OtherNote[];
}

/** The user's data for a paper; without `savedAt` a stub, which shows nothing that was written. */
export interface Entry extends Written {
  paper: string;
  savedAt?: number;
  removedAt?: number;
  status: Status;
  /** Frozen once exported. */
  citekey?: string;
  /** Of a stub: what was written before the removal. Saving the paper brings it back. */
  kept?: Written;
}

/** An entry of a saved paper. */
export type SavedEntry = Entry & { savedAt: number };

/** An entry as a machine knows it. Without stamps its values are of the time of its saving. */
export type StampedEntry = Entry & { stamps?: EntryStamps };

/** Whether the entry is of a saved paper, and not the stub of a removed one. */
export function isSaved(entry: Entry | undefined): entry is SavedEntry {
  return entry?.savedAt !== undefined;
}

/** A paper that was removed, with the stub of its entry, which keeps nothing that was written. */
export interface RemovedPaper {
  /** All known identifiers. */
  ids: string[];
  entry: StampedEntry & { removedAt: number };
}

/** A paper with its entry, as used in lists and exports. */
export interface Item {
  paper: Paper;
  /** Stamps are only loaded for backups. */
  entry?: SavedEntry & Pick<StampedEntry, 'stamps'>;
  /** Only loaded for backups and for queries about them. */
  sightings?: Sighting[];
  /** Whether it is of no interest to the user; only loaded for queries about it. */
  hidden?: true;
}
