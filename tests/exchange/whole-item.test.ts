import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formats } from '../../lib/exchange';
import type { Format } from '../../lib/exchange/format';
import type { Author, Paper } from '../../lib/paper/paper';
import { itemOf } from './nasty';
import { written } from './written';

/** A paper and an entry with a value in nearly every field, written and read by each format. */
const NOW = 1_795_000_000_000;
const AUTHORS: Author[] = [
  { given: 'Ada', family: 'van der Moss' },
  { given: 'Bo', family: 'Fern Jr.' },
  { literal: 'River Lab' },
];
const PUBLICATION = {
  'container-title': 'Journal of Bogs',
  'container-title-short': 'J. Bogs',
  volume: '5',
  issue: '2',
  page: '10-19',
  publisher: 'Bog Press',
  'publisher-place': 'Bonn',
  'collection-title': 'Mires',
  'collection-number': '3',
  genre: 'Letter',
  edition: '2',
  ISSN: '1234-5678',
  editor: [{ given: 'Ed', family: 'Reed' }],
  'event-title': 'Bog Days',
  'event-place': 'Oslo',
};
const FACTS = {
  title: 'On the $\\alpha$ growth of DNA-rich moss & fern',
  ids: ['doi:10.1000/moss.7', 'arxiv:2101.00001', 'pmid:7', 'pmcid:PMC8'],
  authors: AUTHORS,
  authorsComplete: false,
  published: '2024-03-05',
  venue: 'Journal of Bogs',
  kind: 'article-journal',
  publication: PUBLICATION,
  abstract: 'We weigh moss.\nAnd more.',
  links: { abstract: 'https://moss.example/7', pdf: 'https://moss.example/7.pdf' },
} satisfies Partial<Paper>;
const ENTRY = { tags: ['wet', 'to read, soon'], note: 'First\n\nSecond & last' };
const FURTHER = {
  online: '2024-02-01',
  keywords: ['water', 'ice'],
  category: 'cs.LG',
  organisation: 'Moss Lab',
};
const WHOLE = itemOf(
  {
    ...FACTS,
    ...FURTHER,
    counts: { upvotes: 12 },
    links: { ...FACTS.links, code: 'https://code.example/moss' },
  },
  {
    ...ENTRY,
    status: 'read',
    citekey: 'moss2024',
    beyond: {
      csl: { language: 'en', 'number-of-pages': '9', note: 'extra' },
      ris: { C8: 'kept' },
      bibtex: { eventdate: '2024-03-01', zz: 'kept' },
    },
  },
);

const formatOf = (id: string): Format => {
  const format = formats.find((each) => each.id === id);
  if (!format) throw new Error(`no format ${id}`);
  return format;
};

it.each(['bibtex', 'biblatex', 'ris', 'csljson', 'csv', 'rdf', 'jsonl', 'markdown'])(
  'is written in %s',
  (id) => {
    const expected = readFileSync(`tests/fixtures/whole-item/${id}.txt`, 'utf8');
    expect(written(formatOf(id), [WHOLE]).replaceAll('\r', '')).toBe(expected.replaceAll('\r', ''));
  },
);

/** `PUBLICATION` without what a format has no field for. */
function without(...variables: (keyof typeof PUBLICATION)[]): object {
  const entries = Object.entries(PUBLICATION) as [keyof typeof PUBLICATION, unknown][];
  return Object.fromEntries(entries.filter(([variable]) => !variables.includes(variable)));
}

const PLAIN = 'On the α growth of DNA-rich moss & fern';
const CODE = { links: WHOLE.paper.links };
const KEYED = { status: 'unread', citekey: 'moss2024' };
const { keywords: _, online: __, ...STATED } = FURTHER;
const BIBTEX = {
  eventdate: '2024-03-01',
  institution: 'Moss Lab',
  language: 'en',
  pagetotal: '9',
  zz: 'kept',
};
const EVENT_DATE = '{"date-parts":[[2024,3,1]]}';

// What is not named is kept.
it.each<[id: string, paper: object, entry?: object]>([
  [
    'bibtex',
    { ...STATED, id: 'arxiv:2101.00001', publication: without('collection-number') },
    { ...KEYED, beyond: { bibtex: BIBTEX } },
  ],
  [
    'biblatex',
    { ...STATED, id: 'arxiv:2101.00001', publication: without('collection-number') },
    { ...KEYED, beyond: { bibtex: BIBTEX } },
  ],
  [
    'ris',
    { title: PLAIN, publication: without('event-place') },
    { ...KEYED, beyond: { ris: { C2: 'PMC8', U2: '7[pmid]', LA: 'en', C8: 'kept' } } },
  ],
  [
    'csljson',
    { title: PLAIN, organisation: 'Moss Lab', publication: without('genre') },
    {
      ...KEYED,
      beyond: { csl: { language: 'en', 'event-date': EVENT_DATE, 'number-of-pages': '9' } },
    },
  ],
  [
    'csv',
    {
      title: PLAIN,
      organisation: 'Moss Lab',
      keywords: ['ice', 'water'],
      counts: { upvotes: 12 },
      ...CODE,
    },
    { status: 'read' },
  ],
  [
    'rdf',
    { title: PLAIN, category: 'cs.LG', keywords: ['ice', 'water'], ...CODE },
    {
      ...KEYED,
      beyond: { csl: { language: 'en', 'number-of-pages': '9', note: 'extra' } },
    },
  ],
  ['jsonl', { ...FURTHER, keywords: ['ice', 'water'], counts: { upvotes: 12 }, ...CODE }],
])('is read from %s', async (id, paper, entry) => {
  const text = written(formatOf(id), [WHOLE]);
  const { items, problems } = (await formatOf(id).read?.(text, { now: NOW })) ?? {};
  expect(problems).toEqual([]);
  const facts = {
    ...FACTS,
    id: 'doi:10.1000/moss.7',
    ids: ['arxiv:2101.00001', 'doi:10.1000/moss.7', 'pmid:7', 'pmcid:PMC8'],
    abstract: 'We weigh moss. And more.',
    counts: {},
    sources: ['import'],
    firstSeen: NOW,
    lastSeen: NOW,
    ...paper,
  };
  expect(items).toEqual([
    {
      paper: facts,
      ...(entry && { entry: { paper: facts.id, savedAt: NOW, ...ENTRY, ...entry } }),
    },
  ]);
});
