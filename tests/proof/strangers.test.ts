import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { biblatex } from '../../lib/exchange/bibtex/biblatex';
import { bibtex } from '../../lib/exchange/bibtex/bibtex';
import type { Item } from '../../lib/paper/paper';
import { freshFolder, run } from './run';

const NOW = 1_795_000_000_000;
const folder = freshFolder();

const REFERENCES = [
  {
    id: 'lecun2015',
    type: 'article-journal',
    title: 'Learning at 5°C & 100%: über α-synuclein_x in C#',
    author: [
      { family: 'LeCun', given: 'Yann' },
      { family: 'Maaten', given: 'Laurens', 'non-dropping-particle': 'van der' },
      { family: 'Łuczak', given: 'Żaneta' },
      { literal: '山田太郎' },
    ],
    'container-title': 'Nature & Co',
    issued: { 'date-parts': [[2015, 5, 28]] },
    DOI: '10.1038/a_b14539',
    URL: 'https://example.org/a_b?c=1&d=50%25',
    abstract: 'It allows 10_000 & $5.',
  },
  {
    id: 'vaswani2017',
    type: 'paper-conference',
    title: 'Water is H<sub>2</sub>O <i>in vivo</i>',
    author: [{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    'container-title': 'Advances in Rivers',
    issued: { 'date-parts': [[2017, 12]] },
  },
];

const RIS = `TY  - JOUR
ID  - lecun2015
AU  - LeCun, Yann
AU  - van der Maaten, Laurens
AU  - Müller, Jürgen
TI  - Deep learning: Über all & 100%
JO  - Nature
PY  - 2015/05/28
DO  - 10.1038/a_b14539
KW  - deep
KW  - learning
UR  - https://www.nature.com/articles/nature14539
AB  - Deep learning allows.
N1  - my note
ER  - 
TY  - CONF
ID  - vas
AU  - Vaswani, Ashish
TI  - Attention is all you need
T2  - Advances in Rivers
PY  - 2017/12
ER  - 
`;

const fieldsOf = ({ paper, entry }: Item) => ({
  key: entry?.citekey,
  title: paper.title.toLowerCase(),
  authors: paper.authors,
  date: paper.published,
  venue: paper.venue,
  doi: paper.ids.find((id) => id.startsWith('doi:')),
});

describe('what pandoc writes', () => {
  writeFileSync(join(folder, 'all.json'), JSON.stringify(REFERENCES));
  const wanted = [
    {
      key: 'lecun2015',
      title: 'learning at 5°c & 100%: über α-synuclein_x in c#',
      authors: [
        { family: 'LeCun', given: 'Yann' },
        { family: 'van der Maaten', given: 'Laurens' },
        { family: 'Łuczak', given: 'Żaneta' },
        { literal: '山田太郎' },
      ],
      venue: 'Nature & Co',
    },
    {
      key: 'vaswani2017',
      title: 'water is h₂o in vivo',
      authors: [{ family: 'King Jr.', given: 'Martin Luther' }],
      date: '2017-12',
      venue: 'Advances in Rivers',
    },
  ];

  it('as BibTeX is read with the same titles, names, months and venues', async () => {
    const { stdout } = run(folder, 'pandoc', ['-f', 'csljson', '-t', 'bibtex', 'all.json']);
    const { items, problems } = await bibtex.read(stdout, { now: NOW });
    expect(problems).toEqual([]);
    // It leaves the day, the DOI and the address out.
    expect(items.map(fieldsOf)).toMatchObject([
      { ...wanted[0], date: '2015-05' },
      { ...wanted[1] },
    ]);
  });

  it('as BibLaTeX is read with the same titles, names, days, venues, identifiers, addresses and abstracts', async () => {
    const { stdout } = run(folder, 'pandoc', ['-f', 'csljson', '-t', 'biblatex', 'all.json']);
    const { items, problems } = await biblatex.read(stdout, { now: NOW });
    expect(problems).toEqual([]);
    expect(items.map(fieldsOf)).toMatchObject([
      { ...wanted[0], date: '2015-05-28', doi: 'doi:10.1038/a_b14539' },
      { ...wanted[1] },
    ]);
    expect(items[0]?.paper.links.abstract).toBe('https://example.org/a_b?c=1&d=50%25');
    expect(items[0]?.paper.abstract).toBe('It allows 10_000 & $5.');
  });
});

describe('what bibutils writes', () => {
  it('as BibTeX is read with the same titles, names, days, venues, identifiers, tags and notes', async () => {
    writeFileSync(join(folder, 'all.ris'), RIS);
    writeFileSync(join(folder, 'all.xml'), run(folder, 'ris2xml', ['all.ris']).stdout);
    const { items, problems } = await bibtex.read(run(folder, 'xml2bib', ['all.xml']).stdout, {
      now: NOW,
    });
    expect(problems).toEqual([]);
    expect(items.map(fieldsOf)).toEqual([
      {
        key: 'lecun2015',
        title: 'deep learning: über all & 100%',
        authors: [
          { family: 'LeCun', given: 'Yann' },
          { family: 'van der Maaten', given: 'Laurens' },
          { family: 'Müller', given: 'Jürgen' },
        ],
        date: '2015-05-28',
        venue: 'Nature',
        doi: 'doi:10.1038/a_b14539',
      },
      {
        key: 'vas',
        title: 'attention is all you need',
        authors: [{ family: 'Vaswani', given: 'Ashish' }],
        date: '2017-12',
        venue: 'Advances in Rivers',
        doi: undefined,
      },
    ]);
    expect(items[0]?.entry).toMatchObject({ tags: ['deep', 'learning'], note: 'my note' });
    expect(items[0]?.paper.links.abstract).toBe('https://www.nature.com/articles/nature14539');
  });
});
