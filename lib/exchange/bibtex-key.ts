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
 * Citation keys for all items, by paper id: `vaswani2017attention`. A key that an entry has is kept;
 * new ones are unlike each other and unlike every taken one.
 */
export function assignKeys(
  items: readonly Item[],
  taken: ReadonlySet<string>,
): Map<string, string> {
  const keys = new Map<string, string>();
  const used = new Set([...taken].map((key) => key.toLowerCase()));
  for (const { entry } of items) {
    if (!entry?.citekey) continue;
    keys.set(entry.paper, entry.citekey);
    used.add(entry.citekey.toLowerCase());
  }
  for (const { paper } of items) {
    if (keys.has(paper.id)) continue;
    const key = firstFree(citekeyOf(paper), used);
    keys.set(paper.id, key);
    used.add(key.toLowerCase());
  }
  return keys;
}

/** The key that a paper's own facts give: first author's family name, year, first telling word of the title. */
export function citekeyOf(paper: Paper): string {
  const [first] = paper.authors;
  const name = plain(first?.family ?? first?.literal ?? '');
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

/** Case does not tell keys apart: BibTeX takes `a` and `A` for the same. */
function firstFree(key: string, used: ReadonlySet<string>): string {
  for (let count = 0; ; count++) {
    const candidate = key + suffix(count);
    if (!used.has(candidate)) return candidate;
  }
}

/** '', a, b, … z, aa, ab, … */
function suffix(count: number): string {
  if (count === 0) return '';
  const last = String.fromCharCode(97 + ((count - 1) % 26));
  return suffix(Math.floor((count - 1) / 26)) + last;
}
