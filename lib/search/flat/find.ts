import type { Query, Sort } from '../query/query';
import type { Column } from './columns';
import type { Context } from './context';
import { evaluate } from './evaluate';
import type { Matches } from './matches';
import { evaluateNear } from './near';
import type { OpenSegment } from './open-segment';
import { lowerBound } from './vocabulary';

/** The result of a search: ids in order. The first `short` match outside abstract and note. */
export interface Found {
  ids: string[];
  short: number;
}

/** Number of distinct ranks. A score of `MIDDLE` is in the middle of them. */
const STEPS = 1 << 22;
const MIDDLE = 100;
/** A rank, which is at most a column's value, and the position of a paper fit into a number. */
const MOST_PAPERS = 2 ** 20;
const MOST_VALUE = 2 ** 32;

/** How papers are sorted by a column; those without a value come last. */
interface Sorting {
  column: Column;
  /** Whether the smallest value comes first, as a text does from A to Z. */
  ascending: boolean;
}

/** Undefined for relevance. */
function sortingOf(sort: Sort = 'relevance'): Sorting | undefined {
  if (sort === 'relevance') return undefined;
  const isTurned = sort.startsWith('-');
  const column = (isTurned ? sort.slice(1) : sort) as Column;
  return { column, ascending: (column === 'title' || column === 'author') !== isTurned };
}

function sortedRank(value: number, { ascending }: Sorting): number {
  return ascending && value > 0 ? MOST_VALUE - value : value;
}

/**
 * Finds the papers that match a query, best first: matches in short fields, then matches in
 * abstract or note; on a tie the later in the index. With `sort`, in the order of that column
 * instead.
 */
export function find(
  segments: readonly OpenSegment[],
  query: Query,
  outside: Context['outside'],
  sort?: Sort,
  score = evaluate,
): Found {
  const context = contextOf(segments, outside);
  const sorting = sortingOf(sort);
  const keys: number[] = [];
  let base = 0;
  let short = 0;
  for (const segment of segments) {
    const matches = score(segment, query, context);
    const values = sorting && segment.columns[sorting.column];
    for (let ordinal = 0; ordinal < segment.count; ordinal++) {
      if (!matches.scores[ordinal] || segment.gone[ordinal]) continue;
      short += matches.short[ordinal] ?? 0;
      const rank = values ? sortedRank(values[ordinal] ?? 0, sorting) : rankOf(matches, ordinal);
      keys.push(rank * MOST_PAPERS + base + ordinal);
    }
    base += segment.count;
  }
  // Numbers are sorted many times faster than objects, so the key holds both rank and position.
  const sorted = Float64Array.from(keys).sort().reverse();
  const ids = Array.from(sorted, (key) => idAt(segments, key % MOST_PAPERS));
  return { ids, short: sorting ? ids.length : short };
}

function rankOf({ scores, short }: Matches, ordinal: number): number {
  const score = scores[ordinal] ?? 0;
  return (short[ordinal] ?? 0) * STEPS + Math.floor((score / (score + MIDDLE)) * (STEPS - 1));
}

function idAt(segments: readonly OpenSegment[], position: number): string {
  let left = position;
  for (const segment of segments) {
    if (left < segment.count) return segment.ids[left] ?? '';
    left -= segment.count;
  }
  return '';
}

/**
 * Finds the papers that match only some of the words of a query: first those that lack one word.
 */
export function findNear(
  segments: readonly OpenSegment[],
  query: Query,
  outside: Context['outside'],
): Found {
  return find(segments, query, outside, undefined, evaluateNear);
}

/** Rarity is the inverse document frequency of BM25. What was looked up once is kept. */
function contextOf(segments: readonly OpenSegment[], outside: Context['outside']): Context {
  const known = new Map<string, number>();
  const papers = segments.reduce((sum, { count }) => sum + count, 0);
  const frequencyOf = (word: string) => {
    const earlier = known.get(word);
    if (earlier !== undefined) return earlier;
    let frequency = 0;
    for (const { terms, frequencies } of segments) {
      const index = lowerBound(terms, word);
      if (terms[index] === word) frequency += frequencies[index] ?? 0;
    }
    known.set(word, frequency);
    return frequency;
  };
  const rarity = (word: string) => {
    const frequency = frequencyOf(word);
    return Math.log(1 + (papers - frequency + 0.5) / (frequency + 0.5));
  };
  const isBegun = (word: string) =>
    segments.some(({ terms }) => terms[lowerBound(terms, word)]?.startsWith(word) === true);
  return { outside, rarity, isKnown: (word) => frequencyOf(word) > 0, isBegun };
}
