import type { ComponentType } from 'preact';
import type { Filter } from '../../lib/store/read/list';
import { words } from '../../lib/words/words';
import type { Finder } from '../app/use-finder';
import type { Address } from './address';

/*
 * The views of the library. To add one:
 *
 * 1. Write a component that takes `ViewProps` in a file or folder of its own in this folder. It
 *    fills the content area, scrolls by itself and begins with an `<h2>`.
 * 2. Add one line to `VIEWS`. Its name is the fragment of the view's address (`#digest`); `load`
 *    imports the component when it is first shown; `place` is where the sidebar lists it: with the
 *    lists (`top`), below everything (`bottom`), or nowhere (`none`), if another part links to it.
 * 3. Add its label to `messages.json`.
 *
 * The sidebar, the address, back and forward, the title of the tab and Escape need nothing else.
 * A view shows a list of papers by `go({ view: 'saved', text: 'seen:2026-11-03' })`: every list is
 * a query. State of its own that the address should hold goes into `more`:
 * `go({ more: { month: '2026-11' } })`, and is read from `address.more`.
 */

/** What each view gets. */
export interface ViewProps {
  /** The search, its results, and the operations on papers (`finder.actions`, `finder.notices`). */
  finder: Finder;
  address: Address;
  /**
   * Goes to another address, as a link does: back returns. What is not named stays, except for the
   * paper and, in another view, `more`.
   */
  go(change: Partial<Address>): void;
}

/** A view of its own kind. */
export interface PageView {
  label(): string;
  place: 'top' | 'bottom' | 'none';
  load(): Promise<ComponentType<ViewProps>>;
  /** A number that the sidebar shows, as a live query of the store. */
  count?(): Promise<number>;
}

/** A view that is the list of the papers that pass a filter. */
export interface ListView {
  label(): string;
  place: 'top';
  filter: Filter;
}

export type View = PageView | ListView;

export const VIEWS: Readonly<Record<string, View>> = {
  saved: { label: () => words('popup_scope_saved'), place: 'top', filter: { scope: 'saved' } },
  unread: {
    label: () => words('popup_scope_unread'),
    place: 'top',
    filter: { scope: 'saved', status: 'unread' },
  },
  seen: {
    label: () => words('library_seen'),
    place: 'top',
    filter: { scope: 'seen', unsaved: true },
  },
  days: {
    label: () => words('days_label'),
    place: 'top',
    load: () => import('./days/Days').then(({ Days }) => Days),
  },
};

/** The view of that name; undefined for a cover or an unknown name. */
export function viewNamed(name: string): View | undefined {
  return Object.hasOwn(VIEWS, name) ? VIEWS[name] : undefined;
}

/** The filter of a view's list; that of the whole collection for a view of its own kind. */
export function filterOf(name: string): Filter {
  const view = viewNamed(name);
  return view && 'filter' in view ? view.filter : COLLECTION;
}

const COLLECTION: Filter = { scope: 'saved' };
