import type { Author } from '../../paper/author';
import { shortName } from '../../paper/names';
import type { Item } from '../../paper/paper';
import { readable } from '../../text/tex';
import { termsOf } from './terms';
import { matchesTerm } from './typo';

/**
 * Returns how close to each other the words of a query are, from 0 to 1: the share of neighbouring
 * words that are adjacent in the title, or a quarter of their share in the abstract; for names how
 * well they are the authors.
 * @param wanted folded words in the order typed
 */
export function nearness({ paper }: Item, wanted: readonly string[]): number {
  const inTitle = adjacent(termsOf(readable(paper.title)), wanted);
  const inAbstract = inTitle === 1 ? 0 : adjacent(termsOf(readable(paper.abstract ?? '')), wanted);
  return Math.max(inTitle, inAbstract / 4, authorship(paper.authors, wanted));
}

/**
 * 1 if the words are the family names of all authors in their order, a half if they begin with the
 * first author and keep the order, else 0.
 */
function authorship(authors: readonly Author[], wanted: readonly string[]): number {
  if (wanted.length < 2) return 0;
  const names = authors.map((author) => termsOf(shortName(author)));
  let at = -1;
  for (const word of wanted) {
    at = names.findIndex((terms, index) => index > at && terms.includes(word));
    if (at < 0) return 0;
  }
  if (names.length === wanted.length) return 1;
  return names[0]?.includes(wanted[0] ?? '') ? 0.5 : 0;
}

/**
 * The share of neighbouring wanted words that are also neighbours in the text. A word that is two
 * words of the text written in one is such a pair, too.
 */
function adjacent(terms: readonly string[], wanted: readonly string[]): number {
  const joined = wanted.filter((word) => isJoined(terms, word)).length;
  let pairs = joined;
  for (let index = 1; index < wanted.length; index++) {
    const [first = '', second = ''] = [wanted[index - 1], wanted[index]];
    const found = terms.some(
      (term, at) => matchesTerm(first, term) && matchesTerm(second, terms[at + 1] ?? ''),
    );
    if (found) pairs++;
  }
  return pairs / Math.max(1, wanted.length - 1 + joined);
}

function isJoined(terms: readonly string[], word: string): boolean {
  return terms.some((term, at) => {
    const next = terms[at + 1] ?? '';
    return term.length + next.length === word.length && next !== '' && term + next === word;
  });
}
