import type { AnswerProblem } from './answer-problem';
import type { DraftFault, DraftProblem } from './draft-problem';

/** Why a row of a listing could not be read; an unexpected error has its own message. */
export type RowFault =
  | { kind: 'row_untitled' }
  | { kind: 'row_unnamed' }
  | { kind: 'row_failed'; value: string };

/** What of a page could not be read. */
export type ReadProblem =
  /** So many rows could not be read; `why` is the reason for the first. */
  | { kind: 'rows_unread'; count: number; why: RowFault }
  /** Only the first `most` papers were read. */
  | { kind: 'long_page'; most: number; left: number }
  | { kind: 'page_data' }
  | { kind: 'no_paper' }
  | { kind: 'other_paper' }
  | { kind: 'unnamed_paper' };

/** What failed when the content script asked the background. */
export interface AskProblem {
  kind: 'bar_store_failed' | 'bar_states_failed' | 'bar_save_failed';
  why: AnswerProblem;
}

/** What could not be kept of a page. */
export type KeepProblem =
  | DraftFault
  | DraftProblem
  /** So many known papers were not joined: the page would have joined too many. */
  | { kind: 'papers_not_joined'; count: number }
  /** Papers that are too old were not forgotten; `value` is the cause. */
  | { kind: 'not_forgotten'; value: string };

/** Whatever went wrong with a page, from its reading to its storing. */
export type PageProblem = ReadProblem | KeepProblem | AskProblem;
