import type { RefObject } from 'preact';
import type { Item } from '../../lib/paper/paper';
import type { Actions } from '../list/use-actions';
import type { Cursor } from '../list/use-cursor';
import type { Notices } from '../parts/use-notice';
import type { Views } from './use-views';

/** The page's own paper, shown in a block above the list. */
export interface OwnPaper {
  item: Item;
  block: RefObject<HTMLElement | null>;
  toggleSaved: Actions['toggleSaved'];
}

/** The state and operations that commands use. */
export interface Commanded {
  item: Item | undefined;
  /** The page's own paper. */
  page?: OwnPaper;
  cursor: Cursor;
  actions: Actions;
  notices: Notices;
  views: Views;
  /** Whether another view stands in place of the list. */
  aside: boolean;
  /** Whether each row matches the text typed. */
  matching: boolean;
  /** Whether the list is also complete. */
  upToDate: boolean;
  /** Whether the list continues after the rows that are known. */
  firstPageOnly: boolean;
  focusRow(): void;
  focusSearch(): void;
  /** Selects the whole list, once it is known. */
  selectAll(): Promise<void>;
  /** Exports the selection, or the whole list without a selection, once it is known. */
  exportAll(): Promise<void>;
  /** Commands that only some pages have. */
  openLibrary?(): void;
  importFiles?(): void;
  /** Closes the topmost open part; returns false when nothing is left to close. */
  back(): boolean;
}
