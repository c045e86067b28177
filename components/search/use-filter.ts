import { useState } from 'preact/hooks';
import type { Filter } from '../../lib/store/read/list';

/** The filter of the list and its setters. */
export interface Filtering {
  filter: Filter;
  set(change: { [K in keyof Filter]?: Filter[K] | undefined }): void;
  addTag(tag: string): void;
  removeTag(tag: string): void;
}

/** Starts with the whole collection. */
export function useFilter(): Filtering {
  const [filter, setFilter] = useState<Filter>({ scope: 'saved' });
  const set: Filtering['set'] = (change) => setFilter((last) => without({ ...last, ...change }));
  return {
    filter,
    set,
    addTag: (tag) => set({ tags: [...new Set([...(filter.tags ?? []), tag])] }),
    removeTag: (tag) => set({ tags: filter.tags?.filter((each) => each !== tag) }),
  };
}

/** Returns a filter without conditions that are undefined or empty. */
function without({
  scope,
  tags,
  status,
  source,
}: { [K in keyof Filter]: Filter[K] | undefined }): Filter {
  return {
    scope: scope ?? 'saved',
    ...(tags && tags.length > 0 && { tags }),
    ...(status && { status }),
    ...(source && { source }),
  };
}

/** Whether the filter selects only a part of its scope. */
export function isNarrow({ tags = [], status, source }: Filter): boolean {
  return tags.length > 0 || status !== undefined || source !== undefined;
}
