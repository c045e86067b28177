import { describe, expect, it } from 'vitest';
import { csv } from '../../../lib/exchange/csv/csv';

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

describe('our own table', () => {
  it('has names with the family name last, and papers that were only seen', async () => {
    const seen = await itemOf({ Authors: 'Ada Stone; Moss, Inc.', Saved: '', Tags: 'a' });
    expect(seen).not.toHaveProperty('entry');
    expect(seen?.paper.authors).toEqual([
      { given: 'Ada', family: 'Stone' },
      { literal: 'Moss, Inc.' },
    ]);
    const saved = await itemOf({ Saved: '2024-02-03T10:20:30.000Z', Title: 'A &amp; B' });
    expect(saved).toMatchObject({
      paper: { title: 'A &amp; B' },
      entry: { savedAt: Date.UTC(2024, 1, 3, 10, 20, 30) },
    });
  });
});

it.each([
  ['Title,Author', true],
  [' TITLE ;"Creators"', true],
  ['Authors\tTitle\nx', true],
  ['Title,Year', false],
  ['Author,Year', false],
])('%j is recognised: %s', (head, expected) => expect(csv.recognise(head)).toBe(expected));
