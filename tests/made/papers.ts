import type { PaperDraft } from '../../lib/paper/paper';
import { seeded } from './random';
import { FAMILY, GIVEN, LINKS, TOPICS } from './words';

/** Length of a generated abstract in characters: the average of arXiv's abstracts. */
const ABSTRACT_CHARS = 1500;

/**
 * Generates papers with realistic word frequencies (Zipf) and abstracts of 1.5 kB; the result
 * depends only on the seed. Their arXiv ids count up from 2401.00001.
 */
export function makePapers(count: number, seed = 1): PaperDraft[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, index) => makePaper(index, random, commonWord));
}

/**
 * Yields such papers one by one, with a vocabulary that grows as in real collections: the frequency
 * of the n-th of 200,000 words is proportional to 1/n.
 */
export function* streamPapers(count: number, seed = 1): Generator<PaperDraft> {
  const random = seeded(seed);
  for (let index = 0; index < count; index++) yield makePaper(index, random, anyWord);
}

type Word = (random: () => number) => string;

function makePaper(index: number, random: () => number, word: Word): PaperDraft {
  const month = (index % 12) + 1;
  const id = `24${pad(month, 2)}.${pad(Math.floor(index / 12) + 1, 5)}`;
  const authors = Array.from({ length: 1 + Math.floor(random() * 7) }, () => ({
    given: pick(GIVEN, random),
    family: pick(FAMILY, random),
  }));
  return {
    ids: [`arxiv:${id}`],
    title: capital(sentence(5 + Math.floor(random() * 6), random, word)),
    authors,
    authorCount: authors.length,
    abstract: makeAbstract(random, word),
    published: `2024-${pad(month, 2)}-${pad(1 + Math.floor(random() * 28), 2)}`,
    organisation: `${pick(FAMILY, random)} Lab`,
    links: {
      page: `https://huggingface.co/papers/${id}`,
      abstract: `https://arxiv.org/abs/${id}`,
      pdf: `https://arxiv.org/pdf/${id}`,
    },
    counts: { upvotes: Math.floor(random() ** 3 * 300), comments: Math.floor(random() * 9) },
  };
}

function makeAbstract(random: () => number, word: Word): string {
  let text = '';
  while (text.length < ABSTRACT_CHARS) {
    text += `${capital(sentence(12 + Math.floor(random() * 12), random, word))}. `;
  }
  return text.slice(0, ABSTRACT_CHARS).trim();
}

function sentence(length: number, random: () => number, word: Word): string {
  return Array.from({ length }, (_, index) =>
    index % 3 === 2 ? pick(LINKS, random) : word(random),
  ).join(' ');
}

/** Returns frequent words often, and rarer ones from an unlimited vocabulary, as in real text. */
function commonWord(random: () => number): string {
  return wordOf(Math.floor(1 / (random() + 1e-5)));
}

const VOCABULARY = 200_000;

function anyWord(random: () => number): string {
  return wordOf(Math.floor(VOCABULARY ** random()));
}

function wordOf(rank: number): string {
  const stem = TOPICS[rank % TOPICS.length] ?? 'paper';
  return rank < TOPICS.length ? stem : `${stem}${suffix(rank)}`;
}

function suffix(rank: number): string {
  const syllables = ['ra', 'to', 'mi', 'ne', 'lo', 'sa', 'vi', 'du'];
  return [...rank.toString(8)].map((digit) => syllables[Number(digit)] ?? '').join('');
}

function pick<T>(from: readonly T[], random: () => number): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
