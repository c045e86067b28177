import { SHORTEST_HEADLESS } from '../words/typo';
import type { TermList } from './term-list';
import type { Candidate } from './vocabulary';

/** The quality of a word whose first letter is wrong or missing. */
const QUALITY = 0.3;
const FIRST_LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * Returns the terms from which a word in Latin letters differs only in its first one, which is
 * wrong or missing: `sxploring`, `ptimization`. It is for words that nothing begins with. Other
 * slips are found among the terms that begin alike (`candidates`).
 */
export function headTypos(terms: TermList, word: string): Candidate[] {
  if (word.length < SHORTEST_HEADLESS || !/^[a-z]+$/.test(word)) return [];
  return FIRST_LETTERS.flatMap((letter) => [letter + word.slice(1), letter + word]).flatMap(
    (term) => {
      const index = terms.indexOf(term);
      if (index === undefined) return [];
      return { index, ...terms.postings(index), quality: QUALITY, typos: 1 };
    },
  );
}
