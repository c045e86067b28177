import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../../lib/exchange/import/recognise';
import { nbib } from '../../../lib/exchange/tagged/nbib';

const read = (...lines: string[]) => nbib.read(lines.join('\n'), { now: 1000 });
const record = (...lines: string[]) => read('PMID- 1', 'TI  - T', ...lines);
const paperOf = async (...lines: string[]) => (await record(...lines)).items[0]?.paper;

const WHOLE = `
PMID- 41000001
OWN - NLM
STAT- MEDLINE
IS  - 1234-567X (Electronic)
IS  - 1234-5678 (Print)
IS  - 1234-5678 (Linking)
VI  - 12
IP  - 3
DP  - 2014 Mar 3
DEP - 20140201
TI  - A stone in the river: a randomised
      trial of H(2)O &amp; moss.
PG  - 6913-7
LID - 10.1000/riv.2014.1 [doi]
LID - S0140-6736(14)60001-1 [pii]
AB  - BACKGROUND: We found
      stones. RESULTS: None.
CN  - River Group
FAU - van der Moss, Ada B
AU  - van der Moss AB
AUID- ORCID: 0000-0001
FAU - King, Martin Luther 3rd
AU  - King ML 3rd
LA  - eng
PT  - Journal Article
PT  - Randomized Controlled Trial
PL  - England
TA  - New J Rivers
JT  - The New journal of rivers
MH  - *Rivers/chemistry
MH  - Humans
OT  - moss
OT  - stone walls
PMC - PMC1234567
AID - 10.1000/riv.2014.1 [doi]
SO  - New J Rivers. 2014 Mar 3;12(3):6913-7.
`;

it('reads the whole record of an article', async () => {
  const { items, problems } = await read(WHOLE);
  expect(problems).toEqual([]);
  expect(items).toHaveLength(1);
  expect(items[0]?.paper).toMatchObject({
    ids: ['doi:10.1000/riv.2014.1', 'pmid:41000001', 'pmcid:PMC1234567'],
    title: 'A stone in the river: a randomised trial of H(2)O & moss',
    authors: [
      { literal: 'River Group' },
      { given: 'Ada B', family: 'van der Moss' },
      { given: 'Martin Luther', family: 'King III' },
    ],
    abstract: 'BACKGROUND: We found stones. RESULTS: None.',
    kind: 'article-journal',
    published: '2014-03-03',
    online: '2014-02-01',
    venue: 'The New journal of rivers',
    publication: {
      'container-title': 'The New journal of rivers',
      'container-title-short': 'New J Rivers',
      volume: '12',
      issue: '3',
      page: '6913-6917',
      ISSN: '1234-567X, 1234-5678',
    },
    keywords: ['Humans', 'Rivers/chemistry'],
  });
  expect(items[0]?.paper.publication).not.toHaveProperty('publisher-place');
  expect(items[0]?.entry).toMatchObject({
    tags: ['moss', 'stone walls'],
    beyond: { csl: { language: 'eng' } },
  });
});

describe.each([
  ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
  ['old Mac line ends', (text: string) => text.replaceAll('\n', '\r')],
  ['doubled carriage returns', (text: string) => text.replaceAll('\n', '\r\r\n')],
  ['a cut end', (text: string) => text.slice(0, text.indexOf('SO  - ') + 9)],
])('with %s', (_, change) => {
  it('a file is recognised and gives the same record', async () => {
    expect(recognise(change(WHOLE))?.id).toBe('nbib');
    const { items, problems } = await read(change(WHOLE));
    expect(problems).toEqual([]);
    expect(items).toEqual((await read(WHOLE)).items);
  });
});

it('reads the records of the sample, also without the empty line between them', async () => {
  const sample = readFileSync('tests/fixtures/formats/two.nbib', 'utf8');
  for (const text of [sample, sample.replaceAll(/\n{2,}/g, '\n'), sample.trimStart()]) {
    const { items, problems } = await read(text);
    expect(problems).toEqual([]);
    expect(items.map(({ paper }) => [paper.title, paper.ids[0], paper.published])).toEqual([
      ['A stone in the river: a randomised trial', 'doi:10.1000/nejm.1', '2014-03-03'],
      ['Second', 'pmid:12345679', '2015'],
    ]);
  }
});

describe('names', () => {
  it.each<[string[], unknown]>([
    [
      ['AU  - Moss AB', 'AU  - Fern C Jr'],
      [
        { given: 'AB', family: 'Moss' },
        { given: 'C', family: 'Fern Jr' },
      ],
    ],
    [
      ['FAU - Moss, Ada', 'AU  - Moss A', 'AU  - Fern C'],
      [
        { given: 'Ada', family: 'Moss' },
        { given: 'C', family: 'Fern' },
      ],
    ],
    [['FAU - Sukarno', 'AU  - Sukarno'], [{ literal: 'Sukarno' }]],
    [['FAU - 王, 小明', 'AU  - 王 小明'], [{ given: '小明', family: '王' }]],
  ])('of %o', async (lines, authors) => {
    expect((await paperOf(...lines))?.authors).toEqual(authors);
  });

  it('that are not listed make the list incomplete', async () => {
    const paper = await paperOf('FAU - Moss, Ada', 'AU  - Moss A', 'AU  - et al');
    expect(paper).toMatchObject({ authors: [{ family: 'Moss' }], authorsComplete: false });
  });
});

describe('kinds', () => {
  it.each([
    [['PT  - Preprint', 'JT  - bioRxiv : the preprint server for biology'], 'article'],
    [['PT  - Book Chapter', 'BTI - Book of Moss', 'PB  - River Press'], 'chapter'],
    [['PT  - Academic Dissertation', 'PB  - Moss University'], 'thesis'],
    [['PT  - Review', 'JT  - Journal of Moss'], 'article-journal'],
  ])('of %o', async (lines, kind) => {
    expect((await paperOf(...lines))?.kind).toBe(kind);
  });

  it('of a whole book, whose title is that of the book', async () => {
    const { items } = await read(
      'PMID- 2',
      'BTI - Book of Moss',
      'PT  - Book',
      'PL  - Bethesda (MD)',
      'PB  - River Press',
      'ISBN- 9783030584528',
      'FED - Fern, Cy',
    );
    expect(items[0]?.paper).toMatchObject({
      title: 'Book of Moss',
      kind: 'book',
      publication: {
        publisher: 'River Press',
        'publisher-place': 'Bethesda (MD)',
        ISBN: '9783030584528',
        editor: [{ given: 'Cy', family: 'Fern' }],
      },
    });
  });
});

it.each([
  [['PG  - 123-8, 140-50'], '123-128, 140-150'],
  [['PG  - e12-e18'], 'e12-e18'],
  [['LID - e0123456 [pii]'], 'e0123456'],
  [['LID - S0140-6736(14)60001-1 [pii]'], undefined],
])('reads the pages of %o', async (lines, page) => {
  expect((await paperOf('JT  - J', 'VI  - 1', ...lines))?.publication?.page).toBe(page);
});

it.each([
  ['1996 Jul 9', '1996-07-09'],
  ['2014 Mar-Apr', '2014-03'],
  ['1998 Dec-1999 Jan', '1998-12'],
  ['2014 Spring', '2014'],
  ['2014 Mar 28-Apr 3', '2014-03-28'],
  ['2014-03-05', '2014-03-05'],
])('reads the date %s', async (text, published) => {
  expect((await paperOf(`DP  - ${text}`))?.published).toBe(published);
});

it('removes the brackets of a translated title', async () => {
  const { items } = await read('PMID- 3', 'TI  - [On moss].', 'TT  - Über Moos.', 'LA  - ger');
  expect(items[0]?.paper.title).toBe('On moss');
});

describe('titles of PubMed that are not in English', () => {
  it('reads the original title if there is no other', async () => {
    const text = 'PMID- 6\nTI  - [Not Available].\nTT  - Mousse et eau.\nJT  - J\n';
    const { items } = await nbib.read(text, { now: 1000 });
    expect(items[0]?.paper.title).toBe('Mousse et eau');
  });
});

describe('pages and numbers of PubMed', () => {
  it.each([
    ['e123-9', 'e123-e129'],
    ['S12-5', 'S12-S15'],
    ['e1-8', 'e1-e8'],
    ['123-8', '123-128'],
    ['512-515e1', '512-515e1'],
  ])('completes %s', async (pages, whole) => {
    expect((await paperOf('JT  - J', `PG  - ${pages}`))?.publication?.page).toBe(whole);
  });

  it('reads the number of arXiv', async () => {
    expect((await paperOf('AID - arXiv:2101.00001v2 [pii]'))?.ids).toContain('arxiv:2101.00001');
  });
});
