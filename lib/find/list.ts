import { FLAGS } from '../search/flat/columns';
import { facetCounts, type Matched, matchedPapers } from '../search/flat/facets';
import { find } from '../search/flat/find';
import type { OpenSegment } from '../search/flat/open-segment';
import type { IdList } from '../search/id-list';
import type { ExactField, Query, Sort } from '../search/query/query';
import type { Filter } from '../store/read/list';
import type { ScopeIndex } from './scope-index';

/** The open indexes of a page. Papers that were only seen are in `rest`. */
export interface OpenIndexes {
  saved: Pick<ScopeIndex, 'segments'>;
  rest?: Pick<ScopeIndex, 'segments'> | undefined;
}

/** A filter of a list that an index answers: all but a given list of papers. */
export type IndexFilter = Omit<Filter, 'of'>;

/** The segments of a scope. For `seen`, `rest` must be open. */
export function segmentsOf(
  { saved, rest }: OpenIndexes,
  scope: Filter['scope'],
): readonly OpenSegment[] {
  return scope === 'saved' ? saved.segments() : [...(rest?.segments() ?? []), ...saved.segments()];
}

/** The query of a filter. */
export function filterQuery({ scope, tags = [], status, source, alone }: IndexFilter): Query {
  const exact = (field: ExactField, text: string): Query => ({
    kind: 'exact',
    field,
    text,
    strict: true,
  });
  const of = tags.map((tag) => exact('tag', tag));
  if (status) of.push({ kind: 'is', state: status });
  if (alone && scope === 'seen') of.push({ kind: 'not', of: { kind: 'is', state: 'saved' } });
  if (source) of.push(exact('source', source));
  return { kind: 'all', of };
}

/**
 * Ids of the papers that pass a filter, without a request to the store.
 * @param sort by default that of the scope: the newest saved, or the last seen, first
 */
export function listFrom(indexes: OpenIndexes, filter: IndexFilter, sort?: Sort): IdList {
  const order = sort ?? filter.scope;
  return find(segmentsOf(indexes, filter.scope), filterQuery(filter), new Map(), order).ids;
}

/** The papers that pass a filter, to be counted by `facetCounts`. */
export function matchedBy(indexes: OpenIndexes, filter: IndexFilter): Matched {
  return matchedPapers(segmentsOf(indexes, filter.scope), filterQuery(filter));
}

/** The numbers of saved papers, and of the unread ones among them. */
export function countSaved(indexes: OpenIndexes): { saved: number; unread: number } {
  let [saved, unread] = [0, 0];
  for (const { count, gone, columns } of segmentsOf(indexes, 'saved'))
    for (let at = 0; at < count; at++) {
      if (gone[at]) continue;
      saved++;
      if ((columns.flags[at] ?? 0) & FLAGS.unread) unread++;
    }
  return { saved, unread };
}

/** The tags in use and the numbers of their papers, most used first. */
export function tagsOf(indexes: OpenIndexes): { tag: string; count: number }[] {
  const segments = segmentsOf(indexes, 'saved');
  const counts = facetCounts(segments, matchedPapers(segments), 'tag');
  return counts.map(({ value: tag, count }) => ({ tag, count }));
}

/** Ids of the sites that the papers of a scope come from, in alphabetical order. */
export function sourcesOf(indexes: OpenIndexes, scope: Filter['scope']): string[] {
  const segments = segmentsOf(indexes, scope);
  const counts = facetCounts(segments, matchedPapers(segments), 'source');
  return counts.map(({ value }) => value).sort();
}
