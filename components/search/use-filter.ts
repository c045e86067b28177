import { useState } from 'preact/hooks';
import type { Filter } from '../../lib/store/read/list';

/** The filter of the list and its setters. */
export interface Filtering {
  filter: Filter;
  set(change: { [K in keyof Filter]?: Filter[K] | undefined }): void;
  addTag(tag: string): void;
  removeTag(tag: string): void;
  /** Follows a tag that was renamed, or deleted if there is no new name. */
  replaceTag(tag: string, name?: string): void;
  /** Shows only these papers, in this order: those of a page. */
  showPage(papers: string[]): void;
}

const COLLECTION: Filter = { scope: 'saved' };

/** Starts with the whole collection, or with the given filter. */
export function useFilter(first = COLLECTION): Filtering {
  const [filter, setFilter] = useState(first);
  const set: Filtering['set'] = (change) => setFilter((last) => without({ ...last, ...change }));
  return {
    filter,
    set,
    addTag: (tag) => set({ tags: [...new Set([...(filter.tags ?? []), tag])] }),
    removeTag: (tag) => set({ tags: filter.tags?.filter((each) => each !== tag) }),
    replaceTag: (tag, name) =>
      set({
        tags: [...new Set(filter.tags?.flatMap((each) => (each === tag ? (name ?? []) : each)))],
      }),
    showPage: (of) => set({ scope: 'seen', status: undefined, of }),
  };
}

/** Returns a filter without conditions that are undefined or empty. */
function without({
  scope,
  tags,
  status,
  source,
  alone,
  of,
}: { [K in keyof Filter]: Filter[K] | undefined }): Filter {
  return {
    scope: scope ?? 'saved',
    ...(tags && tags.length > 0 && { tags }),
    ...(status && { status }),
    ...(source && { source }),
    ...(alone && { alone }),
    ...(of && { of }),
  };
}

/** Whether the filter selects only a part of its scope. */
export function isNarrow({ tags = [], status, source }: Filter): boolean {
  return tags.length > 0 || status !== undefined || source !== undefined;
}
