import type { Context } from '../search/flat/context';
import type { evaluate } from '../search/flat/evaluate';
import { contextOf, type Found, findInSteps } from '../search/flat/find';
import { evaluateNear, evaluateShort, evaluateUnknown, isSoft } from '../search/flat/near';
import type { OpenSegment } from '../search/flat/open-segment';
import { firstOf, type IdList, rearranged } from '../search/id-list';
import type { Query, Sort } from '../search/query/query';
import { partsOf, queryWords } from '../search/query/query-words';
import { nearness } from '../search/words/nearness';
import { containsPhrase, looseQuery } from '../search/words/phrases';
import { spellingsOf } from '../search/words/terms';
import { getItems } from '../store/read/list';
import { papersFor } from '../store/read/query-sets';
import { inBreaths } from './in-breaths';
import { readItems } from './read-items';
import { loadBegun, whenLoaded } from './when-loaded';

/** At most so many candidates of a phrase are read from the store, the best ones first. */
const MOST_READ = 3000;
const SLICE = 200;
/** Papers that lack a word are shown up to this number. */
const MOST_NEAR = 50;
/** So many of the first results are sorted by the distance between the query's words. */
const LOOKED_AT = 30;

/** A search lets the page draw after so many ms. */
const BREATH_MS = 24;

/** The papers of an answer, best first. */
export interface Answered {
  ids: IdList;
  /** Whether the words of each paper are together only with its abstract or note; also of none. */
  weak: boolean;
  /** Some of the papers lack a word. */
  near?: 'some';
}

/**
 * Answers a query from the segments of an index. What an index does not hold is read from the
 * store: identifiers, lists, phrases. If words are found in long texts only, papers that have other
 * forms of them in short fields precede, and papers that lack a word but have all others there are
 * among the others.
 * @param now ms
 * @param whole whether no paper may lack a word
 */
export async function answer(
  segments: readonly OpenSegment[],
  query: Query,
  sort: Sort | undefined,
  now: number,
  whole = false,
): Promise<Answered> {
  const outside = await fromStore(segments, query, now);
  const known = await find(segments, query, { outside, sort });
  if (sort && sort !== 'relevance') return { ids: known.ids, weak: false };
  const words = nearWords(segments, query);
  // What is found by slips may also be an acronym.
  const isUnknown = words.length === 1 && known.ids.length > 0;
  const found = isUnknown
    ? await find(segments, query, { outside, score: evaluateUnknown })
    : known;
  const weak = found.short === 0 && (await isWeak(segments, query));
  if (!weak || whole || found.ids.length === 0)
    return { ids: await byNearness(found, words), weak };
  const short = await find(segments, query, { outside, score: evaluateShort });
  return { ...(await withShort(found, short, words)), weak };
}

/**
 * The papers of `evaluateShort`, before the others that have all words: those that have all in
 * short fields precede.
 */
async function withShort(found: Found, short: Found, words: readonly string[]) {
  const first = firstOf(await byNearness(short, words), short.short + MOST_NEAR).slice();
  const whole = found.ids.slice();
  const isWhole = new Set(whole);
  const ids = [...new Set([...first, ...whole])];
  const lacks = first.slice(short.short).some((id) => !isWhole.has(id));
  return { ids, ...(lacks && { near: 'some' as const }) };
}

/**
 * Answers a query of words with the papers that have all of them, or all but one, outside abstract
 * and note.
 * @param now ms
 */
export async function answerShort(
  segments: readonly OpenSegment[],
  query: Query,
  now: number,
): Promise<Omit<Answered, 'weak'>> {
  const outside = await fromStore(segments, query, now);
  const found = await find(segments, query, { outside, score: evaluateShort });
  const ids = firstOf(await byNearness(found, nearWords(segments, query)), MOST_NEAR);
  return { ids, ...(ids.length > found.short && { near: 'some' }) };
}

/**
 * Whether a query has several words without fields, and no paper has them all outside abstract and
 * note. Filters do not count, so that an answer with a filter is a part of the answer without it.
 */
async function isWeak(segments: readonly OpenSegment[], query: Query): Promise<boolean> {
  if (query.kind !== 'all') return false;
  const of = query.of.filter(isSoft);
  if (of.length < 2 || of.some((part) => part.kind !== 'word' || part.field)) return false;
  if (of.length === query.of.length) return true;
  const words: Query = { kind: 'all', of };
  return (await find(segments, words)).short === 0;
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
    const { ids } = await find(segments, begun);
    return firstOf(ids, MOST_NEAR);
  }
  const outside = await fromStore(segments, query, now);
  const found = await find(segments, query, { outside, score: evaluateNear });
  return firstOf(await byNearness(found, nearWords(segments, query)), MOST_NEAR);
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
  const { ids } = await find(segments, words);
  const papers = new Set<string>();
  for (let start = 0; start < Math.min(ids.length, MOST_READ); start += SLICE) {
    for (const item of await getItems(ids.slice(start, start + SLICE))) {
      if (containsPhrase(item, phrase)) papers.add(item.paper.id);
    }
  }
  return papers;
}

/** How a query is searched for. */
interface Manner {
  /** What the store answers. */
  outside?: Context['outside'];
  sort?: Sort | undefined;
  /** By default all parts of the query must match. */
  score?: typeof evaluate;
}

async function find(
  segments: readonly OpenSegment[],
  query: Query,
  { outside = new Map(), sort, score }: Manner = {},
): Promise<Found> {
  await loadBegun(segments, query);
  return whenLoaded(segments, () =>
    inBreaths(findInSteps(segments, query, outside, sort, score), BREATH_MS),
  );
}

/**
 * The words whose nearness counts: several, or those that a word may consist of that no paper has
 * as it was typed.
 */
function nearWords(segments: readonly OpenSegment[], query: Query): string[] {
  const words = queryWords(query);
  const typed = query.kind === 'word' ? (spellingsOf(query.text)[0] ?? []) : words;
  const [only = ''] = typed;
  return typed.length === 1 && contextOf(segments, new Map()).isBegun(only) ? [] : words;
}

/**
 * Sorts the first results found by short fields, and separately the first of the others, by their
 * scores and by how near the words are to each other.
 */
async function byNearness(found: Found, words: readonly string[]): Promise<IdList> {
  if (words.length === 0) return found.ids;
  const firstFrom = (from: number, to: number) => ({
    from,
    ids: found.ids.slice(from, Math.min(to, from + LOOKED_AT)),
  });
  const parts = [firstFrom(0, found.short), firstFrom(found.short, found.ids.length)].filter(
    ({ ids }) => ids.length > 1,
  );
  const items = await readItems(parts.flatMap(({ ids }) => ids));
  const near = new Map(items.map((item) => [item.paper.id, nearness(item, words)]));
  const weighed = (id: string, index: number): Weighed => [
    id,
    found.scoreAt(index) * (1 + (near.get(id) ?? 0)),
  ];
  return parts.reduce((ids, { from, ids: first }) => {
    const sorted = first.map((id, index) => weighed(id, from + index)).sort(byWorth);
    return rearranged(
      ids,
      from,
      sorted.map(([id]) => id),
    );
  }, found.ids);
}

/** A paper with its score, increased by the nearness of the words, which counts as much at most. */
type Weighed = [id: string, worth: number];

function byWorth([, a]: Weighed, [, b]: Weighed): number {
  return b - a;
}
