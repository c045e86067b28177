import { readable } from '../../../lib/text/tex';
import { someWords, wordsOf, yearOf } from './paper-words';
import type { QueryKind } from './query-kind';
import { contentWords, pick, pickSome } from './slips';

const WRONG_WORDS =
  'generic hybrid visual stable global online dense large ocean optimal social adaptive'.split(' ');
const NUMBERS: [RegExp, string][] = [
  [/\btwo\b/i, '2'],
  [/\bthree\b/i, '3'],
  [/\bfour\b/i, '4'],
  [/\bfive\b/i, '5'],
  [/\bten\b/i, '10'],
  [/\b2\b/, 'two'],
  [/\b3\b/, 'three'],
  [/\b4\b/, 'four'],
  [/\b(?:first|second)\b/i, '1st'],
];
const CLOSED =
  'data|frame|bench|multi|over|back|key|sub|cross|mean|wave|tree|hyper|super|inter|under|meta|path|net|on|wide|band|feed|time|work|time|hand|sign|spread';
const SPLIT = new RegExp(`^(${CLOSED})([a-z]{3,})$`, 'i');
const AMERICAN: [RegExp, string][] = [
  [
    /(?<=(?:optim|general|normal|regular|visual|summar|recogn|organ|real|character|local)i)s(?=[aei])/gi,
    'z',
  ],
  [/(?<=behavi|col|neighb|fav)our/gi, 'or'],
  [/(?<=model|label|travel)l(?=ing|ed)/gi, ''],
  [/(?<=anal)ys(?=ed?\b|ing)/gi, 'yz'],
  [/\bcentre/gi, 'center'],
];
const SPELT_OUT: Record<string, string> = {
  LSTM: 'long short-term memory',
  CNN: 'convolutional neural network',
  RNN: 'recurrent neural network',
  GAN: 'generative adversarial network',
  LLM: 'large language model',
  MDP: 'markov decision process',
  SVM: 'support vector machine',
  NLP: 'natural language processing',
  MRI: 'magnetic resonance imaging',
  EEG: 'electroencephalography',
  SMT: 'statistical machine translation',
  NMT: 'neural machine translation',
  PCA: 'principal component analysis',
  RL: 'reinforcement learning',
  HMM: 'hidden markov model',
  CRF: 'conditional random field',
  POS: 'part of speech',
};

function otherNumber(word: string): string {
  if (/[^aeiou]ies$/i.test(word)) return word.replace(/ies$/i, 'y');
  if (/[^aeious]y$/i.test(word)) return word.replace(/y$/i, 'ies');
  if (/[^su]s$/i.test(word)) return word.slice(0, -1);
  return `${word}s`;
}

/** Queries with the words of a title changed, left out or in another order. */
export const REWORDED_KINDS: Record<string, QueryKind> = {
  'half of the title, one wrong word': ({ title }, random) => {
    const half = wordsOf(title).slice(0, Math.ceil(wordsOf(title).length / 2));
    if (half.length < 4) return undefined;
    half[Math.floor(random() * half.length)] = pick(WRONG_WORDS, random) ?? '';
    return half.join(' ').toLowerCase();
  },
  'words out of order, year': (paper, random) => {
    const four = someWords(paper.title, 4, random);
    return four && yearOf(paper) ? `${four.join(' ')} ${yearOf(paper)}` : undefined;
  },
  'title in small letters without hyphens': ({ title }) =>
    title.includes('-') ? readable(title).toLowerCase().replaceAll('-', ' ') : undefined,
  'title with other numbers of words': ({ title }, random) => {
    const all = wordsOf(title.toLowerCase());
    const long = all.flatMap((word, at) => (/^[a-z]{5,}$/.test(word) ? [at] : []));
    for (const at of pickSome(long, 2, random)) all[at] = otherNumber(all[at] ?? '');
    return long.length > 1 ? all.join(' ') : undefined;
  },
  'first three words': ({ title }) => {
    const three = wordsOf(title).slice(0, 3).join(' ').toLowerCase();
    return contentWords(three).length > 1 ? three : undefined;
  },
  'three words from the middle': ({ title }, random) => {
    const all = wordsOf(title);
    const at = 1 + Math.floor(random() * (all.length - 4));
    const three = all
      .slice(at, at + 3)
      .join(' ')
      .toLowerCase();
    return all.length > 5 && contentWords(three).length > 1 ? three : undefined;
  },
  'three words, all unfinished': ({ title }, random) => {
    const three = someWords(title, 3, random)?.filter((word) => word.length > 6);
    return three?.length === 3 ? three.map((word) => word.slice(0, 5)).join(' ') : undefined;
  },
  'compound in two words': ({ title }, random) => {
    const whole = contentWords(readable(title)).find((word) => SPLIT.test(word));
    const [word] = someWords(title.replace(whole ?? '', ' '), 1, random) ?? [];
    return whole && word ? `${whole.replace(SPLIT, '$1 $2')} ${word}`.toLowerCase() : undefined;
  },
  'two words in one, nothing else': ({ title }) => {
    const pair = /\b([a-z]{4,}) ([a-z]{5,}) [a-z]{4,}/i.exec(readable(title));
    return pair ? `${pair[1]}${pair[2]}`.toLowerCase() : undefined;
  },
  American: ({ title }, random) => {
    const other = AMERICAN.reduce((text, [from, to]) => text.replace(from, to), readable(title));
    const changed = contentWords(other).find((word) => !title.includes(word));
    const same = contentWords(title).filter((each) => other.includes(each));
    const [word] = someWords(same.join(' '), 1, random) ?? [];
    return changed && word ? `${changed} ${word}`.toLowerCase() : undefined;
  },
  'digit for a word': ({ title }, random) => {
    const rule = NUMBERS.find(([from]) => from.test(title));
    const number = rule?.[0].exec(title)?.[0];
    if (!rule || !number) return undefined;
    const two = someWords(title.replace(number, ' '), 2, random);
    return two && `${rule[1]} ${two.join(' ')}`;
  },
  'acronym spelt out': ({ title }, random) => {
    const short = Object.keys(SPELT_OUT).find((each) => new RegExp(`\\b${each}s?\\b`).test(title));
    const [word] = someWords(title.replace(short ?? '', ' '), 1, random) ?? [];
    return short && word ? `${SPELT_OUT[short]} ${word}` : undefined;
  },
  'and for a sign': ({ title }) => {
    const around = /(\p{L}+) (&|and) (\p{L}+)/u.exec(title);
    return around
      ? `${around[1]} ${around[2] === '&' ? 'and' : '&'} ${around[3]} ${wordsOf(title)[0]}`
      : undefined;
  },
  'quoted two words, word': ({ title }, random) => {
    const all = wordsOf(title);
    const at = all.findIndex((word, index) =>
      [word, all[index + 1] ?? ''].every((each) => /^[a-z]{4,}$/i.test(each)),
    );
    const rest = all.filter((_, index) => index < at || index > at + 1).join(' ');
    const [word] = someWords(rest, 1, random) ?? [];
    return at >= 0 && word ? `"${all[at]} ${all[at + 1]}" ${word}`.toLowerCase() : undefined;
  },
  'name with a version': ({ title }, random) => {
    const [whole, name = '', number] =
      /\b([A-Z][A-Za-z]{2,})[- ]?v?(\d{1,2}(?:\.\d)?)\b/.exec(title) ?? [];
    const [word] = whole ? (someWords(title.replace(whole, ' '), 1, random) ?? []) : [];
    const form = pick(['{a}{b}', '{a} {b}', '{a}-{b}', '{a} v{b}'], random) ?? '';
    return word && number
      ? `${form.replace('{a}', name).replace('{b}', number)} ${word}`.toLowerCase()
      : undefined;
  },
  'sentence of the abstract, one wrong word': ({ abstract = '' }, random) => {
    const all = wordsOf(abstract);
    if (all.length < 40) return undefined;
    const at = Math.floor(random() * (all.length - 12));
    const part = all.slice(at, at + 8);
    part[2 + Math.floor(random() * 4)] = pick(WRONG_WORDS, random) ?? '';
    return part.join(' ');
  },
  'two words of the title, two wrong ones': ({ title }, random) => {
    const three = someWords(title, 3, random);
    return three && [...three, ...pickSome(WRONG_WORDS, 2, random)].join(' ');
  },
};
