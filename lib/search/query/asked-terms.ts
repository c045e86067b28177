import { spellingsOf } from '../words/terms';
import { variantsOf } from '../words/variants';
import type { Query } from './query';
import { partsOf } from './query-words';

/** Most of the first letters of a term by which it is decided whether it may be asked for. */
const MOST_LETTERS = 4;

/**
 * Returns which terms queries may ask for, if words match without typos: those that begin like a
 * word of a query or another form of it. An index of the others is never read.
 */
export function askedTerms(queries: readonly Query[]): (term: string) => boolean {
  const words = queries.flatMap(partsOf).flatMap((part) => {
    if (part.kind === 'word') return [part.text];
    return part.kind === 'phrase' ? part.text.split(/\s+/) : [];
  });
  const terms = words.flatMap((word) => spellingsOf(word).flat());
  const begun = new Set(
    [...terms, ...terms.flatMap(variantsOf)].map((term) => term.slice(0, MOST_LETTERS)),
  );
  return (term) => {
    for (let letters = 1; letters <= MOST_LETTERS; letters++)
      if (begun.has(term.slice(0, letters))) return true;
    return false;
  };
}
