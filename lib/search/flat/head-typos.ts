import { SHORTEST_HEADLESS } from '../words/typo';
import type { TermList } from './term-list';
import type { Candidate } from './vocabulary';

/** The quality of a word whose first letter is wrong or missing. */
const QUALITY = 0.3;
/** Terms from here on are marked ones, no words. */
const FIRST_MARK = 0xe000;

/**
 * Returns the terms from which a word differs only in its first letter, which is wrong or missing:
 * `sxploring`, `ptimization`. All terms are read for it, so it is for words that nothing begins
 * with. Other slips are found among the terms that begin alike (`candidates`).
 */
export function headTypos(terms: TermList, word: string): readonly Candidate[] {
  if (word.length < SHORTEST_HEADLESS || /\d/.test(word)) return [];
  const known = RECENT.get(terms);
  if (known?.word === word) return known.found;
  const found: Candidate[] = [];
  terms.each(0, ({ index, letters, length }) => {
    if ((letters[0] ?? 0) >= FIRST_MARK) return false;
    const added = length - word.length;
    if ((added === 0 || added === 1) && endsWith(letters, word, added))
      found.push({ index, quality: QUALITY, typos: 1 });
    return true;
  });
  RECENT.set(terms, { word, found });
  return found;
}

/** The last word of each list: several parts of a query often ask for the same one. */
const RECENT = new WeakMap<TermList, { word: string; found: readonly Candidate[] }>();

/** Whether all letters but the first of a term, or all but the one added, are those of a word. */
function endsWith(letters: Uint16Array, word: string, added: number): boolean {
  for (let at = word.length - 1; at >= 1 - added; at--)
    if (letters[at + added] !== word.charCodeAt(at)) return false;
  return true;
}
