import type { Item, Paper } from '../paper';
import { readable } from '../tex';
import { fold } from '../text';
import { arxivOf, yearOf } from './citation';

/** Words that tell nothing of a title (as Google Scholar and Better BibTeX skip them). */
const STOP_WORDS = new Set(
  'a an the on of for and or in to with by from at is are do does how what why when which can we it its as into via using towards toward'.split(
    ' ',
  ),
);
/** Letters that have no decomposition. */
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

/**
 * Citation keys for all items, by paper id: `vaswani2017attention`. A key that an entry has is kept, save the second
 * of two equal ones, which no BibTeX program takes; new ones are unlike each other and unlike every taken one.
 */
export function assignKeys(
  items: readonly Item[],
  taken: ReadonlySet<string>,
): Map<string, string> {
  const keys = frozenKeys(items);
  const unique = uniquely(new Set([...taken, ...keys.values()].map((key) => key.toLowerCase())));
  for (const { paper, entry } of items) {
    if (!keys.has(paper.id)) keys.set(paper.id, unique(entry?.citekey ?? citekeyOf(paper)));
  }
  return keys;
}

/** The keys that entries have, each once. Case does not tell keys apart: BibTeX takes `a` and `A` for the same. */
function frozenKeys(items: readonly Item[]): Map<string, string> {
  const keys = new Map<string, string>();
  const used = new Set<string>();
  for (const { paper, entry } of items) {
    if (!entry?.citekey || used.has(entry.citekey.toLowerCase())) continue;
    keys.set(paper.id, entry.citekey);
    used.add(entry.citekey.toLowerCase());
  }
  return keys;
}

/** The key that a paper's own facts give: first author's family name, year, first telling word of the title. */
export function citekeyOf(paper: Paper): string {
  const [first] = paper.authors;
  const family = first?.family?.replace(/,? (?:[JS]r\.?|I{2,3}|IV)$/, '');
  const name = plain(readable(family ?? first?.literal ?? ''));
  const words = readable(paper.title)
    .split(/[\s\-–—/:,.]+/)
    .map(plain);
  const word = words.find((each) => each.length > 1 && !STOP_WORDS.has(each)) ?? '';
  const key = `${name}${yearOf(paper) ?? ''}${word}`;
  // Names and titles in other scripts leave nothing to make a key of; the number is at least the paper's own.
  const number = (arxivOf(paper) ?? paper.id).replace(/[^\w.-]+/g, '-');
  return name === '' && word === '' ? `paper${number}` : key;
}

function plain(text: string): string {
  const folded = fold(text).replace(/[^\0-~]/g, (letter) => PLAIN[letter] ?? letter);
  return folded.replace(/[^a-z0-9]/g, '');
}

/** Gives the first of `key`, `keya`, … `keyz`, `keyaa` … that is free, and goes on from there for the next equal one. */
function uniquely(used: Set<string>): (key: string) => string {
  const counts = new Map<string, number>();
  return (key) => {
    let count = counts.get(key) ?? 0;
    while (used.has((key + suffix(count)).toLowerCase())) count++;
    counts.set(key, count + 1);
    const free = key + suffix(count);
    used.add(free.toLowerCase());
    return free;
  };
}

/** '', a, b, … z, aa, ab, … */
function suffix(count: number): string {
  if (count === 0) return '';
  const last = String.fromCharCode(97 + ((count - 1) % 26));
  return suffix(Math.floor((count - 1) / 26)) + last;
}
