import { atOnce } from '../../text/at-once';
import { type IdList, idList } from '../id-list';
import type { Query, Sort } from '../query/query';
import { begunTitle } from './begun-title';
import type { Context } from './context';
import { evaluate } from './evaluate';
import type { Matches } from './matches';
import { type OpenSegment, ordinalOf } from './open-segment';
import { type Level, orderOf } from './order';
import { type ColumnLevel, levelsOf } from './sorting';
import { isSpeltOut } from './spelt-out';
import { hasManyBegun } from './vocabulary';

/** The result of a search: ids in order. The first `short` match outside abstract and note. */
export interface Found {
  ids: IdList;
  short: number;
  /** The score of a result, by its index; 0 in another order than by relevance. */
  scoreAt(index: number): number;
}

/** Number of distinct ranks. A score of `MIDDLE` is in the middle of them. */
const STEPS = 1 << 22;
const MIDDLE = 100;
/** What a title that begins as typed is worth more than another one with the same words. */
const BEGUN = 2;

/**
 * Finds the papers that match a query, best first: matches in short fields, then matches in
 * abstract or note. With `sort`, in the order of that column instead. Equal papers are sorted
 * newest first (`levelsOf`).
 * @param score how the papers of a segment match; by default all parts of the query must
 */
export function find(...of: Parameters<typeof findInSteps>): Found {
  return atOnce(findInSteps(...of));
}

/** The same, segment by segment. */
export function* findInSteps(
  segments: readonly OpenSegment[],
  query: Query,
  outside: Context['outside'],
  sort?: Sort,
  score = evaluate,
): Generator<void, Found> {
  const context = contextOf(segments, outside);
  const ranked = sort === undefined || sort === 'relevance';
  const isBegun = ranked ? begunTitle(query) : undefined;
  const places = placesOf(segments);
  const positions = new Uint32Array(places.count);
  const ranks = new Uint32Array(ranked ? places.count : 0);
  let count = 0;
  let short = 0;
  for (const [index, segment] of segments.entries()) {
    const base = places.bases[index] ?? 0;
    eachMatch(segment, score(segment, query, context), (ordinal, matches) => {
      short += matches.short[ordinal] ?? 0;
      positions[count++] = base + ordinal;
      const factor = isBegun?.(segment, ordinal) ? BEGUN : 1;
      if (ranked) ranks[base + ordinal] = rankOf(matches, ordinal, factor);
    });
    yield;
  }
  const levels = levelsOf(sort).map((level) => places.level(level));
  if (ranked) levels.unshift((position) => ranks[position] ?? 0);
  const order = orderOf(positions.subarray(0, count), levels, places.idAt);
  return {
    ids: idList({
      length: count,
      idAt: (index) => places.idAt(order.at(index)),
      indexOf: (id) => Math.max(-1, ...places.of(id).map(order.indexOf)),
      indexesOf: (isWanted) => order.indexesOf((position) => isWanted(places.idAt(position))),
    }),
    short: ranked ? short : count,
    scoreAt: (index) => scoreOf(ranks[order.at(index)] ?? 0),
  };
}

function eachMatch(
  { count, gone }: OpenSegment,
  matches: Matches,
  each: (ordinal: number, matches: Matches) => void,
): void {
  for (let ordinal = 0; ordinal < count; ordinal++)
    if (matches.scores[ordinal] && !gone[ordinal]) each(ordinal, matches);
}

function rankOf({ scores, short }: Matches, ordinal: number, factor: number): number {
  const score = (scores[ordinal] ?? 0) * factor;
  return (short[ordinal] ?? 0) * STEPS + Math.floor((score / (score + MIDDLE)) * (STEPS - 1));
}

/** The score that has a rank. */
function scoreOf(rank: number): number {
  const share = (rank % STEPS) / (STEPS - 1);
  return (MIDDLE * share) / (1 - share);
}

/** Positions of papers among all segments: those of a segment follow those of the ones before. */
function placesOf(segments: readonly OpenSegment[]) {
  const bases: number[] = [];
  let count = 0;
  for (const segment of segments) {
    bases.push(count);
    count += segment.count;
  }
  const segmentAt = (position: number) => {
    let at = bases.length - 1;
    while ((bases[at] ?? 0) > position) at--;
    return at;
  };
  const level = (of: ColumnLevel): Level => {
    return (position) => {
      const at = segmentAt(position);
      const segment = segments[at];
      return segment ? of(segment.columns, position - (bases[at] ?? 0)) : 0;
    };
  };
  const idAt = (position: number) => {
    const at = segmentAt(position);
    return segments[at]?.ids[position - (bases[at] ?? 0)] ?? '';
  };
  /** A paper that has changed since it was indexed is also where it was before. */
  const of = (id: string) =>
    segments.flatMap((segment, at) => {
      const ordinal = ordinalOf(segment, id);
      return ordinal < 0 ? [] : (bases[at] ?? 0) + ordinal;
    });
  return { bases, count, level, idAt, of };
}

/** Rarity is the inverse document frequency of BM25. What was looked up once is kept. */
export function contextOf(segments: readonly OpenSegment[], outside: Context['outside']): Context {
  const known = new Map<string, number>();
  const papers = segments.reduce((sum, { count }) => sum + count, 0);
  const frequencyOf = (word: string) => {
    const earlier = known.get(word);
    if (earlier !== undefined) return earlier;
    let frequency = 0;
    for (const { terms } of segments) frequency += terms.frequency(terms.indexOf(word) ?? -1);
    known.set(word, frequency);
    return frequency;
  };
  const rarity = (word: string) => {
    const frequency = frequencyOf(word);
    return Math.log(1 + (papers - frequency + 0.5) / (frequency + 0.5));
  };
  const isBegun = (word: string) =>
    segments.some(({ terms }) => terms.at(terms.lowerBound(word))?.startsWith(word) === true);
  const many = new Map<string, boolean>();
  const isManyBegun = (word: string) => {
    const earlier = many.get(word);
    if (earlier !== undefined) return earlier;
    const are = segments.some(({ terms }) => hasManyBegun(terms, word));
    many.set(word, are);
    return are;
  };
  const isKnown = (word: string) => frequencyOf(word) > 0;
  const spelt = new Map<string, boolean>();
  return {
    outside,
    rarity,
    isKnown,
    isBegun,
    isManyBegun,
    isSpeltOut(acronym, words) {
      if (!isKnown(acronym)) return false;
      const meaning = [acronym, ...words].join(' ');
      const is = spelt.get(meaning) ?? isSpeltOut(segments, acronym, words);
      spelt.set(meaning, is);
      return is;
    },
  };
}
