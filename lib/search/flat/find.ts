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
const MOST_PAPERS = 2 ** 24;

/** The column to sort by; undefined for relevance. */
function sortColumn(sort: Sort | undefined): Column | undefined {
  return sort === 'relevance' ? undefined : sort;
}

/**
 * Finds the papers that match a query, best first: matches in short fields, then matches in
 * abstract or note; on a tie the later in the index. With `sort`, by descending value of that
 * column instead.
 */
export function find(
  segments: readonly OpenSegment[],
  query: Query,
  outside: Context['outside'],
  sort?: Sort,
  score = evaluate,
): Found {
  const context = contextOf(segments, outside);
  const column = sortColumn(sort);
  const keys: number[] = [];
  let base = 0;
  let short = 0;
  for (const segment of segments) {
    const matches = score(segment, query, context);
    const values = column && segment.columns[column];
    for (let ordinal = 0; ordinal < segment.count; ordinal++) {
      if (!matches.scores[ordinal] || segment.gone[ordinal]) continue;
      short += matches.short[ordinal] ?? 0;
      const rank = values ? (values[ordinal] ?? 0) : rankOf(matches, ordinal);
      keys.push(rank * MOST_PAPERS + base + ordinal);
    }
    base += segment.count;
  }
  // Numbers are sorted many times faster than objects, so the key holds both rank and position.
  const sorted = Float64Array.from(keys).sort().reverse();
  const ids = Array.from(sorted, (key) => idAt(segments, key % MOST_PAPERS));
  return { ids, short: column ? ids.length : short };
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
  return { outside, rarity, isKnown: (word) => frequencyOf(word) > 0 };
}
