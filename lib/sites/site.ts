import type { ReadProblem } from '../paper/page-problem';
import type { Listing, PageDraft } from '../paper/paper';

/** What an address is, told without looking at the page. `id` is null where only the page itself can tell. */
export type Page =
  | { kind: 'listing'; listing: Listing }
  | { kind: 'paper'; id: string | null }
  | { kind: 'other' };

/** A draft and the element that shows it, on which the mark is drawn. */
export interface Card {
  draft: PageDraft;
  element: Element;
}

/** What a page holds. */
export interface Scrape {
  /**
   * In the order of the page, to be gone through once; long listings read each card only when it is asked for.
   * A paper that is shown twice has two cards with the same draft.
   */
  cards: Iterable<Card>;
  /** Papers that the page seems to hold by a count that does not depend on reading them. */
  expected: number;
  /** The listing with what only the page itself tells, such as the day of a page without one in its address. */
  listing: Listing;
  /** What could not be read. Complete once the cards were gone through. */
  problems: ReadProblem[];
}

/** One website: which of its pages hold papers, and how to read them. Pure: no globals, no clock. */
export interface Site {
  /** Name of its file. */
  id: string;
  /** Its name for people. */
  name: string;
  /** Match patterns of the addresses on which the content script runs. */
  matches: readonly string[];
  /** Whether the extension may read it from the start. All others are asked for when the user is there. */
  atInstall?: boolean;
  /** What the address is; `other` also when it is none of this website. */
  page(url: URL): Page;
  /**
   * Reads the papers that the document shows now. Never throws for what a page holds: what can't be read
   * is counted in `expected` and told in `problems`.
   */
  scrape(document: Document, url: URL, now: Date): Scrape;
}

/** At most so many cards of one page are read; the rest is told in `problems`. */
export const MAX_CARDS = 2000;
