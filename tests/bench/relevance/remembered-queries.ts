import { idValue } from '../../../lib/paper/ids';
import { fullName } from '../../../lib/paper/names';
import { readable } from '../../../lib/text/tex';
import { someWords, wordsOf, yearOf } from './paper-words';
import type { QueryKind } from './query-kind';
import { contentWords, misspelt, pick, pickSome } from './slips';

const WISHES = [
  'i am looking for a paper that uses {a} for {b}',
  'something on {a} and {b} {c}',
  'papers on {a} {b}',
  'any work on {a} with {b}?',
  'where can i read about {a} and {b}',
  'are there good methods for {a} {b}',
  'recent advances in {a} {b} {c}',
  'that {a} {b} thing',
  'what do we know about {a} and {b}',
];
const NEAR_KEYS: Record<string, string> = {
  ...{ a: 's', s: 'd', d: 'f', e: 'r', r: 't', t: 'y', i: 'o', o: 'p', n: 'm', c: 'v', l: 'k' },
};

/** Queries from an uncertain memory. */
export const REMEMBERED_KINDS: Record<string, QueryKind> = {
  wish: ({ title }, random) => {
    const [a = '', b = '', c = ''] = someWords(title, 3, random) ?? [];
    return a && pick(WISHES, random)?.replace('{a}', a).replace('{b}', b).replace('{c}', c);
  },
  'neighbouring key': ({ title }, random) => {
    const [one = '', two = ''] = someWords(title, 2, random) ?? [];
    const at = [...two].findIndex((letter, index) => index > 1 && NEAR_KEYS[letter]);
    return two.length > 5 && at > 0
      ? `${one} ${two.slice(0, at)}${NEAR_KEYS[two.charAt(at)]}${two.slice(at + 1)}`
      : undefined;
  },
  'letter doubled': ({ title }, random) => {
    const [one = '', two = ''] = someWords(title, 2, random) ?? [];
    const at = 1 + Math.floor(random() * (two.length - 1));
    return two.length > 5
      ? `${one} ${two.slice(0, at)}${two.charAt(at)}${two.slice(at)}`
      : undefined;
  },
  'three words, each misspelt': ({ title }, random) => {
    const long = contentWords(readable(title)).filter((word) => /^[a-z]{7,}$/i.test(word));
    const three = pickSome(long, 3, random);
    return three.length > 2
      ? three.map((word) => misspelt(word.toLowerCase(), random)).join(' ')
      : undefined;
  },
  'misspelt author, year': (paper, random) => {
    const name = paper.authors[0]?.family ?? '';
    const [word] = someWords(paper.title, 1, random) ?? [];
    return name.length > 6 && word && /^[a-z]+$/i.test(name)
      ? `${misspelt(name.toLowerCase(), random)} ${yearOf(paper)} ${word}`
      : undefined;
  },
  'wrong year': (paper, random) => {
    const two = someWords(paper.title, 2, random);
    const name = paper.authors[0]?.family;
    return name && two && yearOf(paper)
      ? `${name} ${Number(yearOf(paper)) - 1} ${two.join(' ')}`
      : undefined;
  },
  'wrong first author': (paper, random) => {
    const three = someWords(paper.title, 3, random);
    return three && `Papadopoulos ${three.join(' ')}`;
  },
  'author as field': (paper, random) => {
    const name = pick(paper.authors, random)?.family;
    const [word] = someWords(paper.title, 1, random) ?? [];
    return name && word && `author:"${name}" ${word}`;
  },
  'title and year as fields': (paper, random) => {
    const two = someWords(paper.title, 2, random);
    return two && yearOf(paper) ? `title:(${two.join(' ')}) year:${yearOf(paper)}` : undefined;
  },
  'range of years': (paper, random) => {
    const two = someWords(paper.title, 2, random);
    const at = Number(yearOf(paper));
    return two && at ? `${two.join(' ')} ${at - 1}-${at + 1}` : undefined;
  },
  'words joined by a hyphen': ({ title }) => {
    const pair = /\b([a-z]{4,}) ([a-z]{4,}) ([a-z]{4,})\b/i.exec(readable(title));
    return pair ? `${pair[1]}-${pair[2]} ${pair[3]}`.toLowerCase() : undefined;
  },
  'words joined by underscores': ({ title }) => {
    const all = wordsOf(title).filter((word) => /^[\p{L}\p{N}-]+$/u.test(word));
    return all.length > 4 ? all.slice(0, 5).join('_') : undefined;
  },
  'all in one word': ({ title }) => {
    const pair = /\b([a-z]{4,}) ([a-z]{4,})\b/i.exec(readable(title));
    const [word] = pair ? contentWords(title.replace(pair[0], ' ')).slice(-1) : [];
    return pair && word ? `${word} ${pair[1]}${pair[2]}`.toLowerCase() : undefined;
  },
  'name of a file': (paper) => {
    const name = paper.authors[0]?.family;
    return name
      ? `${name}_${yearOf(paper)}_${wordsOf(paper.title).slice(0, 5).join('_')}.pdf`.replace(
          /:/g,
          '',
        )
      : undefined;
  },
  'singular of all words': ({ title }, random) => {
    const plurals = contentWords(readable(title)).filter((word) => /[^su]s$/i.test(word));
    const [one] = pickSome(plurals, 1, random);
    const [other] = someWords(title.replace(one ?? '', ' '), 1, random) ?? [];
    return one && other ? `${one.replace(/s$/i, '')} ${other}`.toLowerCase() : undefined;
  },
  'verb for noun': ({ title }, random) => {
    const noun = /\b([a-z]{4,})(?:ization|isation)\b/i.exec(title)?.[1];
    const two = noun && someWords(title.replace(new RegExp(`${noun}\\w*`, 'i'), ' '), 2, random);
    return two ? `${noun}ize ${two.join(' ')}`.toLowerCase() : undefined;
  },
  'all authors': ({ authors }) =>
    authors.length > 2 && authors.length < 7
      ? authors.map(({ family }) => family).join(', ')
      : undefined,
  'names with initials': ({ authors }) =>
    authors.length > 1 && authors.length < 5 && authors.every(({ given }) => given)
      ? authors.map(({ given = '', family }) => `${family}, ${given.charAt(0)}.`).join(' and ')
      : undefined,
  'full name, year': (paper) => {
    const [first] = paper.authors;
    return first?.given && yearOf(paper) ? `${fullName(first)} ${yearOf(paper)}` : undefined;
  },
  'citation, Vancouver': (paper) => {
    const names = paper.authors.map(({ given = '', family }) => `${family} ${given.charAt(0)}`);
    return `${names.slice(0, 3).join(', ')}, et al. ${paper.title}. ${paper.venue ?? ''}. ${yearOf(paper)};12(3):45-9.`;
  },
  'citation, RIS': (paper) =>
    `TY  - JOUR TI  - ${paper.title} AU  - ${paper.authors[0]?.family ?? ''} PY  - ${yearOf(paper)} ER  -`,
  'citation, cut short': (paper) => {
    const whole = `${paper.authors[0]?.family ?? ''} et al. (${yearOf(paper)}). ${paper.title}`;
    return whole.slice(0, Math.max(40, Math.floor(whole.length * 0.7)));
  },
  'DOI of a publisher': ({ ids }, random) => {
    const id = idValue(ids, 'doi');
    const forms = [
      'https://doi.org/{}#sec2',
      'https://www.tandfonline.com/doi/full/{}',
      'https://onlinelibrary.wiley.com/doi/abs/{}',
      'https://journals.sagepub.com/doi/{}',
      'https://link.springer.com/article/{}',
      'https://doi.org/{}?utm_source=chatgpt.com',
      'urn:doi:{}',
    ];
    return id && pick(forms, random)?.replace('{}', id);
  },
  'DOI in a sentence': ({ ids }) => {
    const id = idValue(ids, 'doi');
    return id && `available at https://doi.org/${id}, accessed 3 May 2024`;
  },
};
