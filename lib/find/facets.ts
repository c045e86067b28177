import { type Facet, type FacetCount, facetCounts, matchedPapers } from '../search/flat/facets';
import { find } from '../search/flat/find';
import type { IdList } from '../search/id-list';
import type { Query, Sort } from '../search/query/query';
import type { Filter } from '../store/read/list';
import { fromStore } from './answer';
import { type OpenIndexes, segmentsOf } from './list';
import { whenLoaded } from './when-loaded';

/**
 * Counts the papers of a scope that match a query by the values of facets. The store is asked only
 * for the parts of a query that no index answers: identifiers, lists, phrases.
 * @param query undefined for all papers
 * @param now ms
 */
export async function countFacets<Wanted extends Facet>(
  indexes: OpenIndexes,
  scope: Filter['scope'],
  query: Query | undefined,
  facets: readonly Wanted[],
  now: number,
): Promise<Record<Wanted, FacetCount[]>> {
  const segments = segmentsOf(indexes, scope);
  const outside = query && (await fromStore(segments, query, now));
  const matched = await whenLoaded(segments, () => matchedPapers(segments, query, outside));
  const counts = facets.map((facet) => [facet, facetCounts(segments, matched, facet)]);
  return Object.fromEntries(counts) as Record<Wanted, FacetCount[]>;
}

/**
 * Ids of all papers of a scope that match a query, saved and only seen ones mixed, sorted by a
 * column. The store is asked as by `countFacets`.
 * @param query undefined for all papers
 * @param now ms
 */
export async function listSorted(
  indexes: OpenIndexes,
  scope: Filter['scope'],
  query: Query | undefined,
  sort: Sort,
  now: number,
): Promise<IdList> {
  const segments = segmentsOf(indexes, scope);
  const all: Query = query ?? { kind: 'all', of: [] };
  const outside = await fromStore(segments, all, now);
  return (await whenLoaded(segments, () => find(segments, all, outside, sort))).ids;
}
