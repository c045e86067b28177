import { describe, expect, it } from 'vitest';
import { citationLine } from '../../../lib/paper/citation-line';
import { listingKey } from '../../../lib/paper/listing-key';
import { bibtexEntry } from '../../../lib/paper/stated/bibtex';
import { englishDate } from '../../../lib/paper/stated/english-date';
import { linePublication } from '../../../lib/paper/stated/line';
import { statedPublication } from '../../../lib/paper/stated/publication';
import { taggedPublication } from '../../../lib/paper/stated/tags';

describe('an entry of BibTeX', () => {
  it.each([
    ['booktitle', 'container-title'],
    ['journal', 'container-title'],
    ['volume', 'volume'],
    ['number', 'issue'],
    ['pages', 'page'],
    ['publisher', 'publisher'],
    ['school', 'publisher'],
    ['institution', 'publisher'],
    ['address', 'publisher-place'],
    ['edition', 'edition'],
    ['series', 'collection-title'],
    ['isbn', 'ISBN'],
    ['issn', 'ISSN'],
  ])('states with %s the %s', (field, variable) => {
    const { publication } = bibtexEntry(`@misc{a, ${field} = { {M}oss  }}`);
    expect(publication).toEqual({ [variable]: 'Moss' });
  });

  it.each([
    ['article', 'article-journal'],
    ['inproceedings', 'paper-conference'],
    ['conference', 'paper-conference'],
    ['phdthesis', 'thesis'],
    ['techreport', 'report'],
    ['misc', undefined],
  ])('of type %s is of kind %s', (type, kind) => {
    expect(bibtexEntry(`@${type}{a, volume = 1}`).kind).toBe(kind);
  });

  it('has month and year, and the first field that is not in TeX', () => {
    expect(bibtexEntry('@misc{a, month = jun, year = 2021}').date).toBe('jun 2021');
    expect(bibtexEntry('@misc{a, year = 2021}').date).toBe('2021');
    const both = '@misc{a, booktitle = {\\moss}, journal = {Moss}}';
    expect(bibtexEntry(both).publication).toEqual({ 'container-title': 'Moss' });
    expect(bibtexEntry(`@misc{a, note = {${'x'.repeat(20_000)}}, volume = 1}`)).toEqual({
      authors: [],
    });
  });
});

describe('numbers in place of other tags', () => {
  it.each([
    ['1234-567X', { ISSN: '1234-567X' }],
    ['1234-5678', { ISSN: '1234-5678' }],
    ['1234-56789', undefined],
    ['x1234-5678', undefined],
    ['978-3-16-148410-0', { ISBN: '978-3-16-148410-0' }],
    ['9791234567890', { ISBN: '9791234567890' }],
    ['9771234567890', undefined],
    ['9783161484100x', undefined],
    ['x9783161484100', undefined],
  ])('%s states %j', (identifier, publication) => {
    expect(taggedPublication({ 'dc.identifier': [identifier] }).publication ?? {}).toEqual(
      publication ?? {},
    );
  });

  it('an address is no title, and the next tag is read', () => {
    const tags = { citation_journal_title: ['https://a.example/'], 'dc.source': ['Moss'] };
    expect(taggedPublication(tags).publication).toEqual({ 'container-title': 'Moss' });
  });
});

describe('dates in other forms', () => {
  it.each([
    ['5/31/12/2019', '5/31/12/2019'],
    ['31/12/20191', '31/12/20191'],
    ['131/12/2019', '131/12/2019'],
    ['32/12/2019', '32/12/2019'],
    ['13/12/2019', '2019-12-13'],
    ['29/1/2019', '2019-1-29'],
    ['30/1/2019', '2019-1-30'],
    ['x20240312', 'x20240312'],
    ['202403123', '202403123'],
    ['20240312', '2024-03-12'],
    ['12 tháng 3 năm 2024', '2024-3-12'],
    ['12 Tháng 3, 2024', '2024-3-12'],
    ['12 tháng 3 2024', '2024-3-12'],
    ['1.12.03.2024', '1.12.03.2024'],
    ['12.03.20241', '12.03.20241'],
    ['2024. 3. 12', '2024-3-12'],
    ['2024.3.12', '2024-3-12'],
    ['2024. 3. 123', '2024. 3. 123'],
    ['12024. 3. 12', '12024. 3. 12'],
    ['3/2024', '2024-3'],
    ['on 3/2024', 'on 3/2024'],
    ['Tue Mar 12 00:00:00 2024', 'Tue March 12 2024'],
    ['Tue Mar 12 00:00:00 GMT 2024', 'Tue March 12 2024'],
    ['Tue Mar 12 00:00:00 GMT 2024 x', 'Tue March 12 00:00:00 GMT 2024 x'],
    ['2024年3月', '2024-3-'],
    ['2024 年 3 月 12 日', '2024-3-12'],
    ['moss 12', 'moss 12'],
    ['Mai', 'Mai'],
  ])('%s is %s', (text, date) => expect(englishDate(text)).toBe(date));
});

describe('what a page states together', () => {
  it.each([
    ['1-9', 'E123', 'E123'],
    ['1-9', '1234', '1234'],
    ['1-9', 'e12x', '1-9'],
    ['2-9', '1234', '2-9'],
    ['10', '10-20', '10-20'],
    ['10', '10 – 20', '10 – 20'],
    ['10', '110-20', '10'],
    ['10', '10', '10'],
  ])('pages %s in tags and %s as printed are %s', (tagged, printed, page) => {
    const stated = {
      tags: { citation_firstpage: [tagged] },
      bibtex: `@misc{a, pages={${printed}}}`,
    };
    expect(statedPublication(stated).publication?.page).toBe(page);
  });

  it.each([
    [
      'Journal of Moss, 26, 3, 27-51(25)',
      { 'container-title': 'Journal of Moss', volume: '26', issue: '3', page: '27-51' },
    ],
    [
      'Moss, Fern, 26, 3, 27-51(25)',
      { 'container-title': 'Moss, Fern', volume: '26', issue: '3', page: '27-51' },
    ],
    ['x27-51(25)', {}],
    ['Moss, 26, 3, (25)', {}],
    ['Moss, 26, 3, 27-51(25)x', { page: '27-51' }],
  ])('the citation %s', (text, publication) => {
    const tags = { 'dcterms.bibliographiccitation': [text] };
    const { page: _, ...found } = statedPublication({ tags }).publication ?? {};
    const { page: __, ...expected } = publication as Record<string, string>;
    expect(found).toEqual(expected);
  });

  it('objects and ContextObjects of twenty thousand characters are not read', () => {
    const coins = (length: number) => `rft.volume=7&x=${'x'.repeat(length - 15)}`;
    const volume = (stated: object) => statedPublication(stated).publication?.volume;
    expect([19_999, 20_000].map((length) => volume({ coins: coins(length) }))).toEqual([
      ...['7', undefined],
    ]);
    const data = (length: number) => {
      const bare = { volumeNumber: 7, x: '' };
      return { ...bare, x: 'x'.repeat(length - JSON.stringify(bare).length) };
    };
    expect([19_999, 20_000].map((length) => volume({ data: data(length) }))).toEqual([
      ...['7', undefined],
    ]);
  });

  it.each([
    ['rft.volume=7&amp;rft.issue=3&amp;rft.genre=article', { volume: '7', issue: '3' }],
    ['Moss 7(3), 12-15', { volume: '7', issue: '3', page: '12-15' }],
  ])('a citation in one tag: %s', (text, publication) => {
    const tags = { 'dc.identifier.citation': [text] };
    expect(statedPublication({ tags }).publication).toEqual(publication);
  });

  it.each([
    ['1--3', '1-3'],
    ['1--3, 5---7', '1-3, 5-7'],
  ])('the pages %s of BibTeX are %s', (pages, page) =>
    expect(bibtexEntry(`@misc{a, pages={${pages}}}`).publication).toEqual({ page }),
  );

  it('tags go before data, COinS, BibTeX and a line; what is no such text is left out', () => {
    const all = {
      tags: { citation_volume: ['1'] },
      data: { volumeNumber: 2, issueNumber: 2 },
      coins: 'rft.volume=3&rft.issue=3&rft.pub=3',
      bibtex: '@misc{a, volume=4, number=4, publisher=4, series=4}',
      line: 'vol. 5, no. 5, pp. 5-6',
    };
    expect(statedPublication(all).publication).toEqual({
      ...{ volume: '1', issue: '2', publisher: '3', 'collection-title': '4', page: '5-6' },
    });
    expect(statedPublication({ tags: { a: 'b' }, data: [], coins: 1, bibtex: 2, line: 3 })).toEqual(
      {
        publication: {},
      },
    );
    expect(statedPublication(undefined)).toEqual({});
  });
});

it.each([
  ['Moss, A12-A15, x', { page: 'A12-A15' }],
  ['Moss, 12–15', { page: '12-15' }],
  ['Moss, 12-15x', {}],
  ['Moss 12-15', {}],
  ['(3): 12-15', { issue: '3', page: '12-15' }],
])('the line %s states %j', (line, publication) => {
  expect(linePublication(line)).toEqual(publication);
});

it.each([
  [{ list: 'daily' }, 'moss/daily'],
  [{ list: 'daily', period: '2024' }, 'moss/daily/2024'],
  [{ list: 'search', query: 'a b' }, 'moss/search?a b'],
  [{ list: 'search', period: '1', query: 'a' }, 'moss/search/1?a'],
])('the listing %j is %s', (listing, key) => expect(listingKey('moss', listing)).toBe(key));

it('a citation line has only what is known', () => {
  const paper = { ids: [], kind: 'book', publication: { volume: '5' } } as unknown as Parameters<
    typeof citationLine
  >[0];
  expect(Object.keys(citationLine(paper) ?? {})).toEqual(['place']);
  expect(citationLine({ ...paper, publication: {} })).toBeUndefined();
});
