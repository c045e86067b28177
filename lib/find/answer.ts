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
 * forms of them in short fields precede. The order changes nothing in what is found.
 * @param now ms
 * @returns ids, best first, or in the order that is asked for
 */
export async function answer(
  segments: readonly OpenSegment[],
  query: Query,
  sort: Sort | undefined,
  now: number,
): Promise<IdList> {
  const outside = await fromStore(segments, query, now);
  const inColumn = () => whenLoaded(segments, () => find(segments, query, outside, sort));
  const isSorted = sort !== undefined && sort !== 'relevance';
  if (isSorted && !wordsAlone(query)) return (await inColumn()).ids;
  const found = await whenLoaded(segments, () => find(segments, query, outside));
  const loose = await looselyFound(segments, query, outside, found);
  if (isSorted) {
    if (!loose) return (await inColumn()).ids;
    return inOrder(segments, [...loose.ids.slice(0, loose.short), ...found.ids.slice()], sort);
  }
  const words = queryWords(query);
  const ids = await byNearness(found, words);
  if (!loose) return ids;
  const first = (await byNearness(loose, words)).slice(0, loose.short);
  return [...new Set([...first, ...ids.slice()])];
}

/**
 * The papers that an answer has although they don't match the query as it is typed, in no order:
 * they have other forms of its words.
 * @param now ms
 */
export async function besideAnswer(
  segments: readonly OpenSegment[],
  query: Query,
  now: number,
): Promise<string[]> {
  if (!wordsAlone(query)) return [];
  const outside = await fromStore(segments, query, now);
  const found = await whenLoaded(segments, () => find(segments, query, outside));
  const loose = await looselyFound(segments, query, outside, found);
  return loose ? loose.ids.slice(0, loose.short) : [];
}

type Outside = ReadonlyMap<Query, ReadonlySet<string>>;

/** What is found if words are also understood in other ways, if they are in long texts only. */
async function looselyFound(
  segments: readonly OpenSegment[],
  query: Query,
  outside: Outside,
  found: Found,
): Promise<Found | undefined> {
  const words = wordsAlone(query);
  if (!words || found.short > 0) return undefined;
  const whole = await whenLoaded(segments, () => find(segments, words, outside));
  if (whole.short > 0 || whole.ids.length === 0) return undefined;
  return whenLoaded(segments, () => findLoosely(segments, query, outside));
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

/** Sorts papers of an index by a column. */
export function inOrder(
  segments: readonly OpenSegment[],
  ids: readonly string[],
  sort: Sort,
): IdList {
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
