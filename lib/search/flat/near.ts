import type { Query } from '../query/query';
import { spellingsOf, UNSPACED } from '../words/terms';
import type { Context } from './context';
import { evaluate } from './evaluate';
import { bonus, intersection, type Matches, none, passing } from './matches';
import type { OpenSegment } from './open-segment';
import { isStop, isWeak, stopsIn } from './stop-parts';
import { joinedWith, type Together, togetherWith } from './together';
import { wordMatches } from './word';

/** A word of more terms is several words without spaces, such as the name of a file. */
const MOST_IN_WORD = 3;

/** A query of which not everything must match. */
interface Loose {
  /** Parts that a paper may lack. */
  units: readonly ((segment: OpenSegment, context: Context) => Matches)[];
  /** Stop words and words of a request, which only add to the score. */
  stops: readonly Query[];
  /** Filters and what is excluded, which must match nevertheless. */
  filters: readonly Query[];
}

/** What a paper that lacks a word is worth beside those that have it in a long text. */
const LACKING = 0.6;

/**
 * Scores the papers of a segment that match some of the words of a query, and all of its filters.
 * `short` is 1 for papers that lack at most one word.
 */
export function evaluateNear(segment: OpenSegment, query: Query, strict: Context): Matches {
  return evaluateLoose(segment, looseOf(query, GUESSED), strict, ({ sum, held }, units) => {
    for (let at = 0; at < held.length; at++) sum.short[at] = (held[at] ?? 0) >= units - 1 ? 1 : 0;
    return sum;
  });
}

/**
 * Scores the papers of a segment that have the words of a query outside abstract and note, or, of
 * three words or more, all but one. `short` is 1 for those that have all.
 */
export function evaluateShort(segment: OpenSegment, query: Query, strict: Context): Matches {
  return evaluateLoose(
    segment,
    looseOf(query, AS_IN_FIRST_TRY),
    strict,
    ({ sum, short }, units) => {
      for (let at = 0; at < short.length; at++) {
        const lacking = units - (short[at] ?? 0);
        const worth = lacking === 0 ? 1 : LACKING;
        const isEnough = lacking === 0 || (lacking === 1 && units > 2);
        sum.scores[at] = isEnough ? (sum.scores[at] ?? 0) * worth : 0;
        sum.short[at] = lacking === 0 ? 1 : 0;
      }
      return sum;
    },
  );
}

/**
 * Scores the papers of a segment for a single word that is in no paper, as typed or as a beginning:
 * by slips, by other forms of it, or as the acronym of their titles.
 */
export function evaluateUnknown(segment: OpenSegment, query: Query, context: Context): Matches {
  return evaluate(segment, query, { ...context, lenient: 'one word' });
}

/** @param judge decides from the sum of all words which papers match, and how well */
function evaluateLoose(
  segment: OpenSegment,
  { units, stops, filters }: Loose,
  strict: Context,
  judge: (sums: Sums, units: number) => Matches,
): Matches {
  if (units.length === 0) return none(segment);
  const context: Context = { ...strict, lenient: units.length === 1 ? 'one word' : 'words' };
  const found = judge(sumOf(segment, units, context), units.length);
  const scored = stops.map((part) => evaluate(segment, part, context)).reduce(bonus, found);
  if (filters.length === 0) return scored;
  const { short } = scored;
  const passed = filters
    .map((part) => evaluate(segment, part, context))
    .reduce(
      intersection,
      passing(segment, () => true),
    );
  return intersection(scored, { ...passed, short });
}

/** The scores of all words together, and how many each paper has, anywhere and in short fields. */
interface Sums {
  sum: Matches;
  held: Uint16Array;
  short: Uint16Array;
}

function sumOf(segment: OpenSegment, units: Loose['units'], context: Context): Sums {
  const sum = none(segment);
  const held = new Uint16Array(segment.count);
  const short = new Uint16Array(segment.count);
  for (const unit of units) {
    const matches = unit(segment, context);
    for (let at = 0; at < held.length; at++) {
      const score = matches.scores[at] ?? 0;
      if (score <= 0) continue;
      sum.scores[at] = (sum.scores[at] ?? 0) + score;
      held[at] = (held[at] ?? 0) + 1;
      short[at] = (short[at] ?? 0) + (matches.short[at] ?? 0);
    }
  }
  return { sum, held, short };
}

function looseOf(query: Query, { countedIn, together }: Reading): Loose {
  const parts = query.kind === 'all' ? flat(query.of) : [query];
  const soft = parts.filter(isSoft);
  const counted = countedIn(soft);
  return {
    units: counted.flatMap((part) => unitsOf(part, parts, together)),
    stops: soft.filter((part) => !counted.includes(part)),
    filters: parts.filter((part) => !isSoft(part)),
  };
}

/** The words that describe a paper, without those of a request, unless there are no others. */
function strongIn(soft: readonly Query[]): readonly Query[] {
  const told = soft.filter((part) => !isStop(part));
  const strong = told.filter((part) => !isWeak(part));
  return [strong, told].find(({ length }) => length > 0) ?? soft;
}

/** The words that the first try needs. */
function neededIn(soft: readonly Query[]): readonly Query[] {
  const stops = stopsIn(soft);
  return soft.filter((part) => !stops.has(part));
}

/** How a query is read of which not everything must match. */
interface Reading {
  /** The words that a paper should have. */
  countedIn(soft: readonly Query[]): readonly Query[];
  /** What a word may be together with its neighbours. */
  together(parts: readonly Query[], part: Query): Together;
}

const GUESSED: Reading = { countedIn: strongIn, together: togetherWith };
const AS_IN_FIRST_TRY: Reading = {
  countedIn: neededIn,
  together: (parts, part) => ({ joined: joinedWith(parts, part) }),
};

function flat(parts: readonly Query[]): Query[] {
  return parts.flatMap((part) => (part.kind === 'all' ? flat(part.of) : [part]));
}

/** Whether a paper may lack a part of a query; the others are filters. */
export function isSoft({ kind }: Query): boolean {
  return kind === 'word' || kind === 'phrase' || kind === 'id' || kind === 'any';
}

function unitsOf(
  part: Query,
  parts: readonly Query[],
  together: Reading['together'],
): Loose['units'] {
  if (part.kind === 'word') {
    const [terms = []] = spellingsOf(part.text);
    // Text without spaces is looked for by its pairs of characters, a file name by its words.
    if (terms.length <= MOST_IN_WORD && !terms.some((term) => UNSPACED.test(term)))
      return [(segment, context) => wordMatches(segment, part, context, together(parts, part))];
    return terms.map(
      (text) => (segment, context) => wordMatches(segment, { ...part, text }, context),
    );
  }
  if (part.kind === 'phrase') {
    const words = part.text.split(/\s+/).map((text): Query => ({ ...part, kind: 'word', text }));
    return words.filter((word) => !isStop(word)).flatMap((word) => unitsOf(word, words, together));
  }
  if (part.kind === 'id') {
    const beside = part.beside ?? [];
    return beside
      .filter((each) => !isStop(each))
      .flatMap((each) => unitsOf(each, beside, together));
  }
  return part.kind === 'any' ? [(segment, context) => evaluate(segment, part, context)] : [];
}
