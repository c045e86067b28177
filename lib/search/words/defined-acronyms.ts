import { plain, termsOf } from './terms';

/** An acronym in brackets behind the words that it stands for: `Reinforcement Learning (RL)`. */
const DEFINED = /(?<![\p{L}\p{N}-])((?:[\p{L}\p{N}-]+\s+){1,6})\((\p{Lu}[\p{L}\p{N}-]{1,7})\)/gu;

/**
 * What a title means by the definitions in its abstract: the acronyms of words in it, and the words
 * of acronyms in it. Folded.
 */
export function definedTerms(title: string, abstract: string): string[] {
  if (!abstract.includes('(')) return [];
  const inTitle = new Set(termsOf(title));
  return [...abstract.matchAll(DEFINED)].flatMap(([, before = '', name = '']) => {
    const acronym = plain(name).replace(/(?<=..)s$/, '');
    const words = wordsOf(acronym, before);
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
