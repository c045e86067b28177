import { hasClause, withoutClause } from '../../lib/search/query/clauses-in-text';
import { HIDDEN_QUERY } from '../../lib/search/query/query';
import { countUnlooked } from '../../lib/store/own/looked';
import type { Filter } from '../../lib/store/read/list';
import { words } from '../../lib/words/words';
import type { Address } from './address';
import type { ListView, PageView, View } from './view';

/*
 * The views of the library. To add one:
 *
 * 1. Write a component that takes `ViewProps` (view.ts) in a file or folder of its own here. It
 *    fills the content area, scrolls by itself and begins with an `<h2>`.
 * 2. Add an entry to `VIEWS`. Its name is the fragment of the view's address (`#digest`); `load`
 *    imports the component when it is first shown; `place` is where the sidebar lists it: with the
 *    lists (`top`), below everything (`bottom`), or nowhere (`none`), if another part links to it.
 *    Views of one place are listed in the order of the table.
 * 3. Add its label to all `messages.json`.
 *
 * A line with `query` lists no view of its own, but a query as a view.
 *
 * The sidebar, the address, back and forward, the title of the tab and Escape need nothing else.
 * A view shows a list of papers by `go({ view: 'saved', text: 'seen:2026-11-03' })`: every list is
 * a query, in which `quoted` (lib/search/query/write-clause.ts) writes any text as a value. What a
 * view reads from the store it reads with `useLive`, which follows changes. State of its own that
 * the address should hold goes into `more`: `go({ more: { month: '2026-11' } })`, and is read from
 * `address.more`.
 */

const COLLECTION: Filter = { scope: 'saved', alone: true };

export const VIEWS: Readonly<Record<string, View>> = {
  saved: { label: () => words('popup_scope_saved'), place: 'top', filter: COLLECTION },
  unread: {
    label: () => words('popup_scope_unread'),
    place: 'top',
    filter: { ...COLLECTION, status: 'unread' },
  },
  digest: {
    label: () => words('digest_title'),
    place: 'top',
    load: () => import('./digest/Digest').then(({ Digest }) => Digest),
    count: countUnlooked,
  },
  seen: {
    label: () => words('library_seen'),
    place: 'top',
    filter: { scope: 'seen', alone: true },
  },
  days: {
    label: () => words('days_label'),
    place: 'top',
    load: () => import('./days/Days').then(({ Days }) => Days),
  },
  trash: {
    label: () => words('library_trash'),
    place: 'top',
    load: () => import('./history/Trash').then(({ Trash }) => Trash),
  },
  journal: {
    label: () => words('library_journal'),
    place: 'bottom',
    load: () => import('./history/Journal').then(({ Journal }) => Journal),
  },
  hidden: {
    label: () => words('mark_hidden'),
    place: 'bottom',
    query: { view: 'seen', text: HIDDEN_QUERY },
  },
  duplicates: {
    label: () => words('library_duplicates'),
    place: 'bottom',
    load: () => import('./history/Duplicates').then(({ Duplicates }) => Duplicates),
  },
  // Every paper, saved or not: smart lists and the digest are searches in all that was met.
  met: { label: () => words('library_met'), place: 'none', filter: { scope: 'seen' } },
  tags: {
    label: () => words('tags_title'),
    place: 'bottom',
    load: () => import('./tags/TagsPanel').then(({ TagsPanel }) => TagsPanel),
  },
  lists: {
    label: () => words('lists_title'),
    place: 'none',
    load: () => import('./lists/ListsPanel').then(({ ListsPanel }) => ListsPanel),
  },
};

/** The view of that name; undefined for a cover, a query or an unknown name. */
export function viewNamed(name: string): PageView | ListView | undefined {
  const view = Object.hasOwn(VIEWS, name) ? VIEWS[name] : undefined;
  return view && !('query' in view) ? view : undefined;
}

/** The name of the view or query that the sidebar marks for an address. */
export function markedIn({ view, text }: Pick<Address, 'view' | 'text'>): string {
  const asked = Object.entries(VIEWS).find(
    ([, each]) => 'query' in each && each.query.view === view && hasClause(text, each.query.text),
  );
  return asked?.[0] ?? view;
}

/** The address to which an item of the sidebar leads. What a query of the sidebar asked ends. */
export function addressOf(name: string, from: Pick<Address, 'view' | 'text'>): Partial<Address> {
  const view = VIEWS[name];
  if (view && 'query' in view) return view.query;
  const asked = VIEWS[markedIn(from)];
  const left = asked && 'query' in asked ? withoutClause(from.text, asked.query.text) : undefined;
  return {
    view: name,
    ...(left !== undefined && { text: left }),
    ...(view && 'load' in view && { text: '' }),
  };
}

/** The filter of a view's list; that of the whole collection for a view of its own kind. */
export function filterOf(name: string): Filter {
  const view = viewNamed(name);
  return view && 'filter' in view ? view.filter : COLLECTION;
}
