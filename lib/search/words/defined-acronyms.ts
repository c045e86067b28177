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
  let known: ReadonlySet<string> | undefined;
  return [...abstract.matchAll(BRACKETED)].flatMap(({ index, 1: name = '' }) => {
    const acronym = plain(name).replace(/(?<=..)s$/, '');
    const words = wordsOf(acronym, abstract.slice(Math.max(0, index - REACH), index));
    if (words.length === 0) return [];
    known ??= new Set(termsOf(title));
    const inTitle = known;
    if (inTitle.has(acronym) || inTitle.has(`${acronym}s`)) return words;
    return words.every((word) => inTitle.has(word)) ? [acronym] : [];
  });
}

/** The last words of a text whose first letters are an acronym; none if they are not. */
function wordsOf(acronym: string, text: string): string[] {
  const words = text
    .split(/[\s-]+/)
    .filter(Boolean)
    .slice(-acronym.length);
  const initials = words.map((word) => word.charAt(0)).join('');
  return plain(initials) === acronym ? words.map(plain) : [];
}
