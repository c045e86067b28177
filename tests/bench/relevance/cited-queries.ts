import { idValue } from '../../../lib/paper/ids';
import { someWords, yearOf } from './paper-words';
import type { QueryKind } from './query-kind';
import { misspelt, pick } from './slips';

const BY = [
  'that paper by {n} about {a} {b}',
  'the {n} paper on {a}',
  '{n} et al paper about {a} and {b}',
  "{n}'s work on {a} {b}",
  'article by {n}: {a} {b}',
  'papers by {n} on {a} {b}',
  'what did {n} write about {a} {b}',
];
const OPENREVIEW = [
  'https://openreview.net/forum?id={}&noteId=abcDEF123',
  'https://openreview.net/pdf?id={}',
  'openreview.net/forum?id={}&referrer=%5Bthe%20profile%5D',
  'https://openreview.net/attachment?id={}&name=pdf',
];
const ACL = [
  'https://aclanthology.org/{}/?utm_source=chatgpt.com',
  'https://aclanthology.org/{}.bib',
  'https://www.aclweb.org/anthology/{}.pdf#page=2',
  '{}',
];

/** Queries as people cite from memory, and identifiers in unusual forms. */
export const CITED_KINDS: Record<string, QueryKind> = {
  'that paper by': (paper, random) => {
    const name = pick(paper.authors.slice(0, 2), random)?.family;
    const [a = '', b = ''] = someWords(paper.title, 2, random) ?? [];
    const text = pick(BY, random) ?? '';
    return name && a && text.replace('{n}', name).replace('{a}', a).replace('{b}', b);
  },
  'misspelt author, two words': (paper, random) => {
    const name = paper.authors[0]?.family ?? '';
    const two = someWords(paper.title, 2, random);
    return two && /^[a-z]{6,}$/i.test(name)
      ? `${misspelt(name.toLowerCase(), random)} ${two.join(' ')}`
      : undefined;
  },
  'author, misspelt word': (paper, random) => {
    const name = pick(paper.authors, random)?.family;
    const [word] = someWords(paper.title, 1, random) ?? [];
    return name && word && /^[a-z]{7,}$/.test(word)
      ? `${name.toLowerCase()} ${misspelt(word, random)}`
      : undefined;
  },
  'venue, year, word': (paper, random) => {
    const [place] = someWords(paper.venue ?? '', 1, random) ?? [];
    const two = someWords(paper.title, 2, random);
    return place && two && yearOf(paper) ? `${place} ${yearOf(paper)} ${two.join(' ')}` : undefined;
  },
  'venue with short year, words': (paper, random) => {
    const place = /^[A-Z]{3,8}$/.exec(paper.venue ?? '')?.[0];
    const two = someWords(paper.title, 2, random);
    const join = pick(['', ' ', "'", ' ’'], random);
    return place && two && yearOf(paper)
      ? `${place.toLowerCase()}${join}${yearOf(paper).slice(2)} ${two.join(' ')}`
      : undefined;
  },
  'author, short year, word': (paper, random) => {
    const name = paper.authors[0]?.family?.toLowerCase();
    const two = someWords(paper.title, 2, random);
    return name && two && yearOf(paper)
      ? `${name} ${pick(["'", '’', ''], random)}${yearOf(paper).slice(2)} ${two.join(' ')}`
      : undefined;
  },
  'name and year in one, word': (paper, random) => {
    const name = paper.authors[0]?.family ?? '';
    const [word] = someWords(paper.title, 1, random) ?? [];
    return /^[a-z]{3,}$/i.test(name) && word && yearOf(paper)
      ? `${name.toLowerCase()}${yearOf(paper)} ${word}`
      : undefined;
  },
  'two authors with and, year': (paper) => {
    const [first, second] = paper.authors;
    return paper.authors.length === 2 && yearOf(paper)
      ? `${first?.family} and ${second?.family} ${yearOf(paper)}`
      : undefined;
  },
  'first name, initial, word': (paper, random) => {
    const author = pick(paper.authors, random);
    const given = /^\p{L}{3,}/u.exec(author?.given ?? '')?.[0];
    const two = someWords(paper.title, 2, random);
    return given && author?.family && two
      ? `${given} ${author.family.charAt(0)} ${two.join(' ')}`.toLowerCase()
      : undefined;
  },
  'author without hyphen or particle': (paper, random) => {
    const name = paper.authors.map(({ family = '' }) => family).find((each) => /[- ]/.test(each));
    const [word] = someWords(paper.title, 1, random) ?? [];
    return name && word
      ? `${name.replace(/^(?:van der|van den|van|von|de la|de|der|di|el) /i, '').replaceAll('-', ' ')} ${word}`.toLowerCase()
      : undefined;
  },
  'half of a name, word': (paper, random) => {
    const name = pick(paper.authors, random)?.family ?? '';
    const two = someWords(paper.title, 2, random);
    return name.length > 7 && two
      ? `${name.slice(0, 5)} ${two.join(' ')}`.toLowerCase()
      : undefined;
  },
  'DOI without its prefix': ({ ids }) => idValue(ids, 'doi')?.replace(/^10\.\d+\//, ''),
  'arXiv number without the dot': ({ ids }) => {
    const id = idValue(ids, 'arxiv');
    return id && /^\d{4}\.\d{4,5}$/.test(id) ? id.replace('.', '') : undefined;
  },
  'arXiv number, last digits': ({ ids }) => {
    const id = idValue(ids, 'arxiv');
    return id && /^\d{4}\.\d{5}$/.test(id) ? id.slice(5) : undefined;
  },
  'address of OpenReview': ({ ids }, random) => {
    const id = idValue(ids, 'openreview');
    return id && pick(OPENREVIEW, random)?.replace('{}', id);
  },
  'address of ACL with more': ({ ids }, random) => {
    const id = idValue(ids, 'acl');
    return id && pick(ACL, random)?.replace('{}', id);
  },
};
