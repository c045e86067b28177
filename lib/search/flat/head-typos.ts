import { SHORTEST_HEADLESS } from '../words/typo';
import type { TermList } from './term-list';
import type { Candidate } from './vocabulary';

/** The quality of a word whose first letter is wrong or missing. */
const QUALITY = 0.3;
const FIRST_LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * Returns the terms from which a word in Latin letters differs only in its first one, which is
 * wrong or missing: `sxploring`, `ptimization`, or else those of which the first two are missing:
 * `timization`. It is for words that nothing begins with. Other slips are found among the terms
 * that begin alike (`candidates`).
 */
export function headTypos(terms: TermList, word: string): Candidate[] {
  if (word.length < SHORTEST_HEADLESS || !/^[a-z]+$/.test(word)) return [];
  const find = (term: string, quality: number, typos: number): Candidate[] => {
    const index = terms.indexOf(term);
    return index === undefined ? [] : [{ index, ...terms.postings(index), quality, typos }];
  };
  const one = FIRST_LETTERS.flatMap((letter) =>
    [letter + word.slice(1), letter + word].flatMap((term) => find(term, QUALITY, 1)),
  );
  if (one.length > 0) return one;
  return FIRST_LETTERS.flatMap((first) =>
    FIRST_LETTERS.flatMap((second) => find(first + second + word, QUALITY / 2, 2)),
  );
}
