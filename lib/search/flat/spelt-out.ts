import { eachTitle } from './acronyms';
import { type OpenSegment, readTerm } from './open-segment';
import { FIELD_BITS } from './postings';

/** Of the papers with an acronym, so many must have its words, too; of one of two letters. */
const LEAST_SHARE = { of: 0.1, ofTwo: 0.4 };

/**
 * Whether an acronym stands for some words: papers that have it have them, too, or, of three words
 * or more, a title has them in a row. Otherwise the first letters are an acronym by chance.
 * @param words folded
 */
export function isSpeltOut(
  segments: readonly OpenSegment[],
  acronym: string,
  words: readonly string[],
): boolean {
  const counted = segments.map((segment) => ({ segment, ...countsOf(segment, words) }));
  let papers = 0;
  let both = 0;
  for (const { segment, held } of counted)
    readIfKnown(segment, acronym, (ordinal) => {
      papers++;
      if (held[ordinal] === words.length) both++;
    });
  const isPair = words.length === 2;
  if (both > 0 && both >= (isPair ? LEAST_SHARE.ofTwo : LEAST_SHARE.of) * papers) return true;
  return !isPair && counted.some(({ segment, titled }) => isInRow(segment, acronym, titled, words));
}

/** Whether a title has the words in a row. @param titled how many of them each title has */
function isInRow(
  segment: OpenSegment,
  acronym: string,
  titled: Uint8Array,
  { length }: readonly string[],
): boolean {
  let is = false;
  if (titled.includes(length))
    eachTitle(segment, acronym, (ordinal) => {
      is ||= titled[ordinal] === length;
    });
  return is;
}

/** How many of some words each paper of a segment has, and how many in its title. */
function countsOf(segment: OpenSegment, words: readonly string[]) {
  const held = new Uint8Array(segment.count);
  const titled = new Uint8Array(segment.count);
  for (const word of words)
    readIfKnown(segment, word, (ordinal, fields) => {
      held[ordinal] = (held[ordinal] ?? 0) + 1;
      if (fields & FIELD_BITS.title) titled[ordinal] = (titled[ordinal] ?? 0) + 1;
    });
  return { held, titled };
}

function readIfKnown(
  segment: OpenSegment,
  term: string,
  each: (ordinal: number, fields: number) => void,
): void {
  const index = segment.terms.indexOf(term);
  if (index !== undefined) readTerm(segment, index, each);
}
