import type { Query, TextField } from '../query/query';
import { spellingsOf } from '../words/terms';
import { boundsOf, FLAGS, kindIn } from './columns';
import type { OpenSegment } from './open-segment';
import { FIELD_BITS, readPostings } from './postings';
import { candidates } from './vocabulary';

/**
 * The score of each paper of a segment, by ordinal; 0 for no match. `short` is 1 if every word was
 * found outside abstract and note.
 */
export interface Matches {
  scores: Float32Array;
  short: Uint8Array;
}

/** Data for a query from outside the segment. */
export interface Context {
  /**
   * Paper ids by part of the query, for the parts that only the store can answer: ids, lists,
   * phrases.
   */
  outside: ReadonlyMap<Query, ReadonlySet<string>>;
  /** The rarity of a word in all segments, at least 0. */
  rarity(word: string): number;
}

/** The weight of a match in each field. */
const WEIGHTS: Record<keyof typeof FIELD_BITS, number> = {
  title: 8,
  author: 5,
  tag: 5,
  note: 3,
  venue: 2.5,
  org: 2.5,
  source: 2,
  abstract: 1,
};
const LONG = FIELD_BITS.abstract | FIELD_BITS.note;
/** The score of a paper that passes a filter: positive, but too small to change the order. */
const PASSED = 1e-4;
const FIELD_NAMES = Object.keys(FIELD_BITS) as (keyof typeof FIELD_BITS)[];
/**
 * The score for each combination of fields with a term: the greatest weight and a tenth of the
 * sum.
 */
const FIELD_SCORES = Float32Array.from({ length: 256 }, (_, fields) => {
  const worth = FIELD_NAMES.filter((name) => fields & FIELD_BITS[name]).map(
    (name) => WEIGHTS[name],
  );
  return Math.max(0, ...worth) + 0.1 * worth.reduce((sum, each) => sum + each, 0);
});

/** Scores the papers of a segment for a query. */
export function evaluate(segment: OpenSegment, query: Query, context: Context): Matches {
  if (query.kind === 'all' && query.of.length === 0) return passing(segment, () => true);
  if (query.kind === 'all')
    return query.of.map((part) => evaluate(segment, part, context)).reduce(intersection);
  if (query.kind === 'any')
    return query.of.map((part) => evaluate(segment, part, context)).reduce(union);
  if (query.kind === 'not') return complement(evaluate(segment, query.of, context));
  const outside = context.outside.get(query);
  if (outside) return passing(segment, (ordinal) => outside.has(segment.ids[ordinal] ?? ''));
  if (query.kind === 'word') return word(segment, query.text, query.field, context);
  return filter(segment, query);
}

function word(
  segment: OpenSegment,
  text: string,
  field: TextField | undefined,
  context: Context,
): Matches {
  // Identifiers are indexed in the title. A complete identifier is a query of kind `id`.
  const mask = field ? FIELD_BITS[field === 'id' ? 'title' : field] : 255;
  const spellings = spellingsOf(text).map((terms, index) =>
    terms
      // Only the spelling as typed, the first, is matched by prefix and with typos.
      .map((term) => termMatches(segment, term, mask, index === 0, context))
      .reduce(intersection),
  );
  return spellings.length > 0 ? spellings.reduce(union) : passing(segment, () => true);
}

function termMatches(
  segment: OpenSegment,
  term: string,
  mask: number,
  loose: boolean,
  context: Context,
): Matches {
  const matches = none(segment);
  const { scores, short } = matches;
  const rarity = context.rarity(term);
  for (const { index, quality } of candidates(segment.terms, term, loose, loose)) {
    const factor = rarity * quality;
    const start = index === 0 ? 0 : (segment.ends[index - 1] ?? 0);
    readPostings(segment.postings, start, segment.ends[index] ?? 0, (ordinal, fields) => {
      const score = factor * (FIELD_SCORES[fields & mask] ?? 0);
      if (score > (scores[ordinal] ?? 0)) scores[ordinal] = score;
      if (fields & mask & ~LONG) short[ordinal] = 1;
    });
  }
  return matches;
}

function filter(segment: OpenSegment, query: Query): Matches {
  const { columns } = segment;
  if (query.kind === 'is' || query.kind === 'has') {
    const flag = FLAGS[(query.kind === 'is' ? query.state : query.part) as keyof typeof FLAGS] ?? 0;
    return passing(segment, (ordinal) => ((columns.flags[ordinal] ?? 0) & flag) !== 0);
  }
  if (query.kind === 'work') {
    return passing(segment, (ordinal) => {
      const kind = kindIn(columns.flags[ordinal] ?? 0);
      return kind !== undefined && query.kinds.includes(kind);
    });
  }
  if (query.kind !== 'number' && query.kind !== 'date') return none(segment);
  const range = boundsOf(query);
  if (!range) return none(segment);
  const values = columns[range.column];
  return passing(segment, (ordinal) => {
    const value = values[ordinal] ?? 0;
    return value >= range.from && value <= range.to;
  });
}

function none({ count }: OpenSegment): Matches {
  return { scores: new Float32Array(count), short: new Uint8Array(count) };
}

function passing(segment: OpenSegment, passes: (ordinal: number) => boolean): Matches {
  const matches = none(segment);
  for (let ordinal = 0; ordinal < segment.count; ordinal++) {
    if (!passes(ordinal)) continue;
    matches.scores[ordinal] = PASSED;
    matches.short[ordinal] = 1;
  }
  return matches;
}

function intersection(a: Matches, b: Matches): Matches {
  for (let at = 0; at < a.scores.length; at++) {
    const first = a.scores[at] ?? 0;
    const second = b.scores[at] ?? 0;
    a.scores[at] = first > 0 && second > 0 ? first + second : 0;
    a.short[at] = (a.short[at] ?? 0) & (b.short[at] ?? 0);
  }
  return a;
}

function union(a: Matches, b: Matches): Matches {
  for (let at = 0; at < a.scores.length; at++) {
    a.scores[at] = Math.max(a.scores[at] ?? 0, b.scores[at] ?? 0);
    a.short[at] = (a.short[at] ?? 0) | (b.short[at] ?? 0);
  }
  return a;
}

function complement(a: Matches): Matches {
  for (let at = 0; at < a.scores.length; at++) {
    const matched = (a.scores[at] ?? 0) > 0;
    a.scores[at] = matched ? 0 : PASSED;
    a.short[at] = matched ? 0 : 1;
  }
  return a;
}
