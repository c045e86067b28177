import type { Query } from '../query/query';
import { spellingsOf, UNSPACED } from '../words/terms';
import type { Context } from './context';
import { evaluate } from './evaluate';
import { bonus, intersection, type Matches, none, passing } from './matches';
import type { OpenSegment } from './open-segment';
import { isStop, isWeak } from './stop-parts';
import { togetherWith } from './together';
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

/**
 * Scores the papers of a segment that match some of the words of a query, and all of its filters.
 * `short` is 1 for papers that lack at most one word.
 */
export function evaluateNear(segment: OpenSegment, query: Query, strict: Context): Matches {
  const { units, stops, filters } = looseOf(query);
  if (units.length === 0) return none(segment);
  const context: Context = { ...strict, lenient: units.length === 1 ? 'one word' : 'words' };
  const found = sumOf(segment, units, context);
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

function sumOf(segment: OpenSegment, units: Loose['units'], context: Context): Matches {
  const sum = none(segment);
  const held = new Uint8Array(segment.count);
  for (const unit of units) {
    const { scores } = unit(segment, context);
    for (let at = 0; at < scores.length; at++) {
      const score = scores[at] ?? 0;
      if (score <= 0) continue;
      sum.scores[at] = (sum.scores[at] ?? 0) + score;
      held[at] = Math.min(255, (held[at] ?? 0) + 1);
    }
  }
  for (let at = 0; at < held.length; at++)
    sum.short[at] = (held[at] ?? 0) >= units.length - 1 ? 1 : 0;
  return sum;
}

function looseOf(query: Query): Loose {
  const parts = query.kind === 'all' ? flat(query.of) : [query];
  const soft = parts.filter(isSoft);
  const told = soft.filter((part) => !isStop(part));
  const strong = told.filter((part) => !isWeak(part));
  const counted = [strong, told, soft].find(({ length }) => length > 0) ?? [];
  return {
    units: counted.flatMap((part) => unitsOf(part, parts)),
    stops: soft.filter((part) => !counted.includes(part)),
    filters: parts.filter((part) => !isSoft(part)),
  };
}

function flat(parts: readonly Query[]): Query[] {
  return parts.flatMap((part) => (part.kind === 'all' ? flat(part.of) : [part]));
}

function isSoft({ kind }: Query): boolean {
  return kind === 'word' || kind === 'phrase' || kind === 'id' || kind === 'any';
}

function unitsOf(part: Query, parts: readonly Query[]): Loose['units'] {
  if (part.kind === 'word') {
    const [terms = []] = spellingsOf(part.text);
    // Text without spaces is looked for by its pairs of characters, a file name by its words.
    if (terms.length <= MOST_IN_WORD && !terms.some((term) => UNSPACED.test(term)))
      return [(segment, context) => wordMatches(segment, part, context, togetherWith(parts, part))];
    return terms.map(
      (text) => (segment, context) => wordMatches(segment, { ...part, text }, context),
    );
  }
  if (part.kind === 'phrase') {
    const words = part.text.split(/\s+/).map((text): Query => ({ ...part, kind: 'word', text }));
    return words.filter((word) => !isStop(word)).flatMap((word) => unitsOf(word, words));
  }
  if (part.kind === 'id')
    return (part.beside ?? []).flatMap((each) => unitsOf(each, part.beside ?? []));
  return part.kind === 'any' ? [(segment, context) => evaluate(segment, part, context)] : [];
}
