import type { KeepProblem, PageProblem } from './page-problem';
import type { Listing, PageDraft } from './paper';

/** How a paper on a page stands to the user. */
export interface PaperState {
  /** The identifier under which the page knows it. */
  id: string;
  state: 'new' | 'seen' | 'saved';
  tags: string[];
  /** ms */
  firstSeen: number;
  savedAt?: number;
}

/** How well a page could be read, in numbers of papers. */
export interface PageHealth {
  /** That the page seems to hold. */
  expected: number;
  read: number;
  /** Of those that were read. */
  withoutAuthors: number;
  withoutDate: number;
}

/** Papers of a page: what is new on it, or says something new. A long page comes in several captures. */
export interface Capture {
  site: string;
  listing: Listing;
  drafts: PageDraft[];
  /** Of the whole page, with its last capture; that may hold no drafts. Sent again when the page has changed. */
  health?: PageHealth;
}

export interface CaptureReply {
  states: PaperState[];
  /** What could not be kept. */
  problems: KeepProblem[];
}

/** What the content script knows of its page. */
export interface PageReport {
  site: string;
  url: string;
  /** First identifier of each paper on the page. */
  ids: string[];
  /** Papers that the page seems to hold. */
  expected: number;
  problems: PageProblem[];
  /** Once the page has been read to its end. */
  health?: PageHealth;
}
