import type { Item } from '../../paper/paper';
import { readable } from '../../text/tex';
import { termsOf } from './terms';
import { means } from './typo';

/**
 * How near to each other the words that were looked for stand: 1 when the title holds them one after the other, less for
 * each pair that it does not, and a quarter of that for the abstract; 0 for a single word.
 * @param wanted folded words in the order in which they were typed
 */
export function nearness({ paper }: Item, wanted: readonly string[]): number {
  if (wanted.length < 2) return 0;
  const inTitle = adjacent(termsOf(readable(paper.title)), wanted);
  const inAbstract = inTitle === 1 ? 0 : adjacent(termsOf(readable(paper.abstract ?? '')), wanted);
  return Math.max(inTitle, inAbstract / 4);
}

/** The share of neighbours among the wanted words that are neighbours in the text. */
function adjacent(terms: readonly string[], wanted: readonly string[]): number {
  let pairs = 0;
  for (let index = 1; index < wanted.length; index++) {
    const [first = '', second = ''] = [wanted[index - 1], wanted[index]];
    const found = terms.some(
      (term, at) => means(first, term) && means(second, terms[at + 1] ?? ''),
    );
    if (found) pairs++;
  }
  return pairs / (wanted.length - 1);
}
