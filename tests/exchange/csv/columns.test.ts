import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../lib/exchange/csv/csv';
import { recognise } from '../../../lib/exchange/import/recognise';

const NOW = 1_795_000_000_000;
const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;

/** The item of a table with one row. */
async function itemOf(cells: Record<string, string>) {
  const row = { Title: 'Moss', DOI: '10.1000/moss', ...cells };
  const text = [Object.keys(row), Object.values(row)].map((each) => each.map(quoted).join(','));
  return (await csv.read(text.join('\n'), { now: NOW })).items[0];
}
const paperOf = async (cells: Record<string, string>) => (await itemOf(cells))?.paper;

describe('the columns of other programs', () => {
  const stone = { authors: [{ given: 'Ada', family: 'Stone' }] };
  it.each<[string, string, object]>([
    ['Authors', 'Ada Stone', stone],
    ['AUTHOR', 'Stone, Ada', stone],
    [' Creators ', 'Stone, Ada', stone],
    ['Date', '2023-01-05', { published: '2023-01-05' }],
    ['Publication Date', 'Jan 2023', { published: '2023-01' }],
    ['Publication Year', '2023', { published: '2023' }],
    ['Year', '2023', { published: '2023' }],
    ['Publication Title', 'Moss Letters', { venue: 'Moss Letters' }],
    ['Conference Name', 'MossConf', { venue: 'MossConf' }],
    ['Proceedings Title', 'MossConf', { venue: 'MossConf' }],
    ['Journal', 'Moss Letters', { venue: 'Moss Letters' }],
    ['arXiv ID', '2301.01234v2', { ids: ['arxiv:2301.01234', 'doi:10.1000/moss'] }],
    ['Archive ID', 'arXiv: 2301.01234', { ids: ['arxiv:2301.01234', 'doi:10.1000/moss'] }],
    ['Identifiers', 'pmid:7  x', { ids: ['doi:10.1000/moss', 'pmid:7'] }],
    ['PMID', '7', { ids: ['doi:10.1000/moss', 'pmid:7'] }],
    ['PMID', 'PMID:7', { ids: ['doi:10.1000/moss', 'pmid:7'] }],
    ['PMID', 'pmid: 7', { ids: ['doi:10.1000/moss', 'pmid:7'] }],
    ['PMID', 'PMID x7', { ids: ['doi:10.1000/moss'] }],
    ['Link', 'https://any.example/moss', { links: { abstract: 'https://any.example/moss' } }],
    ['URL', 'HTTPS://any.example/a.PDF', { links: { pdf: 'https://any.example/a.PDF' } }],
    ['URL', 'https://any.example/pdf/7', { links: { pdf: 'https://any.example/pdf/7' } }],
    ['PDF', 'https://any.example/moss', { links: { pdf: 'https://any.example/moss' } }],
    ['PDF', 'see https://any.example/moss', { links: {} }],
    ['Code', 'https://any.example/code', { links: { code: 'https://any.example/code' } }],
    ['Upvotes', '12', { counts: { upvotes: 12 } }],
    ['Upvotes', '12x', { counts: {} }],
    ['Upvotes', 'x12', { counts: {} }],
    ['Keywords', 'moss; ;rust;', { keywords: ['moss', 'rust'] }],
    ['Abstract', 'We weigh &lt; moss.', { abstract: 'We weigh < moss.' }],
    ['Organisation', 'Moss Lab', { organisation: 'Moss Lab' }],
  ])('%s: %s', async (name, value, expected) => {
    expect(await paperOf({ [name]: value })).toMatchObject(expected);
  });

  it.each<[string, string, object]>([
    ['Tags', 'a;b', { tags: ['a', 'b'] }],
    ['Manual Tags', 'a&amp;b', { tags: ['a&b'] }],
    ['Note', ' a &amp; b\n', { note: ' a &amp; b\n' }],
    ['Notes', '<blockquote>a</blockquote>b<br>c 1 < 2', { note: 'a\nb\nc 1 < 2' }],
    ['Date Added', '2024-02-03 10:20:30', { savedAt: Date.UTC(2024, 1, 3, 10, 20, 30) }],
    ['Date Added', '2024-02-03T10:20:30Z', { savedAt: Date.UTC(2024, 1, 3, 10, 20, 30) }],
    ['Date Added', 'yesterday', { savedAt: NOW }],
    ['Status', 'read', { status: 'read' }],
    ['Extra', 'PMID: 7\nCitation Key:moos2023\nCitation Key: no key', { citekey: 'moos2023' }],
  ])('%s: %s', async (name, value, expected) => {
    expect((await itemOf({ [name]: value }))?.entry).toMatchObject(expected);
  });

  it('are used in their order, where a column has a value', async () => {
    const both = { Year: '2023', Date: '', 'Publication Date': '2023-02' };
    expect((await paperOf(both))?.published).toBe('2023-02');
    expect((await itemOf({ Notes: '<p>a</p>', Note: 'b' }))?.entry?.note).toBe('b');
  });

  it('identify a paper by its address or its PDF only if nothing else does', async () => {
    const jmlr = 'https://www.jmlr.org/papers/volume13/bergstra12a/bergstra12a.pdf';
    expect((await paperOf({ PDF: jmlr }))?.ids).toEqual(['doi:10.1000/moss']);
    expect((await paperOf({ PDF: jmlr, DOI: '' }))?.ids[0]).toBe('jmlr:v13/bergstra12a');
    expect((await paperOf({ DOI: '' }))?.ids[0]).toMatch(/^title:/);
  });
});

it.each([
  ['Title,Author', true],
  [' TITLE ;"Creators"', true],
  ['Authors\tTitle\nx', true],
  ['Title,Year', false],
  ['Author,Year', false],
])('%j is recognised: %s', (head, expected) => expect(csv.recognise(head)).toBe(expected));

describe('the tables of other programs', () => {
  const first = async (text: string) => (await csv.read(text, { now: NOW })).items[0];

  it('Scopus’', async () => {
    const item = await first(readFileSync('tests/fixtures/formats/scopus.csv', 'utf8'));
    expect(item?.paper).toMatchObject({
      ids: ['doi:10.1000/scopus.1'],
      authors: [
        { given: 'Ada B.', family: 'Moss' },
        { given: 'Cy', family: 'Fern' },
      ],
      kind: 'article-journal',
      venue: 'Journal of Rivers',
      published: '2021',
      publication: { volume: '1', issue: '2', page: '1-10' },
    });
    expect(item?.entry?.tags).toEqual(['moss', 'stone']);
  });

  it('Google Scholar’s', async () => {
    const item = await first(readFileSync('tests/fixtures/formats/gscholar.csv', 'utf8'));
    expect(item?.paper).toMatchObject({
      authors: [
        { given: 'Ada', family: 'Moss' },
        { given: 'Cy', family: 'Fern' },
      ],
      venue: 'Journal of Rivers',
      publication: { volume: '1', issue: '2', page: '1-10', publisher: 'River Press' },
    });
  });

  it('Zotero’s', async () => {
    const { items } = await csv.read(readFileSync('tests/fixtures/formats/zotero.csv', 'utf8'), {
      now: NOW,
    });
    expect(items[0]).toMatchObject({
      paper: {
        ids: ['arxiv:2301.00001'],
        kind: 'article',
        category: 'cs',
        abstract: 'We found it.',
        authors: [
          { given: 'Ada', family: 'Moss' },
          { given: 'Cy', family: 'van der Fern' },
          { literal: 'River Consortium' },
        ],
      },
      entry: {
        note: 'Note & bold\n\nSecond',
        tags: ['to read', 'a, b'],
        beyond: { csl: { language: 'en' } },
      },
    });
    expect(items[1]).toMatchObject({
      paper: {
        ids: ['doi:10.1000/zot.2', 'pmid:12345'],
        kind: 'article-journal',
        published: '2020-05',
        publication: { volume: '5', issue: '2', page: '1-3' },
      },
      entry: { citekey: 'king2020another' },
    });
  });

  it('Web of Science’s, with names of columns and with tags', async () => {
    const names = [
      'Publication Type',
      'Authors',
      'Author Full Names',
      'Article Title',
      'Source Title',
      'Document Type',
      'Author Keywords',
      'Keywords Plus',
      'ISSN',
      'eISSN',
      'Publication Date',
      'Publication Year',
      'Volume',
      'Issue',
      'Start Page',
      'End Page',
      'Article Number',
      'DOI',
      'Pubmed Id',
      'Language',
    ];
    const tags = 'PT AU AF TI SO DT DE ID SN EI PD PY VL IS BP EP AR DI PM LA'.split(' ');
    const row = [
      'J',
      'Moss, AB; Fern, C',
      'Moss, Ada B.; Fern, Cy',
      'On Moss',
      'JOURNAL OF MOSS',
      'Article',
      'a; b',
      'WATER',
      '1234-5678',
      '1234-567X',
      'MAR 3',
      '2014',
      '12',
      '3',
      '1',
      '9',
      '',
      '10.1000/wos.1',
      '123',
      'English',
    ];
    for (const head of [names, tags]) {
      const text = `\ufeff${head.join('\t')}\r\n${row.join('\t')}\r\n`.slice(1);
      expect(recognise(text)?.id).toBe('csv');
      expect(await first(text)).toMatchObject({
        paper: {
          ids: ['doi:10.1000/wos.1', 'pmid:123'],
          authors: [
            { given: 'Ada B.', family: 'Moss' },
            { given: 'Cy', family: 'Fern' },
          ],
          kind: 'article-journal',
          venue: 'JOURNAL OF MOSS',
          published: '2014-03-03',
          publication: { volume: '12', issue: '3', page: '1-9', ISSN: '1234-5678, 1234-567X' },
          keywords: ['WATER'],
        },
        entry: { tags: ['a', 'b'], beyond: { csl: { language: 'English' } } },
      });
    }
  });

  it.each<[string, string, string, object]>([
    [
      'PubMed’s',
      'PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,PMCID,NIHMS ID,DOI',
      '"41000001","On moss.","van der Moss AB, Fern C Jr, Rill É.","J","Moss AB","J Moss","2014","2014/03/03","PMC77","","10.1000/pm.1"',
      {
        ids: ['doi:10.1000/pm.1', 'pmid:41000001', 'pmcid:PMC77'],
        authors: [
          { given: 'AB', family: 'van der Moss' },
          { given: 'C', family: 'Fern Jr' },
          { given: 'É', family: 'Rill' },
        ],
        venue: 'J Moss',
      },
    ],
    [
      'IEEE’s',
      'Document Title,Authors,Author Affiliations,Publication Title,Publication Year,Volume,Issue,Start Page,End Page,Abstract,ISSN,ISBNs,DOI,PDF Link,Author Keywords,IEEE Terms,Document Identifier,Publisher',
      '"On Moss","A. B. Moss; C. Fern","x","2020 MossConf","2020","","","1","6","We.","","978-3-030-58452-8","10.1109/moss.1","https://ieeexplore.ieee.org/stamp/stamp.jsp?arnumber=1","moss;stone, wall","Water","IEEE Conferences","IEEE"',
      {
        authors: [
          { given: 'A. B.', family: 'Moss' },
          { given: 'C.', family: 'Fern' },
        ],
        kind: 'paper-conference',
        venue: '2020 MossConf',
        publication: { page: '1-6', ISBN: '978-3-030-58452-8', publisher: 'IEEE' },
      },
    ],
    [
      'Scopus’ without full names',
      'Authors,Title,Year,Source title,Source',
      '"Moss A.B.; van der Fern C.-D.; Rill Yu.","T","2021","Journal of Rivers","Scopus"',
      {
        authors: [
          { given: 'A.B.', family: 'Moss' },
          { given: 'C.-D.', family: 'van der Fern' },
          { given: 'Yu.', family: 'Rill' },
        ],
        venue: 'Journal of Rivers',
      },
    ],
    [
      'EndNote’s',
      'Reference Type\tAuthor\tYear\tTitle\tSecondary Title\tVolume\tNumber\tPages\tElectronic Resource Number',
      'Journal Article\tMoss, Ada;Fern, Cy\t2020\tT\tJournal of Rivers\t3\t4\t1--9\t10.1000/en.1',
      {
        ids: ['doi:10.1000/en.1'],
        authors: [
          { given: 'Ada', family: 'Moss' },
          { given: 'Cy', family: 'Fern' },
        ],
        venue: 'Journal of Rivers',
        publication: { volume: '3', issue: '4', page: '1-9' },
      },
    ],
    [
      'Publish or Perish’s',
      'Cites,Authors,Title,Year,Source,Publisher,ArticleURL,Volume,Issue,StartPage,EndPage',
      '7,"AB Moss, C Fern, …","T",2020,"Journal of Rivers","Press","https://moss.example/7",3,4,1,9',
      {
        authors: [
          { given: 'AB', family: 'Moss' },
          { given: 'C', family: 'Fern' },
        ],
        authorsComplete: false,
        venue: 'Journal of Rivers',
        publication: { volume: '3', issue: '4', page: '1-9' },
      },
    ],
  ])('%s', async (_, head, row, expected) => {
    expect((await first(`${head}\n${row}\n`))?.paper).toMatchObject(expected);
  });

  it('is recognised below the separator that spreadsheets state', () => {
    expect(csv.recognise('sep=;\r\nTitle;Authors\r\n')).toBe(true);
    expect(csv.recognise('Title,Authors\rT,A')).toBe(true);
  });
});
