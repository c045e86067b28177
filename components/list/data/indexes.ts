import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { OpenIndexes, ScopeIndex } from '../../../lib/find';
import type { IdList } from '../../../lib/search/id-list';
import type { IndexScope } from '../../../lib/store/read/index-changes';
import type { Filter } from '../../../lib/store/read/list';
import type { TagCount } from '../matching-tags';

/** A search index that is being built, and its progress in numbers of papers. */
export interface BuildingIndex {
  scope: IndexScope;
  done: number;
  /** 0 until it is known. */
  total: number;
}

/** The module that searches, loaded with the first index. */
export type FindModule = typeof import('../../../lib/find');

/**
 * The search indexes of a page. Lists, counts and tags come from them, without a request to the
 * store; each is undefined as long as an index that it needs is not open. The object changes with
 * every change of what the indexes hold.
 */
export interface Indexes {
  /** Opens the index of a scope, once. */
  open(scope: IndexScope): Promise<ScopeIndex>;
  isOpen(scope: IndexScope): boolean;
  /** Whether the index of a scope is being built or failed to open, so that the store must do. */
  isMissing(scope: IndexScope): boolean;
  /** Papers that pass a filter, in the order of its scope; undefined also for given papers. */
  list(filter: Filter): IdList | undefined;
  counts(): { saved: number; unread: number } | undefined;
  /** The tags in use, most used first. */
  tags(): TagCount[] | undefined;
  /** The sites of the papers of a scope. */
  sources(scope: Filter['scope']): string[] | undefined;
  /** The open indexes, for facets and other orders (see lib/find). */
  opened?: { find: FindModule; indexes: OpenIndexes };
  /** The number of changes that open indexes have taken in. */
  version: number;
  building?: BuildingIndex;
  failure?: unknown;
  /** The revision of the store, as far as it is known. */
  rev?: number;
}

/** The indexes of the page around. */
export const IndexesContext = createContext<Indexes | undefined>(undefined);

/** The indexes of the page around; undefined outside of popup and library. */
export function useIndexesAround(): Indexes | undefined {
  return useContext(IndexesContext);
}
