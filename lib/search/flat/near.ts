import type { Query } from '../query/query';
import { spellingsOf, UNSPACED } from '../words/terms';
import type { Context } from './context';
import { evaluate } from './evaluate';
import { LOOSE_ABSTRACT } from './field-scores';
import { bonus, intersection, type Matches, none, passing } from './matches';
import type { OpenSegment } from './open-segment';
import { isStop, isWeak, stopsIn } from './stop-parts';
import { type Together, togetherWith } from './together';
import { rarityOf, type Word, wordMatches } from './word';

/** A word of more terms is several words without spaces, such as the name of a file. */
const MOST_IN_WORD = 3;

/** A part of a query that a paper may lack. */
interface Unit {
  score(segment: OpenSegment, context: Context): Matches;
  /** How rare its words are together; undefined if it counts in full wherever it matches. */
  rarity?(context: Context): number;
}

/** A query of which not everything must match. */
interface Loose {
  units: readonly Unit[];
  /** Stop words and words of a request, which only add to the score. */
  stops: readonly Query[];
  /** Filters and what is excluded, which must match nevertheless. */
  filters: readonly Query[];
}

/**
 * Rarer words count as if they were so rare: most of them are slips, or of another language; more
 * frequent ones, as of a small collection, as if they were no more frequent.
 */
const RARITIES = { least: 1, most: 5 };
/** A paper that has only one of several words has this share of their rarity at least. */
const MOST_OF_IT = 0.6;

/**
 * Scores the papers of a segment that match some of the words of a query, and all of its filters:
 * by what they match, and the less the rarer the words are that they lack.
 */
export function evaluateNear(segment: OpenSegment, query: Query, strict: Context): Matches {
  return evaluateLoose(segment, looseOf(query, GUESSED), strict, ({ sum, share }) => {
    for (let at = 0; at < share.length; at++) weigh(sum, at, share[at] ?? 0);
    return sum;
  });
}

/**
 * Scores the papers of a segment that have all words of a query, and those that have some of them
 * outside abstract and note: two or more, or one much rarer than the others. `short` is 1 for those
 * that have all there.
 */
export function evaluateShort(segment: OpenSegment, query: Query, strict: Context): Matches {
  const loose = looseOf(query, AS_IN_FIRST_TRY);
  return evaluateLoose(segment, loose, strict, ({ sum, held, short, share }, units) => {
    for (let at = 0; at < short.length; at++) {
      const isWhole = held[at] === units;
      const isMuch = (short[at] ?? 0) > 1 || (share[at] ?? 0) >= MOST_OF_IT;
      weigh(sum, at, isWhole || (isMuch && (short[at] ?? 0) > 0) ? (share[at] ?? 0) : 0);
      sum.short[at] = short[at] === units ? 1 : 0;
    }
    return sum;
  });
}

function weigh({ scores }: Matches, at: number, share: number): void {
  scores[at] = (scores[at] ?? 0) * share;
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
  const whole: Context = { ...context, whole: true };
  const scored = stops.map((part) => evaluate(segment, part, whole)).reduce(bonus, found);
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

/**
 * The scores of all words together, how many each paper has, anywhere and in short fields, and its
 * share of the rarity of all.
 */
interface Sums {
  sum: Matches;
  held: Uint16Array;
  short: Uint16Array;
  share: Float32Array;
}

function sumOf(segment: OpenSegment, units: Loose['units'], context: Context): Sums {
  const sums: Sums = {
    sum: none(segment),
    held: new Uint16Array(segment.count),
    short: new Uint16Array(segment.count),
    share: new Float32Array(segment.count),
  };
  const measured = units.map(({ rarity }) => rarity && Math.min(RARITIES.most, rarity(context)));
  const rarities = measured.map((rarity = RARITIES.least) => Math.max(RARITIES.least, rarity));
  const all = rarities.reduce((total, each) => total + each, 0);
  for (const [index, unit] of units.entries()) {
    const whole = (measured[index] ?? 0) * LOOSE_ABSTRACT;
    add(sums, unit.score(segment, context), (rarities[index] ?? 0) / all, whole);
  }
  return sums;
}

/**
 * Adds the matches of a word to the sums.
 * @param part its part of the rarity of all
 * @param whole the score of a whole word in an abstract; what matches less counts in part
 */
function add({ sum, held, short, share }: Sums, matches: Matches, part: number, whole: number) {
  for (let at = 0; at < held.length; at++) {
    const score = matches.scores[at] ?? 0;
    if (score <= 0) continue;
    sum.scores[at] = (sum.scores[at] ?? 0) + score;
    held[at] = (held[at] ?? 0) + 1;
    short[at] = (short[at] ?? 0) + (matches.short[at] ?? 0);
    share[at] = (share[at] ?? 0) + (score < whole ? (part * score) / whole : part);
  }
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

const GUESSED: Reading = {
  countedIn: strongIn,
  together: (parts, part) => togetherWith(parts, part, true),
};
const AS_IN_FIRST_TRY: Reading = {
  countedIn: neededIn,
  together: (parts, part) => togetherWith(parts, part),
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
      return [wordUnit(part, terms, together(parts, part))];
    return terms.map((text) => wordUnit({ ...part, text }, [text]));
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
  return part.kind === 'any'
    ? [{ score: (segment, context) => evaluate(segment, part, context) }]
    : [];
}

function wordUnit(word: Word, terms: readonly string[], together?: Together): Unit {
  return {
    score: (segment, context) => wordMatches(segment, word, context, together),
    rarity: (context) => rarityOf(terms, context),
  };
}
