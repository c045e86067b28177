import type { LostFields } from './fields/watched-fields';
import type { KeepProblem, PageProblem } from './page-problem';
import type { Listing, PageDraft, Paper } from './paper';

/** The user's state of a paper on a page. Times are in ms. */
export interface PaperState {
  /** The identifier that the page uses. */
  id: string;
  state: 'new' | 'seen' | 'saved';
  tags: string[];
  firstSeen: number;
  savedAt?: number;
  /** Whether the user is not interested in it. */
  hidden?: true;
  /** The names of the smart lists that it matches, if there are any. */
  lists?: string[];
}

/** How completely a page was read, in numbers of papers. */
export interface PageHealth {
  /** Papers that the page seems to contain. */
  expected: number;
  read: number;
  /** Among those that were read. */
  withoutAuthors: number;
  withoutDate: number;
}

/** The new or changed papers of a page. A long page is sent in several captures. */
export interface Capture {
  site: string;
  listing: Listing;
  drafts: PageDraft[];
  /** Of the whole page; only in its last capture, which may have no drafts. */
  health?: PageHealth;
}

export interface CaptureReply {
  states: PaperState[];
  /** What could not be stored. */
  problems: KeepProblem[];
}

/** What the content script reports about its page. */
export interface PageReport {
  site: string;
  url: string;
  /** First identifier of each paper on the page. */
  ids: string[];
  /** Papers that the page seems to contain. */
  expected: number;
  problems: PageProblem[];
  /** Present once the whole page has been read. */
  health?: PageHealth;
  /** Fields that pages of its kind always had and have no longer; added by the popup. */
  lost?: LostFields[];
  /** In a private window: the papers of the page and their states; only saving stores them. */
  unstored?: { capture: Capture; states: PaperState[] };
}

/**
 * How long a paper stays new after it was first seen, ms; so a reload during the same visit keeps
 * its dot.
 */
export const VISIT_MS = 30 * 60 * 1000;

/**
 * Whether a paper was first seen during this visit. A time in the far future was stored while the
 * clock was ahead.
 */
export function isNew({ firstSeen }: Pick<Paper, 'firstSeen'>, now: number): boolean {
  return Math.abs(now - firstSeen) < VISIT_MS;
}
