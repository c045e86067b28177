import { type IdList, joined } from '../search/id-list';
import type { ReadQuery } from '../search/query/read-query';
import { answer, answerNearly, inOrder, wordsAlone } from './answer';
import type { OpenIndexes } from './list';

/** An open index, as far as it is asked. */
type Searched = OpenIndexes['saved'];

/** A parsed query and the papers that match it. */
export interface Answer extends ReadQuery {
  ids: IdList;
  /**
   * How many ids are of saved papers, which come before those only seen. Undefined: they are mixed.
   */
  saved?: number;
  /** No paper has everything that was typed: these have most of it. */
  near?: true;
}

/** Saved papers that match. An empty query matches none. */
export async function searchSaved(
  { parsed }: Pick<Answer, 'parsed'>,
  saved: Searched,
  now: number,
): Promise<IdList> {
  if (!parsed.query) return [];
  return answer(saved.segments(), parsed.query, parsed.sort, now);
}

/**
 * Saved papers that match most of a query that none matches; undefined if there are none either.
 */
export async function nearestSaved(
  asked: ReadQuery,
  saved: Searched,
  now: number,
): Promise<Answer | undefined> {
  return nearest(asked, saved, undefined, now);
}

async function nearest(
  asked: ReadQuery,
  saved: Searched,
  rest: Searched | undefined,
  now: number,
): Promise<Answer | undefined> {
  const { query } = asked.parsed;
  if (!query) return undefined;
  const near = async (index: Searched) => answerNearly(index.segments(), query, now);
  const ids = await near(saved);
  const all = rest ? joined(ids, await near(rest)) : ids;
  const { text, parsed, words } = asked;
  return all.length > 0
    ? { text, parsed, words, ids: all, saved: ids.length, near: true }
    : undefined;
}

/**
 * Adds the papers that were only seen: after the saved ones, which stay as they are. With `mixed`,
 * and a query that names an order, all papers are sorted together. If no paper matches, those that
 * match most of the query take their place.
 */
export async function addSeen(
  before: Answer,
  saved: Searched,
  rest: Searched,
  mixed: boolean,
  now: number,
): Promise<Answer> {
  const { query, sort } = before.parsed;
  if (!query) return before;
  const all = () => [...rest.segments(), ...saved.segments()];
  const isMixed = mixed && sort !== undefined && sort !== 'relevance';
  const { saved: _, ...others } = before;
  // How words are understood may differ between both; other queries are answered at once.
  if (isMixed && !wordsAlone(query)) {
    const ids = await answer(all(), query, sort, now);
    return (ids.length === 0 && (await nearest(before, saved, rest, now))) || { ...others, ids };
  }
  const ids = await answer(rest.segments(), query, sort, now);
  if (before.ids.length + ids.length === 0) {
    const near = await nearest(before, saved, rest, now);
    if (near) return near;
  }
  const both = joined(before.ids, ids);
  if (isMixed) return { ...others, ids: inOrder(all(), both.slice(), sort) };
  return { ...before, ids: both, saved: before.ids.length };
}

/**
 * Everything that a text finds, as a list of the search shows it.
 * @param mixed as for `addSeen`
 */
export async function searchAll(
  asked: ReadQuery,
  { saved, rest }: OpenIndexes,
  mixed: boolean,
  now: number,
): Promise<Answer> {
  const found: Answer = { ...asked, ids: await searchSaved(asked, saved, now) };
  return rest ? addSeen(found, saved, rest, mixed, now) : found;
}
