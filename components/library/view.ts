import type { ComponentType } from 'preact';
import type { Filter } from '../../lib/store/read/list';
import type { Finder } from '../app/use-finder';
import type { Address } from './address';

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
  place: 'top' | 'none';
  filter: Filter;
}

/** A query that is listed like a view: a piece of the one language, in another view. */
export interface QueryView {
  label(): string;
  place: 'top' | 'bottom';
  query: { view: string; text: string };
}

export type View = PageView | ListView | QueryView;
