import { fillRow, LONGEST } from './distance';
import { beginsWith, type TermCursor, type TermList } from './term-list';

/**
 * Calls back for the terms that a word may be with some typos, and that do not begin with it. Terms
 * that begin alike share the first rows of the matrix of distances (see `distance`), and those that
 * begin with too many typos are passed over.
 * @param allowed most typos
 * @param from index of the first term that is compared
 * @param to index behind the last one
 */
export function eachSimilar(
  terms: TermList,
  word: string,
  allowed: number,
  from: number,
  to: number,
  call: (cursor: TermCursor, typos: number) => void,
): void {
  if (word.length > LONGEST) return;
  const most = word.length + allowed;
  const matrix = distanceMatrix(word, allowed, most);
  terms.each(from, (cursor) => {
    const { index, length } = cursor;
    if (index >= to) return false;
    matrix.share(cursor.shared);
    if (length > most || length < word.length - allowed) return true;
    const typos = matrix.distance(cursor);
    if (typos <= allowed && !beginsWith(cursor, word)) call(cursor, typos);
    return true;
  });
}

/**
 * The matrix of distances between a word and one term after the other.
 * @param most length of the longest term
 */
function distanceMatrix(word: string, allowed: number, most: number) {
  const rows = Array.from({ length: most + 1 }, () => new Uint8Array(word.length + 1));
  const row = (letters: number) => rows[letters] ?? new Uint8Array(0);
  for (let at = 0; at <= word.length; at++) row(0)[at] = at;
  /** Number of letters of the term whose rows are filled. */
  let filled = 0;
  /** The row in which there are too many typos already. */
  let hopeless = Infinity;
  return {
    /** The next term shares so many first letters with the one before. */
    share(letters: number): void {
      filled = Math.min(filled, letters);
      if (filled < hopeless) hopeless = Infinity;
    },
    /** The distance of the word from a term; more than `allowed` if it is not known exactly. */
    distance({ letters, length }: TermCursor): number {
      while (filled < length && hopeless === Infinity) {
        const letter = letters[filled] ?? 0;
        const previous = filled > 0 ? (letters[filled - 1] ?? 0) : -1;
        const [before, last] = [row(filled - 1), row(filled)];
        filled++;
        const least = fillRow(letter, previous, filled, word, before, last, row(filled));
        if (least > allowed) hopeless = filled;
      }
      return hopeless === Infinity ? (row(length)[word.length] ?? 0) : allowed + 1;
    },
  };
}
