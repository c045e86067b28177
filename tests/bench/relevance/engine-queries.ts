import type { Author } from '../../../lib/paper/author';
import { idValue } from '../../../lib/paper/ids';
import { firstFamily, someWords, yearOf } from './paper-words';
import type { QueryKind } from './query-kind';
import { pick } from './slips';

const SEARCHES = [
  'https://www.google.com/search?q={p}&sourceid=chrome&ie=UTF-8',
  'https://scholar.google.com/scholar?hl=en&as_sdt=0%2C5&q={p}&btnG=',
  'https://www.semanticscholar.org/search?q={e}&sort=relevance',
  'https://arxiv.org/search/?query={p}&searchtype=all&source=header',
  'https://duckduckgo.com/?q={e}',
];

/** Queries as people type them for other search engines. */
export const ENGINE_KINDS: Record<string, QueryKind> = {
  'address of a search': ({ title }, random) => {
    const three = someWords(title, 3, random)?.map(encodeURIComponent);
    return (
      three &&
      pick(SEARCHES, random)?.replace('{p}', three.join('+')).replace('{e}', three.join('%20'))
    );
  },
  'fields of arXiv': (paper, random) => {
    const [word] = someWords(paper.title, 1, random) ?? [];
    const form = pick(['ti:{w} au:{n}', 'au:{n} AND ti:{w}', 'all:{w} AND au:{n}'], random);
    return firstFamily(paper) && word && /^\p{L}+$/u.test(firstFamily(paper))
      ? form?.replace('{w}', word).replace('{n}', firstFamily(paper))
      : undefined;
  },
  'fields of PubMed': (paper, random) => {
    const [word] = someWords(paper.title, 1, random) ?? [];
    const form = pick(
      ['{n}[au] {w}[ti]', '{w}[tiab] AND {n}[Author]', '{n} {i}[au] {w}', '{n}[1au] {w} {y}[dp]'],
      random,
    );
    const initial = paper.authors[0]?.given?.charAt(0);
    return word && initial && /^\p{L}+$/u.test(firstFamily(paper)) && yearOf(paper)
      ? form
          ?.replace('{w}', word)
          .replace('{n}', firstFamily(paper))
          .replace('{i}', initial)
          .replace('{y}', yearOf(paper))
      : undefined;
  },
  'operators of Google': (paper, random) => {
    const two = someWords(paper.title, 2, random);
    const form = pick(
      ['intitle:{a} {b}', 'allintitle: {a} {b}', '{a} {b} filetype:pdf', '{a} {b} site:arxiv.org'],
      random,
    );
    return two && form?.replace('{a}', two[0] ?? '').replace('{b}', two[1] ?? '');
  },
  'number of PubMed': ({ ids }, random) => {
    const id = idValue(ids, 'pmid');
    const forms = [
      'PMID: {}',
      '{}',
      'pmid:{}',
      'https://pubmed.ncbi.nlm.nih.gov/{}/?dopt=Abstract',
    ];
    return id && pick([...forms, 'PubMed PMID: {}.', 'pubmed {}'], random)?.replace('{}', id);
  },
  'author as PubMed writes, word': (paper, random) => {
    const author = pick(paper.authors, random);
    const [word] = someWords(paper.title, 1, random) ?? [];
    return author?.given && author.family && word
      ? `${author.family} ${initialsOf(author)} ${word}`
      : undefined;
  },
  'authors as PubMed writes': ({ authors }) =>
    authors.length > 1 && authors.length < 6 && authors.every(({ given }) => given)
      ? authors.map((each) => `${each.family} ${initialsOf(each)}`).join(', ')
      : undefined,
};

function initialsOf({ given = '' }: Author): string {
  return given
    .split(/[\s.-]+/)
    .map((part) => part.charAt(0).toUpperCase())
    .join('');
}
