import type { IndexScope } from '../store/read/index-changes';
import { rebuildIndex } from './rebuild';
import { openScope, type ScopeIndex } from './scope-index';

export {
  countMatched,
  FACETS,
  type Facet,
  type FacetCount,
  facetCounts,
  matchedPapers,
} from '../search/flat/facets';
export type { TagNode } from '../search/flat/tag-tree';
export { readQuery } from '../search/query/read-query';
export { facetClause } from '../search/query/write-clause';
export { makeDigest } from './digest';
export type { Digest, DigestName, DigestSection } from './digest-sections';
export { countFacets, listSorted } from './facets';
export {
  countSaved,
  filterQuery,
  type IndexFilter,
  listFrom,
  matchedBy,
  type OpenIndexes,
  segmentsOf,
  sourcesOf,
  tagsOf,
} from './list';
export { type Overview, type OverviewFacet, overview } from './overview';
export { readTyped } from './read-typed';
export { scan } from './scan';
export type { ScopeIndex } from './scope-index';
export { type Answer, addSeen, nearestSaved, searchSaved } from './search';
export { countStrictly, findStrictly, type ListCount } from './strictly';

/** Progress of an index that is being built: numbers of papers. */
export interface Building {
  done: number;
  /** 0 until it is known. */
  total: number;
}

/**
 * Opens the index of a scope. A large one that is missing or outdated is rebuilt in a worker.
 * @param before another index that is being opened: until then this one is not built
 */
export function openIndex(
  scope: IndexScope,
  onBuilding: (building: Building | undefined) => void,
  before?: Promise<unknown>,
): Promise<ScopeIndex> {
  return openScope(scope, async () => {
    // Whoever opens the other one reports why it could not be opened.
    await before?.catch(() => undefined);
    onBuilding({ done: 0, total: 0 });
    const built = rebuildIndex(scope, (done, total) => onBuilding({ done, total }));
    return built.finally(() => onBuilding(undefined));
  });
}
