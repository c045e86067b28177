import {
  countMatched,
  type Facet,
  type FacetCount,
  facetCounts,
  type Matched,
  matchedAmong,
  matchedPapers,
} from '../search/flat/facets';
import { type TagNode, tagTree } from '../search/flat/tag-tree';
import { hasWords, withoutField } from '../search/query/clauses-in-text';
import type { Query } from '../search/query/query';
import { fromStore } from './answer';
import { filterQuery, type IndexFilter, type OpenIndexes, segmentsOf } from './list';
import { readTyped } from './read-typed';
import { searchAll } from './search';
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
 * @param indexes with words in the text, also that of the papers that were only seen: if no paper
 *   matches, the nearest of both are counted
 * @param now ms
 */
export async function overview(
  indexes: OpenIndexes,
  filter: IndexFilter,
  text: string,
  now: number,
): Promise<Overview> {
  const segments = segmentsIn(indexes, filter);
  const matchedBy = (typed: string) => matchedIn(indexes, filter, typed, now);
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
  indexes: OpenIndexes,
  filter: IndexFilter,
  text: string,
  now: number,
): Promise<Matched> {
  const asked = await readTyped(text, now);
  const segments = segmentsIn(indexes, filter);
  const filtered = filterQuery(filter);
  if (hasWords(text)) {
    // As the list: papers may be found that do not match the words as they are typed.
    const { ids } = await searchAll(asked, indexes, now);
    const found = new Set(ids.slice());
    return whenLoaded(segments, () => matchedAmong(segments, found, filtered));
  }
  const { query: typed } = asked.parsed;
  const query: Query = { kind: 'all', of: [filtered, ...(typed ? [typed] : [])] };
  const outside = await fromStore(segments, query, now);
  return whenLoaded(segments, () => matchedPapers(segments, query, outside));
}

/** The segments of the papers that a filter lists. */
function segmentsIn(indexes: OpenIndexes, { scope, alone }: IndexFilter) {
  const isUnsaved = scope === 'seen' && alone;
  return isUnsaved ? (indexes.rest?.segments() ?? []) : segmentsOf(indexes, scope);
}
