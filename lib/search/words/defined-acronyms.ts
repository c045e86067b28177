import { plain, termsOf } from './terms';

/** An acronym in brackets. */
const BRACKETED = /\((\p{Lu}[\p{L}\p{N}-]{1,7})\)/gu;
/** The words that an acronym stands for are within so many characters before it. */
const REACH = 120;

/**
 * What a title means by the definitions in its abstract: the acronyms of words in it, and the words
 * of acronyms in it. Folded.
 */
export function definedTerms(title: string, abstract: string): string[] {
  const found = [...abstract.matchAll(BRACKETED)];
  if (found.length === 0) return [];
  const inTitle = new Set(termsOf(title));
  return found.flatMap(({ index, 1: name = '' }) => {
    const acronym = plain(name).replace(/(?<=..)s$/, '');
    const words = wordsOf(acronym, abstract.slice(Math.max(0, index - REACH), index));
    if (words.length === 0) return [];
    if (inTitle.has(acronym) || inTitle.has(`${acronym}s`)) return words;
    return words.every((word) => inTitle.has(word)) ? [acronym] : [];
  });
}

/** The last words of a text whose first letters are an acronym; none if they are not. */
function wordsOf(acronym: string, text: string): string[] {
  const words = plain(text)
    .split(/[\s-]+/)
    .filter(Boolean)
    .slice(-acronym.length);
  return words.map((word) => word.charAt(0)).join('') === acronym ? words : [];
}
