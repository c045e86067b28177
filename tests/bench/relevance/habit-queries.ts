import { idValue } from '../../../lib/paper/ids';
import { fullName } from '../../../lib/paper/names';
import { readable } from '../../../lib/text/tex';
import { someWords, wordsOf, yearOf } from './paper-words';
import type { QueryKind } from './query-kind';
import { contentWords, pick, pickSome } from './slips';

/** The first letters of words, those that are written in small letters only with `all`. */
const initials = (text: string) =>
  (readable(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.charAt(0)).join('');

const QUESTIONS = [
  'how does {a} affect {b}?',
  'does {a} improve {b} {c}?',
  'what is {a} {b} and why does it work',
  'is there a paper on {a} and {b}',
  'can we use {a} for {b}?',
  'why is {a} {b} hard',
  'who wrote the paper on {a} {b} {c}',
  'find me papers that study {a} with {b}',
  'the {a} paper with the {b}',
  'latest research on {a} {b}',
];
const TAB_TITLES = ['{} | OpenReview', '{} - ACL Anthology', '{} — NeurIPS', '(PDF) {}', '{}.pdf'];
const TRACKED = [
  'https://arxiv.org/abs/{}?utm_source=twitter&utm_medium=social',
  'https://arxiv.org/abs/{}v1?context=cs.LG',
  'https://www.google.com/url?q=https://arxiv.org/abs/{}&sa=D',
  'https://arxiv.org/pdf/{}.pdf?ref=blog#page=3',
  'http://arxiv.org/abs/{}/',
  '<https://arxiv.org/abs/{}>',
  'see https://arxiv.org/abs/{}.',
];
const ARXIV_NAMES = [
  'arXiv:{}v2',
  '{}.pdf',
  'abs/{}',
  '{}v3',
  'arxiv.{}',
  '[{}]',
  '{}v1.pdf',
  '10.48550/arXiv.{}',
  'arxiv {} v2',
];
const DOIS = [
  'DOI: {}',
  'doi {}',
  'https://doi.org/{}.',
  '(doi:{})',
  'https://dl.acm.org/doi/{}',
  'https://dl.acm.org/doi/pdf/{}?download=true',
  'http://dx.doi.org/{},',
  'https://doi.org/{}?nosfx=y',
  'DOI:https://doi.org/{}',
];

/** Queries as people make them from what they remember, and what they paste. */
export const HABIT_KINDS: Record<string, QueryKind> = {
  question: ({ title }, random) => {
    const [a = '', b = '', c = ''] = someWords(title, 3, random) ?? [];
    return a && pick(QUESTIONS, random)?.replace('{a}', a).replace('{b}', b).replace('{c}', c);
  },
  'last words of the title': ({ title }) => {
    const all = wordsOf(title);
    return all.length > 6 ? all.slice(-3).join(' ').toLowerCase() : undefined;
  },
  'title in another order': ({ title }, random) => {
    const all = wordsOf(title);
    return all.length > 4 ? pickSome(all, all.length, random).join(' ') : undefined;
  },
  'part behind the colon': ({ title }) => {
    const rest = /: (.{20,})/.exec(title)?.[1];
    return rest?.split(' ').slice(0, 4).join(' ').toLowerCase();
  },
  'sentence of the abstract': ({ abstract = '' }, random) => {
    const all = wordsOf(abstract);
    const at = Math.floor(random() * (all.length - 12));
    return all.length > 30 ? all.slice(at, at + 8 + Math.floor(random() * 4)).join(' ') : undefined;
  },
  'author, word of the abstract': ({ authors, abstract = '' }, random) => {
    const word = pick(
      contentWords(abstract).filter((each) => each.length > 7),
      random,
    );
    const name = pick(authors, random)?.family;
    return word && name && `${name} ${word}`.toLowerCase();
  },
  'initial, family name, year': (paper, random) => {
    const author = pick(paper.authors, random);
    const [word] = someWords(paper.title, 1, random) ?? [];
    return author?.given && author.family && word && yearOf(paper)
      ? `${author.given.charAt(0)}. ${author.family} ${yearOf(paper)} ${word}`
      : undefined;
  },
  'author, year': (paper) => {
    const name = paper.authors[0]?.family;
    return name && yearOf(paper) && paper.authors.length < 3 && name.length > 6
      ? `${name} ${yearOf(paper)}`
      : undefined;
  },
  'acronym of the title': ({ title }) => {
    const short = initials(title);
    return /^\p{L}{5,9}$/u.test(short) ? short.toUpperCase() : undefined;
  },
  'abbreviation, word': ({ title }, random) => {
    const all = readable(title).match(/[\p{L}\p{N}]+/gu) ?? [];
    const at = all.findIndex((_, index) =>
      all.slice(index, index + 3).every((word) => /^[a-z]{4,}$/i.test(word)),
    );
    const rest = all.filter((_, index) => index < at || index > at + 2).join(' ');
    const [word] = someWords(rest, 1, random) ?? [];
    return at >= 0 && at + 3 <= all.length && word
      ? `${initials(all.slice(at, at + 3).join(' '))} ${word}`.toLowerCase()
      : undefined;
  },
  'venue in short, year, words': (paper, random) => {
    const short = /(?:Conference|Workshop|Symposium|Meeting) (?:on|of) (?:the )?([A-Z].*)/.exec(
      paper.venue ?? '',
    )?.[0];
    const name = short && initials(short.replace(/\b[a-z]\w*/g, '')).replace(/\d.*/, '');
    const two = someWords(paper.title, 2, random);
    return name && name.length > 2 && name.length < 6 && two
      ? `${name.toLowerCase()} ${yearOf(paper)} ${two.join(' ')}`
      : undefined;
  },
  'title of a tab': ({ title }, random) => pick(TAB_TITLES, random)?.replace('{}', title),
  'arXiv number and title': ({ title, ids }) => {
    const id = idValue(ids, 'arxiv');
    return id && `[${id}] ${title}`;
  },
  'title with typographic signs': ({ title }, random) => {
    const plain = title.replaceAll("'", '’').replaceAll('-', '‑');
    return pick([`“${plain}”`, `‘${plain}’`, `${plain}…`, `«${plain}»,`, `– ${plain}`], random);
  },
  'citation, BibTeX': (paper) => {
    const authors = paper.authors.map(({ given, family }) =>
      [family, given].filter(Boolean).join(', '),
    );
    const name = paper.authors[0]?.family?.toLowerCase();
    return `@inproceedings{${name}${yearOf(paper)}, title={${paper.title}}, author={${authors.join(' and ')}}, booktitle={${paper.venue ?? 'Proceedings'}}, pages={1--10}, year={${yearOf(paper)}}}`;
  },
  'citation, MLA': (paper) =>
    paper.authors[0] &&
    `${paper.authors[0].family}, ${paper.authors[0].given ?? ''}, et al. "${paper.title}." ${paper.venue ?? ''} 12.3 (${yearOf(paper)}): 12-20.`,
  'citation of the store': (paper) =>
    paper.authors[0] && `${fullName(paper.authors[0])} - ${yearOf(paper)} - ${paper.title}.pdf`,
  'address with parameters': ({ ids }, random) => {
    const id = idValue(ids, 'arxiv');
    return id && pick(TRACKED, random)?.replace('{}', id);
  },
  'arXiv number with more': ({ ids }, random) => {
    const id = idValue(ids, 'arxiv');
    return id && pick(ARXIV_NAMES, random)?.replace('{}', id);
  },
  'DOI with more': ({ ids }, random) => {
    const id = idValue(ids, 'doi');
    return id && pick(DOIS, random)?.replace('{}', id);
  },
};
