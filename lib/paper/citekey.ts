import { readable } from '../text/tex';
import { arxivOf, yearOf } from './citation';
import { splitSuffix } from './names';
import type { Paper } from './paper';

/** `short`: `vaswani2017attention`. `betterbibtex`: `vaswaniAttentionAllYou2017`. */
export type KeyPattern = (typeof KEY_PATTERNS)[number];
export const KEY_PATTERNS = ['short', 'betterbibtex'] as const;

/** Stop words of titles, as Google Scholar skips them. */
const STOP_WORDS = new Set(
  'a an the on of for and or in to with by from at is are do does how what why when which can we it its as into via using towards toward'.split(
    ' ',
  ),
);
/** The words that Better BibTeX skips by default (its preference `skipWords`). */
const SKIP_WORDS = new Set(
  'a ab aboard about above across after against al along amid among an and anti around as at before behind below beneath beside besides between beyond but by d da das de del dell dello dei degli della delle dans den der des despite die do down du during ein eine einem einen einer eines el en et except for from gli i il in inside into is l la las le les like lo los near nor of off on onto or over past per plus round save since so some sur than the through to toward towards un una unas under underneath une unlike uno unos until up upon versus via von while with within without yet zu zum'.split(
    ' ',
  ),
);
/** Letters without a Unicode decomposition. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** Builds a key from the first author's family name, the year and significant title words. */
export function citekeyOf(paper: Paper, pattern: KeyPattern = 'short'): string {
  const name = familyOf(paper);
  const title = readable(paper.title);
  const words = pattern === 'short' ? firstWord(title) : threeWords(title);
  const year = yearOf(paper) ?? '';
  // A name and a title in another script leave nothing for a key; the identifier is at least
  // unique.
  const number = (arxivOf(paper) ?? paper.id).replace(/[^\w.-]+/g, '-');
  if (name === '' && words === '') return `paper${number}`;
  return pattern === 'short' ? `${name}${year}${words}` : `${name}${words}${year}`;
}

function familyOf({ authors: [first] }: Paper): string {
  const family = first?.family && splitSuffix(first.family).base;
  return ascii(readable(family ?? first?.literal ?? '')).toLowerCase();
}

function firstWord(title: string): string {
  const words = title.split(/[\s\-–—/:,.]/).map((word) => ascii(word).toLowerCase());
  return words.find((each) => each.length > 1 && !STOP_WORDS.has(each)) ?? '';
}

/**
 * Better BibTeX's `shorttitle(3,3)` (https://retorque.re/zotero-better-bibtex/citing/). Hyphens
 * don't separate words.
 */
function threeWords(title: string): string {
  const words = title.split(/[\s–—/:,.]/).map(ascii);
  return words
    .filter((word) => word !== '' && !SKIP_WORDS.has(word.toLowerCase()))
    .slice(0, 3)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** Reduces a text to ASCII letters and digits, which every program accepts in a key. */
function ascii(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\0-~]/g, (letter) => {
      const small = letter.toLowerCase();
      const plain = PLAIN[small] ?? '';
      return small === letter ? plain : plain.charAt(0).toUpperCase() + plain.slice(1);
    })
    .replace(/[^A-Za-z0-9]/g, '');
}
