import { type IdList, joined } from '../search/id-list';
import type { ReadQuery } from '../search/query/read-query';
import type { IndexScope } from '../store/read/index-changes';
import { type Answered, answer, answerNearly, answerShort } from './answer';
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
export { countStrictly, findStrictly, type ListCount } from './strictly';

/** Progress of an index that is being built: numbers of papers. */
export interface Building {
  done: number;
  /** 0 until it is known. */
  total: number;
}

/** A parsed query and the papers that match it. */
export interface Answer extends ReadQuery {
  ids: IdList;
  /**
   * How many ids are of saved papers, which come before those only seen. Undefined: they are mixed.
   */
  saved?: number;
  /**
   * `all`: no paper has everything that was typed, these have most of it. `some`: that holds for
   * some of these papers; the others have everything, but only with abstract or note.
   */
  near?: 'all' | 'some';
}

/** Opens the index of a scope. A large one that is missing or outdated is rebuilt in a worker. */
export function openIndex(
  scope: IndexScope,
  onBuilding: (building: Building | undefined) => void,
): Promise<ScopeIndex> {
  return openScope(scope, () => {
    onBuilding({ done: 0, total: 0 });
    const built = rebuildIndex(scope, (done, total) => onBuilding({ done, total }));
    return built.finally(() => onBuilding(undefined));
  });
}

/** Saved papers that match. An empty query matches none. */
export async function searchSaved(
  { parsed }: Pick<Answer, 'parsed'>,
  saved: ScopeIndex,
  now: number,
): Promise<Pick<Answer, 'ids' | 'near'>> {
  if (!parsed.query) return { ids: [] };
  return foundOf(await answer(saved.segments(), parsed.query, parsed.sort, now));
}

/**
 * Saved papers that match most of a query that none matches; undefined if there are none either.
 */
export async function nearestSaved(
  asked: ReadQuery,
  saved: ScopeIndex,
  now: number,
): Promise<Answer | undefined> {
  return nearest(asked, saved, undefined, now);
}

async function nearest(
  asked: ReadQuery,
  saved: ScopeIndex,
  rest: ScopeIndex | undefined,
  now: number,
): Promise<Answer | undefined> {
  const { query } = asked.parsed;
  if (!query) return undefined;
  const near = async (index: ScopeIndex) => answerNearly(index.segments(), query, now);
  const ids = await near(saved);
  const all = rest ? joined(ids, await near(rest)) : ids;
  const { text, parsed, words } = asked;
  return all.length > 0
    ? { text, parsed, words, ids: all, saved: ids.length, near: 'all' }
    : undefined;
}

/**
 * Adds the papers that were only seen: after the saved ones, which stay as they are. With `mixed`,
 * and a query that names an order, all papers are sorted together. If no paper matches, those that
 * match most of the query take their place.
 */
export async function addSeen(
  before: Answer,
  saved: ScopeIndex,
  rest: ScopeIndex,
  mixed: boolean,
  now: number,
): Promise<Answer> {
  const { query, sort } = before.parsed;
  if (!query) return before;
  if (mixed && sort && sort !== 'relevance') {
    const all = [...rest.segments(), ...saved.segments()];
    const { saved: _, near: __, ...others } = before;
    const { ids } = await answer(all, query, sort, now);
    return (ids.length === 0 && (await nearest(before, saved, rest, now))) || { ...others, ids };
  }
  const found = await answer(rest.segments(), query, sort, now);
  if (before.ids.length + found.ids.length === 0) {
    const others = await nearest(before, saved, rest, now);
    if (others) return others;
  }
  // A chance match in an abstract that was only seen does not hide what was saved.
  const isHidden = before.ids.length === 0 && found.weak;
  const own = isHidden ? await answerShort(saved.segments(), query, now) : before;
  const near = own.near ?? found.near;
  const ids = joined(own.ids, found.ids);
  return { ...before, ids, saved: own.ids.length, ...(near && { near }) };
}

function foundOf({ ids, near }: Answered): Pick<Answer, 'ids' | 'near'> {
  return { ids, ...(near && { near }) };
}
