import type { Columns } from './columns';
import type { Matches } from './matches';
import type { OpenSegment } from './open-segment';
import { ALL_FIELDS, FIELD_BITS, type Postings } from './postings';

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
/** The fields of long texts. */
export const LONG = FIELD_BITS.abstract | FIELD_BITS.note;
const FIELD_NAMES = Object.keys(FIELD_BITS) as (keyof typeof FIELD_BITS)[];
/**
 * The score for each combination of fields with a term: the greatest weight and a tenth of the
 * sum.
 */
const FIELD_SCORES = Float32Array.from({ length: ALL_FIELDS + 1 }, (_, fields) => {
  const worth = FIELD_NAMES.filter((name) => fields & FIELD_BITS[name]).map(
    (name) => WEIGHTS[name],
  );
  return Math.max(0, ...worth) + 0.1 * worth.reduce((sum, each) => sum + each, 0);
});
/** Where a paper may lack words, fields differ less: which words it has matters more than where. */
const LOOSE_SCORES = FIELD_SCORES.map((score) =>
  Math.sqrt(score * (FIELD_SCORES[FIELD_BITS.title] ?? 0)),
);
/** What a whole word is worth in an abstract where a paper may lack words. */
export const LOOSE_ABSTRACT = LOOSE_SCORES[FIELD_BITS.abstract] ?? 0;
/** Usual lengths: terms of a title, authors of a paper. */
const USUAL = { title: 12, author: 4 };
const STRENGTH = { title: 0.3, author: 0.3 };

/** Longer fields count as if they were so long: what is in them is worth next to nothing. */
const LONGEST = 1000;

/** How the length of a field changes what a word in it is worth, as in BM25: by the length. */
function normsOf(field: keyof typeof USUAL): Float32Array {
  const [usual, strength] = [USUAL[field], STRENGTH[field]];
  return Float32Array.from(
    { length: LONGEST + 1 },
    (_, length) => 1 / (1 - strength + (strength * length) / usual),
  );
}

const NORMS = { title: normsOf('title'), author: normsOf('author') };

/**
 * Returns what a term is worth in the fields of a paper, before its rarity.
 * @param isLoose whether papers may lack words of the query
 */
export function scorer(
  { columns }: OpenSegment,
  isLoose = false,
): (ordinal: number, fields: number) => number {
  const table = isLoose ? LOOSE_SCORES : FIELD_SCORES;
  return (ordinal, fields) => scoreIn(table, columns, ordinal, fields);
}

/**
 * Raises the scores of the papers of a posting list to what a term is worth in them. One loop is
 * much faster than a call for each paper while the page's scripts are not compiled yet.
 * @param postings the first `count` are those of the list
 * @param how `mask`: fields in which the term counts, one bit each; `isLoose` as in `scorer`
 * @param factor what it is worth beside that
 */
export function raiseScores(
  { columns }: OpenSegment,
  { scores, short }: Matches,
  { ordinals, fields }: Postings,
  count: number,
  { mask, isLoose }: { mask: number; isLoose: boolean },
  factor: number,
): void {
  const table = isLoose ? LOOSE_SCORES : FIELD_SCORES;
  for (let at = 0; at < count; at++) {
    const ordinal = ordinals[at] ?? 0;
    const counted = (fields[at] ?? 0) & mask;
    const score = factor * scoreIn(table, columns, ordinal, counted);
    if (score > (scores[ordinal] ?? 0)) scores[ordinal] = score;
    if (counted & ~LONG) short[ordinal] = 1;
  }
}

function scoreIn(
  table: Float32Array,
  { length, authors }: Columns,
  ordinal: number,
  fields: number,
): number {
  const score = table[fields] ?? 0;
  if (fields & FIELD_BITS.title) return score * normAt(NORMS.title, length[ordinal]);
  return fields & FIELD_BITS.author ? score * normAt(NORMS.author, authors[ordinal]) : score;
}

function normAt(norms: Float32Array, length = 0): number {
  return norms[Math.min(length, LONGEST)] ?? 1;
}
