import type { Query, Sort } from '../query/query';
import type { Column } from './columns';
import { type Context, evaluate, type Matches } from './evaluate';
import type { OpenSegment } from './open-segment';
import { lowerBound } from './vocabulary';

/** What a search found: ids in order. `short` of them are found by title, authors, tags, venue; the others by abstract or note. */
export interface Found {
  ids: string[];
  short: number;
}

/** Scores are told apart in so many steps up to the best that a few words reach. */
const STEPS = 1 << 20;
const BEST = 100;
const MOST_PAPERS = 2 ** 24;

/** The column by which a sort orders; undefined for the order by relevance. */
function sortColumn(sort: Sort | undefined): Column | undefined {
  return sort === 'relevance' ? undefined : sort;
}

/**
 * Papers that answer a query, best first: those found by their short fields, then those found by abstract or note; of equal
 * ones the later in the index. With a sort, by that number instead, largest first.
 */
export function find(
  segments: readonly OpenSegment[],
  query: Query,
  outside: Context['outside'],
  sort?: Sort,
): Found {
  const context = { outside, rarity: rarityIn(segments) };
  const column = sortColumn(sort);
  const keys: number[] = [];
  let base = 0;
  let short = 0;
  for (const segment of segments) {
    const matches = evaluate(segment, query, context);
    const values = column && segment.columns[column];
    for (let ordinal = 0; ordinal < segment.count; ordinal++) {
      if (!matches.scores[ordinal] || segment.gone[ordinal]) continue;
      short += matches.short[ordinal] ?? 0;
      const rank = values ? (values[ordinal] ?? 0) : rankOf(matches, ordinal);
      keys.push(rank * MOST_PAPERS + base + ordinal);
    }
    base += segment.count;
  }
  // Numbers are sorted many times faster than records: the place is in the lower digits of the key.
  const sorted = Float64Array.from(keys).sort().reverse();
  const ids = Array.from(sorted, (key) => idAt(segments, key % MOST_PAPERS));
  return { ids, short: column ? ids.length : short };
}

function rankOf({ scores, short }: Matches, ordinal: number): number {
  const step = Math.floor(((scores[ordinal] ?? 0) / BEST) * STEPS);
  return (short[ordinal] ?? 0) * STEPS + Math.min(STEPS - 1, step);
}

function idAt(segments: readonly OpenSegment[], place: number): string {
  let left = place;
  for (const segment of segments) {
    if (left < segment.count) return segment.ids[left] ?? '';
    left -= segment.count;
  }
  return '';
}

/** Rarity as in BM25: the logarithm of how many papers there are to each that holds the word itself. */
function rarityIn(segments: readonly OpenSegment[]): (word: string) => number {
  const known = new Map<string, number>();
  const papers = segments.reduce((sum, { count }) => sum + count, 0);
  return (word) => {
    const earlier = known.get(word);
    if (earlier !== undefined) return earlier;
    let holding = 0;
    for (const { terms, frequencies } of segments) {
      const index = lowerBound(terms, word);
      if (terms[index] === word) holding += frequencies[index] ?? 0;
    }
    const rarity = Math.log(1 + (papers - holding + 0.5) / (holding + 0.5));
    known.set(word, rarity);
    return rarity;
  };
}
