/**
 * The nouns. A page yields drafts, drafts merge into papers, a paper stands on listings (sightings),
 * and the user keeps entries. Facts come from pages, entries from the user; they never share a record.
 * All of it is plain JSON. Times are milliseconds since 1970, days are `YYYY-MM-DD`.
 */

/** A person, as far as the page tells: `given` and `family`, or one `literal` (a group, a mononym, a CJK name). */
export interface Author {
  given?: string;
  family?: string;
  literal?: string;
}

/** Kinds of links: `page` is the page where the paper was met. */
export const LINK_KINDS = ['page', 'abstract', 'pdf', 'code', 'project', 'thumbnail'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Addresses of a paper, http or https only. */
export type Links = { [kind in LinkKind]?: string };

/** Kinds of numbers that a listing shows beside a paper. */
export const COUNT_KINDS = ['upvotes', 'comments', 'stars', 'citations'] as const;
export type CountKind = (typeof COUNT_KINDS)[number];

/** Whole numbers that a listing shows beside a paper. */
export type Counts = { [kind in CountKind]?: number };

/** What one page says of one paper. Every field but `ids` and `title` is absent where the page does not say. */
export interface PaperDraft {
  /** Canonical identifiers, `scheme:value`, best first (see ids.ts). */
  ids: string[];
  /** As the page gives it, TeX and all, white space collapsed. */
  title: string;
  authors?: Author[];
  /** How many authors the page states, also when it names only some or none. */
  authorCount?: number;
  /** `false` where the page is known to name only some. */
  authorsComplete?: boolean;
  abstract?: string;
  /** Partial date, its length is its precision: `2024-01-24`, `2024-01` or `2024`. */
  published?: string;
  venue?: string;
  organisation?: string;
  /** Primary arXiv class, `cs.CL`. */
  category?: string;
  /** Day on which it was put on the listing, and who did. */
  submitted?: string;
  submitter?: string;
  keywords?: string[];
  links?: Links;
  counts?: Counts;
  /** Place on the page, from 1. */
  rank?: number;
}

/** A name as a page prints it, `Given Family` or `Family, Given`. */
export interface PrintedName {
  name: string;
}

/** A draft as a site gives it, before the door: names may still be in one piece. `parseDraft` makes a PaperDraft of it. */
export interface PageDraft extends Omit<PaperDraft, 'authors'> {
  authors?: (Author | PrintedName)[];
}

/** What we keep of a work: the facts of all its drafts, merged. */
export interface Paper {
  /** The best identifier at first sight. It never changes, also when better ones are learnt. */
  id: string;
  /** Every identifier known of it. */
  ids: string[];
  title: string;
  authors: Author[];
  authorCount?: number;
  authorsComplete?: boolean;
  abstract?: string;
  /** The day of the published version once it is known, else that of the preprint. Partial. */
  published?: string;
  /** The earliest day of the preprint, where `published` is the published version's. Partial. */
  preprinted?: string;
  venue?: string;
  organisation?: string;
  category?: string;
  submitted?: string;
  submitter?: string;
  keywords?: string[];
  links: Links;
  /** The latest known. Their history is in the sightings. */
  counts: Counts;
  /** Ids of the sites on which it was met. */
  sources: string[];
  firstSeen: number;
  lastSeen: number;
  /** Where a field comes from, for those that are not of the paper's own source and last sight (see provenance.ts). */
  stamps?: Stamps;
}

/** Single facts of a paper of which each has a source of its own. */
const STAMPED_FACTS = [
  'title',
  'authors',
  'abstract',
  'published',
  'venue',
  'organisation',
  'category',
  'submitter',
] as const;

/** A field whose value is one of those that pages gave. */
export type StampedField =
  | (typeof STAMPED_FACTS)[number]
  | `links.${LinkKind}`
  | `counts.${CountKind}`;

/** Every field that has a stamp. */
export const STAMPED_FIELDS: readonly StampedField[] = [
  ...STAMPED_FACTS,
  ...LINK_KINDS.map((kind) => `links.${kind}` as const),
  ...COUNT_KINDS.map((kind) => `counts.${kind}` as const),
];

/** How good the source of a value was (see source-rank.ts), and when it was seen, in ms. */
export type Stamp = readonly [rank: number, at: number];
export type Stamps = Partial<Record<StampedField, Stamp>>;

/** A list kind of a page and what narrows it: `daily 2024-08-01`, `search "diffusion"`. */
export interface Listing {
  /** `daily`, `weekly`, `monthly`, `trending`, `search`, `collection`, or `paper` for a single-paper page. */
  list: string;
  /** Day, ISO week (`2025-W51`), month, or the name of a collection. */
  period?: string;
  query?: string;
}

/** That a paper stood on a listing on a day. One row per paper, listing and day. */
export interface Sighting extends Listing {
  paper: string;
  site: string;
  /** `site/list/period?query`: the listing as one string. */
  listing: string;
  /** The user's day, UTC. */
  day: string;
  at: number;
  rank?: number;
  counts: Counts;
}

export const STATUSES = ['unread', 'reading', 'read'] as const;
export type Status = (typeof STATUSES)[number];

/** Facts that the user put right by hand; they stand before what any page says. */
export interface Corrections {
  /** The whole list. */
  authors?: Author[];
  /** Partial date. */
  published?: string;
}

/** What the user did to a paper. Without `savedAt` it is the stub of a removed one. */
export interface Entry {
  paper: string;
  savedAt?: number;
  removedAt?: number;
  /** A set, in the order in which the user added them. */
  tags: string[];
  /** Markdown. */
  note: string;
  status: Status;
  /** Frozen once exported. */
  citekey?: string;
  corrections?: Corrections;
}

/** An entry that is in the collection. */
export type SavedEntry = Entry & { savedAt: number };

/** Whether an entry is in the collection, or only the stub of a removed one. */
export function isSaved(entry: Entry | undefined): entry is SavedEntry {
  return entry?.savedAt !== undefined;
}

/** A paper with what the user did to it, as lists and exports show it. */
export interface Item {
  paper: Paper;
  entry?: SavedEntry;
  /** Only where asked for: the backup holds them. */
  sightings?: Sighting[];
}
