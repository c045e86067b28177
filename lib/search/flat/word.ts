import type { Query } from '../query/query';
import { isYear } from '../query/year';
import { HANGUL, plain, spellingsOf } from '../words/terms';
import { variantsOf } from '../words/variants';
import { acronymMatches, venueMatches } from './acronyms';
import { addBegun } from './begun-terms';
import { type Context, isLoose } from './context';
import { LONG, scorer } from './field-scores';
import { halvesOf } from './halves';
import { headTypos } from './head-typos';
import { type Mark, marked } from './marked-terms';
import { intersection, type Matches, none, passing, union } from './matches';
import type { OpenSegment } from './open-segment';
import { otherForms } from './other-forms';
import { ALL_FIELDS, FIELD_BITS } from './postings';
import type { Together } from './together';
import { type Candidate, candidates, MOST_LOOKED_UP } from './vocabulary';

export type Word = Query & { kind: 'word' };

/** The weight of a keyword or a category. */
const KEYWORD = 3;
/** What a word is worth in addition in the name before the colon of a title. */
const NAME = 3;
/** The score of a paper of the year. */
const YEAR = 12;
/** How much less a slip counts in a word that is itself in the index. */
const NO_SLIP = 0.3;
/** The difference in rarity of a word ten times as frequent. */
const MUCH_RARER = Math.log(10);
/** The quality of another form of the word: plural, spelling, written in one word. */
const VARIANT = 0.85;
const ALONE: Together = { joined: [] };

/** How a term is looked up. */
interface Way {
  /** Fields in which it counts, one bit each. */
  mask: number;
  /** Whether it may be unfinished, and whether it may have typos. */
  prefix: boolean;
  fuzzy: boolean;
  quality: number;
  /** The greatest rarity that counts: another form of a word is no rarer than the word. */
  rarity: number;
}

/**
 * Scores the papers of a segment for a word.
 * @param together the word with its neighbours
 */
export function wordMatches(
  segment: OpenSegment,
  { text, field }: Word,
  context: Context,
  together: Together = ALONE,
): Matches {
  if (field === 'category') return markedMatches(segment, 'category', plain(text), context);
  if (field === 'keyword') {
    const terms = spellingsOf(text)[0] ?? [];
    return terms
      .map((term) => markedMatches(segment, 'keyword', term, context))
      .reduce(
        intersection,
        passing(segment, () => true),
      );
  }
  // Identifiers are indexed in the title. A complete identifier is a query of kind `id`.
  const mask = field ? FIELD_BITS[field === 'id' ? 'title' : field] : ALL_FIELDS;
  const spellings = spellingsOf(text);
  // Only the spelling as typed, the first, is matched by prefix and with typos; in Korean, whose
  // words end with particles, all are.
  const isTyped = (index: number) => index === 0 || HANGUL.test(text);
  const matches = spellings.map((terms, index) =>
    terms.map((term) => spelt(segment, term, mask, isTyped(index), context)).reduce(intersection),
  );
  const [[term = '', ...others] = []] = spellings;
  if (others.length === 0) matches.push(...inHalves(segment, term, mask, context));
  if (others.length === 0 && context.lenient)
    matches.push(...inShort(segment, term, field, context));
  matches.push(...withOthers(segment, spellings[0] ?? [], mask, together, context));
  if (!field && /\w\.\w/.test(text))
    matches.push(markedMatches(segment, 'category', plain(text), context));
  return matches.length > 0 ? matches.reduce(union) : passing(segment, () => true);
}

/** An acronym of a title or of a venue. */
function inShort(
  segment: OpenSegment,
  term: string,
  field: Word['field'],
  context: Context,
): Matches[] {
  if (field === 'venue') return [venueMatches(segment, term, context)];
  if (field) return [];
  return [acronymMatches(segment, term, context), venueMatches(segment, term, context)];
}

/** How rare a word is: as the rarest of its terms. */
export function rarityOf(terms: readonly string[], context: Context): number {
  return Math.max(...terms.map((term) => context.rarity(term)));
}

/** A word written in one with a neighbour, and acronyms of titles for it and its neighbours. */
function withOthers(
  segment: OpenSegment,
  terms: readonly string[],
  mask: number,
  { joined, acronyms = [] }: Together,
  context: Context,
): Matches[] {
  const rarity = rarityOf(terms, context);
  const way = { mask, prefix: true, fuzzy: false, quality: VARIANT, rarity };
  const inTitles = { ...way, mask: mask & FIELD_BITS.title, prefix: false };
  const known = acronyms.filter(
    ({ term, words }) => context.isSpeltOut(term, words) || isOnlyWay(term, words, context),
  );
  return [
    ...joined.map((term) => termMatches(segment, term, way, context)),
    ...known.map(({ term, words }) => {
      // All words of the acronym together are worth no more than it is.
      const share = context.rarity(term) / words.length;
      return termMatches(segment, term, { ...inTitles, rarity: share }, context);
    }),
  ];
}

/** Whether some words, of which one is in no paper, are only found by their acronym. */
function isOnlyWay(acronym: string, words: readonly string[], context: Context): boolean {
  if (!context.lenient || words.length < 3) return false;
  return context.isKnown(acronym) && !words.every((word) => context.isKnown(word));
}

/** A word that was written in one with the next. It is worth no more than a word as rare. */
function inHalves(segment: OpenSegment, term: string, mask: number, context: Context): Matches[] {
  const most = context.rarity(term) / 2;
  return halvesOf(term, context).map((halves) =>
    halves.map((half) => spelt(segment, half, mask, false, context, most)).reduce(intersection),
  );
}

/** A term of a spelling, with its other forms. */
function spelt(
  segment: OpenSegment,
  term: string,
  mask: number,
  typed: boolean,
  context: Context,
  most = Infinity,
): Matches {
  const found = termMatches(
    segment,
    term,
    {
      mask,
      prefix: typed && !context.whole,
      fuzzy: typed && !context.strict && !context.whole,
      quality: 1,
      rarity: most,
    },
    context,
  );
  const rarity = context.rarity(term);
  const exact = { mask, prefix: false, fuzzy: false, quality: VARIANT, rarity };
  if (typed)
    for (const variant of variantsOf(term)) addTerm(found, segment, variant, exact, context);
  if (mask === ALL_FIELDS && isYear(term)) addYear(found, segment, Number(term));
  if (mask !== ALL_FIELDS || !typed) return found;
  addMarked(found, segment, 'keyword', term, rarity * KEYWORD);
  addName(found, segment, term, rarity * NAME);
  return found;
}

function termMatches(segment: OpenSegment, term: string, way: Way, context: Context): Matches {
  const matches = none(segment);
  addTerm(matches, segment, term, way, context);
  return matches;
}

/** The terms of a segment that match a term. */
function likeTerm(
  { terms }: OpenSegment,
  term: string,
  { prefix, fuzzy }: Way,
  context: Context,
): Candidate[] {
  return [
    ...candidates(terms, term, prefix, fuzzy),
    ...(fuzzy && !context.isBegun(term) ? headTypos(terms, term) : []),
    ...(fuzzy && context.lenient ? otherForms(terms, term) : []),
  ];
}

function addTerm(
  matches: Matches,
  segment: OpenSegment,
  term: string,
  way: Way,
  context: Context,
): void {
  const { mask, quality } = way;
  const rarity = Math.min(way.rarity, context.rarity(term));
  // In all segments alike, so that a paper that has just changed, and is in a segment of few terms,
  // keeps its place.
  const isBegunByMany = way.prefix && context.isManyBegun(term);
  if (isBegunByMany)
    addBegun(matches, segment, term, { mask, quality, rarity, isLoose: isLoose(context) });
  const others = isBegunByMany ? { ...way, prefix: false } : way;
  const found = likeTerm(segment, term, others, context);
  const isMany = isBegunByMany || found.length > MOST_LOOKED_UP;
  addCandidates(matches, segment, found, { ...way, rarity }, isMany, term, context);
}

/** @param isMany whether each counts as rare as the term: their own rarity takes too long */
function addCandidates(
  { scores, short }: Matches,
  segment: OpenSegment,
  found: readonly Candidate[],
  { mask, fuzzy, quality, rarity: own }: Way,
  isMany: boolean,
  term: string,
  context: Context,
): void {
  if (found.length === 0) return;
  const scoreIn = scorer(segment, isLoose(context));
  const rarityAt = (index: number) => context.rarity(segment.terms.at(index) ?? '');
  /** A word that is in the index is a slip only if it is much rarer than a similar one. */
  const isTyped = fuzzy && context.isKnown(term);
  for (const candidate of found) {
    const rare = isMany ? own : Math.min(own, rarityAt(candidate.index));
    const isSlip = candidate.typos > 0 && isTyped;
    const isDoubtful = isSlip && rare > own - MUCH_RARER;
    if (isDoubtful && context.lenient) continue;
    const factor = quality * candidate.quality * (isDoubtful ? NO_SLIP : 1) * rare;
    // Another word in a title is no reason to precede the one that was typed in an abstract.
    const shorts = isSlip ? 0 : ~LONG;
    segment.postings.read(candidate.start, candidate.end, (ordinal, fields) => {
      const counted = fields & mask;
      const score = factor * scoreIn(ordinal, counted);
      if (score > (scores[ordinal] ?? 0)) scores[ordinal] = score;
      if (counted & shorts) short[ordinal] = 1;
    });
  }
}

/** A bare year is also the year of publication. */
function addYear({ scores, short }: Matches, { columns, count }: OpenSegment, year: number): void {
  for (let ordinal = 0; ordinal < count; ordinal++) {
    if (Math.floor((columns.published[ordinal] ?? 0) / 10_000) !== year) continue;
    scores[ordinal] = Math.max(scores[ordinal] ?? 0, YEAR);
    short[ordinal] = 1;
  }
}

function markedMatches(segment: OpenSegment, mark: Mark, term: string, context: Context): Matches {
  const matches = none(segment);
  addMarked(matches, segment, mark, term, context.rarity(marked(mark, term)) * KEYWORD);
  return matches;
}

function addMarked(
  { scores, short }: Matches,
  segment: OpenSegment,
  mark: Mark,
  term: string,
  score: number,
): void {
  const found = candidates(segment.terms, marked(mark, term), true, false);
  for (const { start, end, quality } of found) {
    segment.postings.read(start, end, (ordinal) => {
      scores[ordinal] = Math.max(scores[ordinal] ?? 0, score * quality);
      short[ordinal] = 1;
    });
  }
}

/** A name is worth more than another word of the title. */
function addName({ scores }: Matches, segment: OpenSegment, term: string, score: number): void {
  for (const { start, end } of candidates(segment.terms, marked('name', term), false, false))
    segment.postings.read(start, end, (ordinal) => {
      scores[ordinal] = (scores[ordinal] ?? 0) + score;
    });
}
