import { areForms, stemOf } from '../words/word-forms';
import { beginsWith, type TermList } from './term-list';
import type { Candidate } from './vocabulary';

/** How well another form matches. */
const QUALITY = 0.6;

/** The terms that are other forms of a word: `relaxing` for `relaxed`. */
export function otherForms(terms: TermList, word: string): Candidate[] {
  const stem = stemOf(word);
  const found: Candidate[] = [];
  if (stem === undefined) return found;
  terms.each(terms.lowerBound(stem), (cursor) => {
    if (!beginsWith(cursor, stem)) return false;
    const { index, letters, length, start, end } = cursor;
    const other = String.fromCharCode(...letters.subarray(0, length));
    if (areForms(word, other)) found.push({ index, start, end, quality: QUALITY, typos: 0 });
    return true;
  });
  return found;
}
