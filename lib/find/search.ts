import { type IdList, joined } from '../search/id-list';
import type { ReadQuery } from '../search/query/read-query';
import { type Answered, answer, answerNearly, answerShort } from './answer';
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
  /**
   * `all`: no paper has everything that was typed, these have most of it. `some`: that holds for
   * some of these papers; the others have everything, but only with abstract or note.
   */
  near?: 'all' | 'some';
  /** Whether the words of each saved paper are together only with its abstract or note. */
  weak?: true;
}

/** Saved papers that match. An empty query matches none. */
export async function searchSaved(
  { parsed }: Pick<Answer, 'parsed'>,
  saved: Searched,
  now: number,
): Promise<Pick<Answer, 'ids' | 'near' | 'weak'>> {
  if (!parsed.query) return { ids: [] };
  return foundOf(await answer(saved.segments(), parsed.query, parsed.sort, now));
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
  saved: Searched,
  rest: Searched,
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
  // Behind a saved paper that has all words in its title, none that lacks a word is of use.
  const isFound = before.ids.length > 0 && !before.weak;
  const found = await answer(rest.segments(), query, sort, now, isFound);
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

function foundOf({ ids, near, weak }: Answered): Pick<Answer, 'ids' | 'near' | 'weak'> {
  return { ids, ...(near && { near }), ...(weak && { weak }) };
}

/**
 * Everything that a text finds, as a list of the search shows it.
 * @param now ms
 */
export async function searchAll(
  asked: ReadQuery,
  { saved, rest }: OpenIndexes,
  now: number,
): Promise<Answer> {
  const found: Answer = { ...asked, ...(await searchSaved(asked, saved, now)) };
  return rest ? addSeen(found, saved, rest, false, now) : found;
}
