import { type OpenSegment, readTerm } from './open-segment';
import { ALL_FIELDS, FIELD_BITS } from './postings';

/** Of the papers with an acronym, so many must have its words, too; of one of two letters. */
const LEAST_SHARE = { of: 0.1, ofTwo: 0.4 };

/**
 * Whether an acronym stands for some words: papers that have it have them, too, or, of three words
 * or more, a title has them all. Otherwise the first letters are an acronym by chance.
 * @param words folded
 */
export function isSpeltOut(
  segments: readonly OpenSegment[],
  acronym: string,
  words: readonly string[],
): boolean {
  let papers = 0;
  let both = 0;
  for (const segment of segments) {
    const having = papersWith(segment, words);
    if (words.length > 2 && [...having.values()].some((fields) => fields & FIELD_BITS.title))
      return true;
    readIfKnown(segment, acronym, (ordinal) => {
      papers++;
      if (having.has(ordinal)) both++;
    });
  }
  const { of, ofTwo } = LEAST_SHARE;
  return both > 0 && both >= (words.length === 2 ? ofTwo : of) * papers;
}

/** The papers of a segment with all of some words, and the fields that have them all. */
function papersWith(segment: OpenSegment, words: readonly string[]): Map<number, number> {
  let having: Map<number, number> | undefined;
  for (const word of words) {
    const before = having;
    const now = new Map<number, number>();
    readIfKnown(segment, word, (ordinal, fields) => {
      const earlier = before ? before.get(ordinal) : ALL_FIELDS;
      if (earlier !== undefined) now.set(ordinal, earlier & fields);
    });
    having = now;
  }
  return having ?? new Map();
}

function readIfKnown(
  segment: OpenSegment,
  term: string,
  each: (ordinal: number, fields: number) => void,
): void {
  const index = segment.terms.indexOf(term);
  if (index !== undefined) readTerm(segment, index, each);
}
