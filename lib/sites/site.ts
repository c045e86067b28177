import type { ReadProblem } from '../paper/page-problem';
import type { Listing, PageDraft } from '../paper/paper';

/**
 * The kind of an address, determined without the page. `id` is null if only the page states it.
 */
export type Page =
  | { kind: 'listing'; listing: Listing }
  | { kind: 'paper'; id: string | null }
  | { kind: 'other' };

/** A draft and the element that shows it, where the mark is displayed. */
export interface Card {
  draft: PageDraft;
  element: Element;
}

/** The result of reading a page. */
export interface Scrape {
  /**
   * In page order, to be iterated once; long listings read each card lazily.
   * A paper that is shown twice has two cards with the same draft.
   */
  cards: Iterable<Card>;
  /** The number of papers on the page, counted independently of reading them. */
  expected: number;
  /** The listing, completed from the page, for example with a day that is not in the address. */
  listing: Listing;
  /** What could not be read. Complete once all cards have been read. */
  problems: ReadProblem[];
}

/**
 * A website: which of its pages contain papers, and how they are read. Pure: no globals, no clock.
 */
export interface Site {
  /** The name of its file. */
  id: string;
  /** The name shown to users. */
  name: string;
  /** Match patterns of the addresses on which the content script runs. */
  matches: readonly string[];
  /** Whether access is granted at installation. For other sites the user is asked on a visit. */
  atInstall?: boolean;
  /** Classifies an address; `other` also for addresses of other websites. */
  page(url: URL): Page;
  /**
   * Reads the papers that the document shows now. Never throws because of the content of a page:
   * papers that can't be read are counted in `expected` and reported in `problems`.
   */
  scrape(document: Document, url: URL, now: Date): Scrape;
}

/** Most cards read of one page. The others are reported in `problems`. */
export const MAX_CARDS = 2000;
/**
 * Most links of one page that are looked at to find its cards: what is done with each takes time in
 * which the page can't respond.
 */
export const MAX_LINKS = 20_000;
