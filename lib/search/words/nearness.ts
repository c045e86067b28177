import type { Author } from '../../paper/author';
import { shortName } from '../../paper/names';
import type { Item } from '../../paper/paper';
import { readable } from '../../text/tex';
import { isYear } from '../query/year';
import { termsOf } from './terms';
import { matchesTerm } from './typo';

/** Papers are mostly remembered by their first author. */
const FIRST_AUTHOR = 0.25;
/** What a pair of neighbouring words is worth in an abstract, where many are by chance. */
const PAIR_IN_ABSTRACT = 0.15;

/**
 * Returns how close to each other the words of a query are, 0 or more: the share of neighbouring
 * words that are adjacent in the title, or a little for each such pair in the abstract, so that a
 * sentence of it counts most; for names how well they are the authors.
 * @param wanted folded words in the order typed
 */
export function nearness({ paper }: Item, wanted: readonly string[]): number {
  const inTitle = adjacent(termsOf(readable(paper.title)), wanted);
  const titled = inTitle.found / Math.max(1, inTitle.of);
  const inAbstract =
    titled === 1 ? 0 : adjacent(termsOf(readable(paper.abstract ?? '')), wanted).found;
  return Math.max(titled, inAbstract * PAIR_IN_ABSTRACT, authorship(paper.authors, wanted));
}

/**
 * 1 if the words are the family names of all authors in their order, a half if they begin with the
 * first author and keep the order, a quarter if the first author is one of them, else 0. A year
 * beside them does not count.
 */
function authorship(authors: readonly Author[], typed: readonly string[]): number {
  const wanted = typed.filter((word) => !isYear(word));
  if (typed.length < 2 || wanted.length === 0) return 0;
  const names = authors.map((author) => termsOf(shortName(author)));
  const isFirst = wanted.some((word) => names[0]?.includes(word)) ? FIRST_AUTHOR : 0;
  let at = -1;
  for (const word of wanted) {
    at = names.findIndex((terms, index) => index > at && terms.includes(word));
    if (at < 0) return isFirst;
  }
  if (names.length === wanted.length) return 1;
  return names[0]?.includes(wanted[0] ?? '') ? 0.5 : isFirst;
}

/**
 * How many pairs of neighbouring wanted words are also neighbours in the text, and of how many. A
 * word that is two words of the text written in one is such a pair, too.
 */
function adjacent(terms: readonly string[], wanted: readonly string[]) {
  const joined = wanted.filter((word) => isJoined(terms, word)).length;
  let found = joined;
  for (let index = 1; index < wanted.length; index++) {
    const [first = '', second = ''] = [wanted[index - 1], wanted[index]];
    const isPair = terms.some(
      (term, at) => matchesTerm(first, term) && matchesTerm(second, terms[at + 1] ?? ''),
    );
    if (isPair) found++;
  }
  return { found, of: wanted.length - 1 + joined };
}

function isJoined(terms: readonly string[], word: string): boolean {
  return terms.some((term, at) => {
    const next = terms[at + 1] ?? '';
    return term.length + next.length === word.length && next !== '' && term + next === word;
  });
}
