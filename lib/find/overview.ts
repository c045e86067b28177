import {
  countMatched,
  type Facet,
  type FacetCount,
  facetCounts,
  matchedPapers,
} from '../search/flat/facets';
import type { OpenSegment } from '../search/flat/open-segment';
import { type TagNode, tagTree } from '../search/flat/tag-tree';
import { withoutField } from '../search/query/clauses-in-text';
import type { Query } from '../search/query/query';
import { fromStore } from './answer';
import { filterQuery, type IndexFilter, type OpenIndexes, segmentsOf } from './list';
import { readTyped } from './read-typed';
import { whenLoaded } from './when-loaded';

export type OverviewFacet = Extract<Facet, 'year' | 'venue' | 'source' | 'has'>;

/** What a list contains, by tags and other facets. */
export interface Overview {
  /** Number of papers. */
  total: number;
  tags: TagNode[];
  facets: Record<OverviewFacet, FacetCount[]>;
}

/**
 * Counts the papers of a filter that match a text, by everything that the sidebar offers. The
 * counts follow the text; those of a facet with one value for each paper also show what the text
 * excludes by that facet, so that another value can be chosen.
 * @param now ms
 */
export async function overview(
  indexes: OpenIndexes,
  filter: IndexFilter,
  text: string,
  now: number,
): Promise<Overview> {
  const segments =
    filter.scope === 'seen' && filter.alone
      ? (indexes.rest?.segments() ?? [])
      : segmentsOf(indexes, filter.scope);
  const matchedBy = (typed: string) => matchedIn(segments, filter, typed, now);
  const matched = await matchedBy(text);
  const count = async (facet: Facet) => {
    const others = withoutField(text, facet);
    return facetCounts(segments, others === text ? matched : await matchedBy(others), facet);
  };
  return {
    total: countMatched(matched),
    tags: tagTree(segments, matched),
    facets: {
      year: await count('year'),
      venue: await count('venue'),
      source: facetCounts(segments, matched, 'source'),
      has: facetCounts(segments, matched, 'has'),
    },
  };
}

async function matchedIn(
  segments: readonly OpenSegment[],
  filter: IndexFilter,
  text: string,
  now: number,
) {
  const { parsed } = await readTyped(text, now);
  const of = [filterQuery(filter), ...(parsed.query ? [parsed.query] : [])];
  const query: Query = { kind: 'all', of };
  const outside = await fromStore(segments, query, now);
  return whenLoaded(segments, () => matchedPapers(segments, query, outside));
}
