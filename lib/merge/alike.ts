import type { Paper } from '../paper/paper';
import { byText } from '../text/by-text';
import { lettersOf } from '../text/letters';
import { readable } from '../text/tex';
import { nearYears, sameAuthors } from './same-work';

/** Two papers with similar titles. */
export interface AlikePair {
  a: string;
  b: string;
  /** The share of their words that both titles have, 0 to 1. */
  likeness: number;
}

/** Titles that share less of their words are not similar. */
const LEAST = 0.7;
/** Titles with fewer words must have the same ones. */
const FEW_WORDS = 4;
/** Each paper is compared with those that share one of its rarest words. */
const RAREST = 3;
/** A word of more papers tells nothing. */
const MOST_PAPERS = 60;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;
/** Parts and versions of a work differ in nothing but these. */
const NUMBER = /\d|^[ivx]+$/;

/**
 * The words by which titles are compared, each once; scripts without spaces give pairs of letters.
 */
export function titleWords(title: string): string[] {
  const words = readable(title)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(lettersOf)
    .filter((word) => word !== '');
  return [...new Set(words.flatMap((word) => (UNSPACED.test(word) ? pairsOf(word) : [word])))];
}

function pairsOf(word: string): string[] {
  const letters = [...word];
  return letters.length < 2 ? letters : letters.slice(1).map((each, at) => letters[at] + each);
}

/**
 * Finds the pairs of papers whose titles are similar, the most similar first.
 * @param titles the words of each paper's title by its id, as `titleWords` gives them
 */
export function alikeTitles(titles: ReadonlyMap<string, readonly string[]>): AlikePair[] {
  const papers = papersByWord(titles);
  const countOf = (word: string) => papers.get(word)?.length ?? 0;
  const near = (words: readonly string[]) => {
    const rare = [...words].sort((x, y) => countOf(x) - countOf(y)).slice(0, RAREST);
    const usable = rare.filter((word) => countOf(word) <= MOST_PAPERS);
    return new Set(usable.flatMap((word) => papers.get(word) ?? []));
  };
  const pairs = new Map<string, AlikePair>();
  for (const [id, words] of titles) {
    for (const other of near(words)) {
      const likeness = id === other ? 0 : likenessOf(words, titles.get(other) ?? []);
      const [a, b] = id < other ? [id, other] : [other, id];
      if (likeness >= LEAST) pairs.set(`${a}\n${b}`, { a, b, likeness });
    }
  }
  return [...pairs.values()].sort(
    (x, y) => y.likeness - x.likeness || byText(x.a, y.a) || byText(x.b, y.b),
  );
}

function papersByWord(titles: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const papers = new Map<string, string[]>();
  for (const [id, words] of titles) {
    for (const word of words) {
      const known = papers.get(word);
      if (known) known.push(id);
      else papers.set(word, [id]);
    }
  }
  return papers;
}

/** 0 for titles that differ in a number: “Part I”, “Part II”. */
function likenessOf(ours: readonly string[], theirs: readonly string[]): number {
  const others = new Set(theirs);
  const shared = ours.filter((word) => others.has(word));
  const same = shared.length;
  const numbers = (words: readonly string[]) => words.filter((word) => NUMBER.test(word)).length;
  if (numbers(ours) !== numbers(shared) || numbers(theirs) !== numbers(shared)) return 0;
  const all = ours.length + theirs.length - same;
  if (Math.min(ours.length, theirs.length) < FEW_WORDS) return same === all && same > 0 ? 1 : 0;
  return same / all;
}

/** Whether authors and years allow that two papers with similar titles are one work. */
export function mayBeOne(a: Paper, b: Paper): boolean {
  return sameAuthors(a, b) !== false && nearYears(a, b) !== false;
}
