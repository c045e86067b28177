import { describe, expect, it } from 'vitest';
import { csv } from '../../../lib/exchange/csv/csv';

const NOW = 1_795_000_000_000;

/** The item of a table with one row, whose title is given. */
async function itemOf(cells: Record<string, string>) {
  const row = { Title: 'T', ...cells };
  const quoted = (each: string[]) => each.map((value) => `"${value}"`).join(',');
  const text = [Object.keys(row), Object.values(row)].map(quoted).join('\n');
  return (await csv.read(text, { now: NOW })).items[0];
}

describe('the kind of a table', () => {
  it.each([
    ['article', 'article-journal'],
    ['article-journal', 'article-journal'],
    ['software', 'software'],
    ['bookSection', 'chapter'],
    ['Book Review', 'review-book'],
    ['Chapter', 'chapter'],
    ['Book section', 'chapter'],
    ['InCollection', 'chapter'],
    ['ReferenceWorkEntry', 'entry-encyclopedia'],
    ['Reference work entry', 'entry-encyclopedia'],
    ['Encyclopedia entry', 'entry-encyclopedia'],
    ['Conference Paper', 'paper-conference'],
    ['Proceedings Paper', 'paper-conference'],
    ['Preprint server', 'article'],
    ['posted-content', 'article'],
    ['PhD Thesis', 'thesis'],
    ['Doctoral Dissertation', 'thesis'],
    ['Data Set', 'dataset'],
    ['DataSet', 'dataset'],
    ['Magazine Article', 'article-magazine'],
    ['Newspaper Article', 'article-newspaper'],
    ['Technical Report', 'report'],
    ['Patent Application', 'patent'],
    ['Standards', 'standard'],
    ['Software tool', 'software'],
    ['Our software', undefined],
    ['Computer Program', 'software'],
    ['Book', 'book'],
    ['Books', 'book'],
    ['Edited Book', 'book'],
    ['Reference Book', 'book'],
    ['A book', undefined],
    ['Bookish', undefined],
    ['Monograph', 'book'],
    ['Journal', 'article-journal'],
    ['Article', 'article-journal'],
    ['Review of moss', 'article-journal'],
    ['Letter', 'article-journal'],
    ['Note', 'article-journal'],
    ['Editorial', 'article-journal'],
    ['Short Survey', 'article-journal'],
    ['Data Paper', 'article-journal'],
    ['Erratum', 'article-journal'],
    ['Meeting Abstract', 'article-journal'],
    ['An article', undefined],
    ['Notebook', undefined],
    ['j', 'article-journal'],
    ['B', 'book'],
    ['S', 'chapter'],
    ['C', 'paper-conference'],
    ['P', 'patent'],
    ['Q', undefined],
    ['review', 'review'],
    ['entry-dictionary', 'entry-dictionary'],
    ['manuscript', 'manuscript'],
    ['speech', 'speech'],
    ['webpage', 'webpage'],
    ['post-weblog', 'post-weblog'],
    ['constructor', undefined],
  ])('%s is %s', async (cell, kind) => {
    const item = await itemOf({ 'Document Type': cell, Journal: 'J', Volume: '1' });
    expect(item?.paper.kind).toBe(kind);
  });
});

describe('the publication of a table', () => {
  it.each<[Record<string, string>, object]>([
    [
      { Type: 'report', Number: '7', 'Type of work': 'Memo' },
      { number: '7', genre: 'Memo' },
    ],
    [{ Type: 'patent', Number: '7' }, { number: '7' }],
    [{ Type: 'standard', Number: '7' }, { number: '7' }],
    [{ Type: 'dataset', Number: '7' }, { number: '7' }],
    [
      { Type: 'report', Issue: '3', Number: '7' },
      { issue: '3', number: '7' },
    ],
    [
      { Type: 'thesis', 'Type of work': 'PhD', Pages: '7' },
      { genre: 'PhD', page: '7' },
    ],
    [{ Type: 'Book', 'Type of work': 'PhD', Pages: '7' }, { page: '7' }],
    [{ Type: 'thesis', Pages: '1 -- 9' }, { page: '1-9' }],
    [{ Type: 'thesis', Pages: '1 - 9, 12 -- 14' }, { page: '1-9, 12-14' }],
    [{ Type: 'thesis', Citation: 'Moss. 2010;5(2):1-9' }, {}],
    [{ Type: 'thesis', 'Start page': '7', 'End page': '7' }, { page: '7' }],
    [{ Type: 'thesis', 'End page': '7', 'Article number': 'e7' }, { page: 'e7' }],
    [{ Type: 'thesis', Publisher: 'Press' }, { publisher: 'Press' }],
    [{ Type: 'Preprint', Publisher: 'Press', Volume: '7' }, { volume: '7' }],
    [{ Type: 'report', ISSN: '1234-5678', EISSN: '1234-567X' }, { ISSN: '1234-5678, 1234-567X' }],
  ])('of %j is %j', async (cells, publication) => {
    const { publication: found = {} } = (await itemOf(cells))?.paper ?? {};
    const { 'container-title': _, ...fields } = found;
    expect(fields).toEqual(publication);
  });

  it.each([
    [{ Source: 'Scopus' }, undefined],
    [{ Source: 'SCOPUS' }, undefined],
    [{ Source: 'Scopus Letters' }, 'Scopus Letters'],
    [{ Source: 'On Scopus' }, 'On Scopus'],
    [{ Source: 'Moss', Kind: 'Book' }, undefined],
  ])('has the venue of %j: %s', async (cells, venue) => {
    expect((await itemOf(cells as Record<string, string>))?.paper.venue).toBe(venue);
  });
});

describe('names in a cell', () => {
  const ada = { given: 'Ada', family: 'Moss' };
  const cy = { given: 'Cy', family: 'Fern' };
  it.each<[string, unknown[], boolean?]>([
    ['Ada Moss; Cy Fern', [ada, cy]],
    ['Ada Moss|Cy Fern', [ada, cy]],
    ['Ada Moss\nCy Fern', [ada, cy]],
    ['Moss, Ada (57200000000); Fern, Cy (1)', [ada, cy]],
    ['Moss, Ada', [ada]],
    ['Ada Moss; et al.', [ada], false],
    ['Ada Moss; Et. Al', [ada], false],
    ['Ada Moss; …', [ada], false],
    ['Ada Moss; ...', [ada], false],
    ['Ada Moss; ; Cy Fern', [ada, cy]],
    [
      'A Moss, C Fern',
      [
        { given: 'A', family: 'Moss' },
        { given: 'C', family: 'Fern' },
      ],
    ],
    [
      'A-B Moss, C.D. Fern.',
      [
        { given: 'A-B', family: 'Moss' },
        { given: 'C.D.', family: 'Fern' },
      ],
    ],
    [
      'Moss A, Fern C.',
      [
        { given: 'A', family: 'Moss' },
        { given: 'C', family: 'Fern' },
      ],
    ],
    ['Moss A, …', [{ given: 'A', family: 'Moss' }], false],
    ['Ada Moss et al.', [ada], false],
    ['Moss, Ada, et. al', [ada], false],
    [
      'Moss A.B., Fern C, Rill D.',
      [
        { given: 'A.B.', family: 'Moss' },
        { given: 'C', family: 'Fern' },
        { given: 'D.', family: 'Rill' },
      ],
    ],
  ])('%j are %j', async (cell, authors, complete) => {
    const paper = (await itemOf({ Authors: cell }))?.paper;
    expect(paper?.authors).toEqual(authors);
    expect(paper?.authorsComplete).toBe(complete);
  });
});

describe('an address', () => {
  it.each([
    ['https://bog.example/7', { abstract: 'https://bog.example/7' }],
    ['https://bog.example/7.pdf', { pdf: 'https://bog.example/7.pdf' }],
    ['https://bog.example/pdf/7', { pdf: 'https://bog.example/pdf/7' }],
    ['bog.example/7', {}],
  ])('%s is of %j', async (url, links) => {
    expect((await itemOf({ URL: url }))?.paper.links).toEqual(links);
  });

  it.each([
    [
      { Archive: 'Elm', 'Archive Location': 'Box 7' },
      { archive: 'Elm', archive_location: 'Box 7' },
    ],
    [{ 'Archive Location': 'arXiv:2301.00001', Language: 'de' }, { language: 'de' }],
    [{ 'Archive Location': 'See arXiv:2301.00001' }, { archive_location: 'See arXiv:2301.00001' }],
  ])('in an archive, %j, is kept as %j', async (cells, csl) => {
    expect((await itemOf(cells))?.entry?.beyond?.csl).toEqual(csl);
  });
});
