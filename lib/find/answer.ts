import type { Item } from '../paper/paper';
import { type Found, find, findLoosely, findNear } from '../search/flat/find';
import type { OpenSegment } from '../search/flat/open-segment';
import { firstOf, type IdList, rearranged } from '../search/id-list';
import type { Query, Sort } from '../search/query/query';
import { partsOf, queryWords } from '../search/query/query-words';
import { nearness } from '../search/words/nearness';
import { containsPhrase, looseQuery } from '../search/words/phrases';
import { getItems } from '../store/read/list';
import { papersFor } from '../store/read/query-sets';
import { readItems } from './read-items';
import { whenLoaded } from './when-loaded';

/** At most so many candidates of a phrase are read from the store, the best ones first. */
const MOST_READ = 3000;
const SLICE = 200;
/** Papers that lack a word are shown up to this number. */
const MOST_NEAR = 50;
/** So many of the first results are sorted by the distance between the query's words. */
const LOOKED_AT = 30;

/**
 * Answers a query from the segments of an index. What an index does not hold is read from the
 * store: identifiers, lists, phrases. If words are found in long texts only, papers that have other
 * forms of them in short fields precede.
 * @param now ms
 * @returns ids, best first
 */
export async function answer(
  segments: readonly OpenSegment[],
  query: Query,
  sort: Sort | undefined,
  now: number,
): Promise<IdList> {
  const outside = await fromStore(segments, query, now);
  const found = await whenLoaded(segments, () => find(segments, query, outside, sort));
  if (sort && sort !== 'relevance') return found.ids;
  const words = queryWords(query);
  const ids = await byNearness(found, words);
  if (found.short > 0 || ids.length === 0 || !isOfWords(query)) return ids;
  const loose = await whenLoaded(segments, () => findLoosely(segments, query, outside));
  const first = (await byNearness(loose, words)).slice(0, loose.short);
  return [...new Set([...first, ...ids.slice()])];
}

/** Whether a query is nothing but words, more than one. */
function isOfWords(query: Query): boolean {
  return (
    query.kind === 'all' &&
    query.of.every((part) => part.kind === 'word' && part.field === undefined)
  );
}

/**
 * Answers a query of which no paper has everything: with papers that match all but one of its
 * words, then with others by the weight of what they match. An identifier that no paper has is
 * taken as the beginning of one.
 * @param now ms
 * @returns ids, best first
 */
export async function answerNearly(
  segments: readonly OpenSegment[],
  query: Query,
  now: number,
): Promise<IdList> {
  if (query.kind === 'id' && !query.beside) {
    const begun: Query = { kind: 'word', text: query.id.replace(/^\w+:/, ''), field: 'id' };
    const { ids } = await whenLoaded(segments, () => find(segments, begun, new Map()));
    return firstOf(ids, MOST_NEAR);
  }
  const outside = await fromStore(segments, query, now);
  const found = await whenLoaded(segments, () => findNear(segments, query, outside));
  return firstOf(await byNearness(found, queryWords(query)), MOST_NEAR);
}

/**
 * The papers of the parts of a query that only the store can answer.
 * @param now ms
 */
export async function fromStore(
  segments: readonly OpenSegment[],
  query: Query,
  now: number,
): Promise<Map<Query, ReadonlySet<string>>> {
  const outside = new Map<Query, ReadonlySet<string>>();
  for (const part of partsOf(query)) {
    const papers =
      part.kind === 'phrase' ? await papersWith(segments, part) : await papersFor(part, now);
    if (papers) outside.set(part, papers);
  }
  return outside;
}

async function papersWith(
  segments: readonly OpenSegment[],
  phrase: Query & { kind: 'phrase' },
): Promise<Set<string>> {
  const words = looseQuery(phrase);
  const { ids } = await whenLoaded(segments, () => find(segments, words, new Map()));
  const papers = new Set<string>();
  for (let start = 0; start < Math.min(ids.length, MOST_READ); start += SLICE) {
    for (const item of await getItems(ids.slice(start, start + SLICE))) {
      if (containsPhrase(item, phrase)) papers.add(item.paper.id);
    }
  }
  return papers;
}

/**
 * Sorts the first results found by short fields, and separately the first of the others, by their
 * scores and by how near the words are to each other, which counts as much at most.
 */
async function byNearness(found: Found, words: readonly string[]): Promise<IdList> {
  if (words.length < 2) return found.ids;
  let ids = found.ids;
  for (const [from, to] of [
    [0, found.short],
    [found.short, ids.length],
  ] as const) {
    const first = ids.slice(from, Math.min(to, from + LOOKED_AT));
    if (first.length < 2) continue;
    const near = new Map(
      (await readItems(first)).map((item: Item) => [item.paper.id, nearness(item, words)]),
    );
    const worth = new Map(
      first.map((id, index) => [id, found.scoreAt(from + index) * (1 + (near.get(id) ?? 0))]),
    );
    first.sort((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0));
    ids = rearranged(ids, from, first);
  }
  return ids;
}
