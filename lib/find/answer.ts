import type { Item } from '../paper/paper';
import { type Found, find, findLoosely, findNear } from '../search/flat/find';
import type { OpenSegment } from '../search/flat/open-segment';
import type { Query, Sort } from '../search/query/query';
import { partsOf, queryWords } from '../search/query/query-words';
import { nearness } from '../search/words/nearness';
import { containsPhrase, looseQuery } from '../search/words/phrases';
import { getItems } from '../store/read/list';
import { papersFor } from '../store/read/query-sets';
import { readItems } from './read-items';

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
 * forms of them in short fields precede. The order changes nothing in what is found.
 * @param now ms
 * @returns ids, best first, or in the order that is asked for
 */
export async function answer(
  segments: readonly OpenSegment[],
  query: Query,
  sort: Sort | undefined,
  now: number,
): Promise<string[]> {
  const outside = await fromStore(segments, query, now);
  const isSorted = sort !== undefined && sort !== 'relevance';
  const words = wordsAlone(query);
  if (isSorted && !words) return find(segments, query, outside, sort).ids;
  const found = find(segments, query, outside);
  const terms = isSorted ? [] : queryWords(query);
  let ids = await byNearness(found, terms);
  if (words && found.short === 0 && isInLongTexts(segments, words, outside)) {
    const loose = findLoosely(segments, query, outside);
    const first = (await byNearness(loose, terms)).slice(0, loose.short);
    ids = [...new Set([...first, ...ids])];
  }
  return isSorted ? inOrder(segments, ids, sort) : ids;
}

/**
 * The words of a query that consists of several of them and of filters; undefined for other
 * queries. A filter, such as a facet, must not decide how the words are understood.
 */
export function wordsAlone(query: Query): Query | undefined {
  if (query.kind !== 'all') return undefined;
  const of = query.of.filter((part) => !isFilter(part));
  const isWord = (part: Query) => part.kind === 'word' && part.field === undefined;
  return of.length > 1 && of.every(isWord) ? { kind: 'all', of } : undefined;
}

function isFilter(query: Query): boolean {
  switch (query.kind) {
    case 'word':
    case 'phrase':
    case 'id':
      return false;
    case 'all':
    case 'any':
      return query.of.every(isFilter);
    default:
      return true;
  }
}

/** Whether words are found, but in no short field. */
function isInLongTexts(
  segments: readonly OpenSegment[],
  words: Query,
  outside: ReadonlyMap<Query, ReadonlySet<string>>,
): boolean {
  const { ids, short } = find(segments, words, outside);
  return ids.length > 0 && short === 0;
}

/** Sorts papers of an index by a column. */
export function inOrder(
  segments: readonly OpenSegment[],
  ids: readonly string[],
  sort: Sort,
): string[] {
  const these: Query = { kind: 'list', name: '' };
  return find(segments, these, new Map([[these, new Set(ids)]]), sort).ids;
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
): Promise<string[]> {
  if (query.kind === 'id' && !query.beside) {
    const begun: Query = { kind: 'word', text: query.id.replace(/^\w+:/, ''), field: 'id' };
    return find(segments, begun, new Map()).ids.slice(0, MOST_NEAR);
  }
  const found = findNear(segments, query, await fromStore(segments, query, now));
  return (await byNearness(found, queryWords(query))).slice(0, MOST_NEAR);
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
  const { ids } = find(segments, looseQuery(phrase), new Map());
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
async function byNearness(found: Found, words: readonly string[]): Promise<string[]> {
  if (words.length < 2) return found.ids;
  const ids = [...found.ids];
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
    ids.splice(from, first.length, ...first);
  }
  return ids;
}
