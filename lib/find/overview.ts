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
import { besideAnswer, fromStore } from './answer';
import { filterQuery, type IndexFilter, type OpenIndexes } from './list';
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
  const segments = scopesOf(indexes, filter).flat();
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

/** As the list, which a search finds in each scope by itself. */
async function matchedIn(
  indexes: OpenIndexes,
  filter: IndexFilter,
  text: string,
  now: number,
): Promise<Matched> {
  const asked = await readTyped(text, now);
  const { query: typed } = asked.parsed;
  const filtered = filterQuery(filter);
  const query: Query = { kind: 'all', of: [filtered, ...(typed ? [typed] : [])] };
  const scopes = scopesOf(indexes, filter);
  const inScopes = scopes.map(async (segments) => {
    const outside = await fromStore(segments, query, now);
    return whenLoaded(segments, () => matchedPapers(segments, query, outside));
  });
  const matched = (await Promise.all(inScopes)).flat();
  if (!typed || !hasWords(text)) return matched;
  const beside = (
    await Promise.all(scopes.map((segments) => besideAnswer(segments, typed, now)))
  ).flat();
  if (beside.length + countMatched(matched) === 0) {
    const { near, ids } = await searchAll(asked, indexes, false, now);
    if (near) beside.push(...ids.slice());
  }
  if (beside.length === 0) return matched;
  const others = matchedAmong(scopes.flat(), new Set(beside), filtered);
  return matched.map((papers, index) =>
    papers.map((each, ordinal) => each | (others[index]?.[ordinal] ?? 0)),
  );
}

/** The segments of each scope that a filter lists. */
function scopesOf({ saved, rest }: OpenIndexes, { scope, alone }: IndexFilter) {
  const own = scope === 'seen' && alone ? [] : [saved.segments()];
  return scope === 'seen' && rest ? [rest.segments(), ...own] : own;
}
