import { fullName } from '../../../lib/paper/names';
import type { Item, Paper } from '../../../lib/paper/paper';
import type { Engine } from './engine';

/** The fields with their weights and the strength of their length normalisation. */
const FIELDS: [weight: number, b: number, text: (paper: Paper) => string][] = [
  [3, 0.5, ({ title }) => title],
  [2, 0.5, ({ authors }) => authors.map(fullName).join(' ')],
  [1, 0.5, ({ venue = '', published = '' }) => `${venue} ${published}`],
  [2, 0, ({ ids }) => ids.join(' ')],
  [1, 0.75, ({ abstract = '' }) => abstract],
];
const K1 = 1.2;
const STOP_WORDS = new Set(
  'a an and are as at be by for from in is it of on or that the this to with'.split(' '),
);

/**
 * Plain BM25F (Robertson and Zaragoza, “The Probabilistic Relevance Framework”, 2009, section 3.6)
 * with a short list of stop words and plurals cut: what a text search engine does by default.
 */
export function bm25f(items: readonly Item[]): Engine {
  const papers = items.map(({ paper }) => paper);
  const postings = new Map<string, Map<number, number>>();
  for (const [weight, b, textOf] of FIELDS) {
    const texts = papers.map((paper) => wordsIn(textOf(paper)));
    const mean = texts.reduce((sum, { length }) => sum + length, 0) / texts.length || 1;
    texts.forEach((words, paper) => {
      const norm = 1 - b + (b * words.length) / mean;
      for (const word of words) {
        const list = postings.get(word) ?? new Map<number, number>();
        postings.set(word, list.set(paper, (list.get(paper) ?? 0) + weight / norm));
      }
    });
  }
  return async (text) => {
    const scores = new Map<number, number>();
    for (const word of new Set(wordsIn(text))) {
      const list = postings.get(word) ?? new Map<number, number>();
      const rarity = Math.log(1 + (papers.length - list.size + 0.5) / (list.size + 0.5));
      for (const [paper, weight] of list)
        scores.set(paper, (scores.get(paper) ?? 0) + (rarity * weight) / (K1 + weight));
    }
    const best = [...scores].sort(([, a], [, b]) => b - a);
    return best.map(([paper]) => papers[paper]?.id ?? '');
  };
}

function wordsIn(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !STOP_WORDS.has(word)).map((word) => word.replace(/(?<=..)s$/, ''));
}
