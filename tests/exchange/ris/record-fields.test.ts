import { describe, expect, it } from 'vitest';
import { ris } from '../../../lib/exchange/ris/ris';

describe('a record in RIS', () => {
  const read = async (type: string, ...lines: string[]) => {
    const text = [`TY  - ${type}`, 'TI  - T', ...lines, 'ER  - '].join('\n');
    return (await ris.read(text, { now: 1000 })).items[0];
  };

  it.each<[string, string[], object]>([
    ['JOUR', ['T2  - J', 'VO  - 5', 'CP  - 6'], { volume: '5', issue: '6' }],
    ['JOUR', ['T2  - J', 'SP  - 1', 'EP  - 9'], { page: '1-9' }],
    ['JOUR', ['T2  - J', 'SP  - 1', 'EP  - 1'], { page: '1' }],
    ['JOUR', ['T2  - J', 'SP  - 1-9', 'EP  - 9'], { page: '1-9' }],
    ['JOUR', ['T2  - J', 'SP  - 1', 'EP  - 12-19'], { page: '1-12-19' }],
    ['JOUR', ['T2  - J', 'SP  - 1', 'EP  - 1-9'], { page: '1-9' }],
    ['JOUR', ['T2  - J', 'EP  - +', 'SP  - 7'], { page: '7+' }],
    ['JOUR', ['T2  - J', 'C7  - e7'], { page: 'e7' }],
    ['JOUR', ['T2  - J', 'ET  - 2'], { edition: '2' }],
    ['BOOK', ['ET  - 2014/03', 'PB  - E'], { edition: '2014/03' }],
    ['JOUR', ['T2  - J', 'M3  - Letter'], { genre: 'Letter' }],
    [
      'JOUR',
      ['T2  - J', 'T3  - S', 'SV  - 7'],
      { 'collection-title': 'S', 'collection-number': '7' },
    ],
    ['RPRT', ['IS  - 7', 'PB  - E'], { number: '7' }],
    ['PAT', ['SN  - US 7', 'PB  - E'], { number: 'US 7' }],
    ['STAND', ['M1  - 8', 'IS  - 7', 'PB  - E'], { number: '8' }],
    ['BOOK', ['M1  - 8', 'PB  - E'], { number: '8' }],
    ['RPRT', ['T2  - S', 'PB  - E'], { 'collection-title': 'S' }],
    ['BOOK', ['T2  - S', 'PB  - E'], { 'collection-title': 'S' }],
    ['BOOK', ['PU  - E', 'PP  - Bonn'], { publisher: 'E', 'publisher-place': 'Bonn' }],
    ['BOOK', ['PB  - E (Email: a@b.example)'], { publisher: 'E' }],
    ['BOOK', ['PB  - E (e-mail: x) Inc.'], { publisher: 'E (e-mail: x) Inc.' }],
    ['BOOK', ['PB  - E', 'A2  - Fern, Ada'], { editor: [{ family: 'Fern', given: 'Ada' }] }],
    ['BOOK', ['PB  - E', 'ED  - Fern, Ada'], { editor: [{ family: 'Fern', given: 'Ada' }] }],
  ])('%s with %j has the publication %j', async (type, lines, publication) => {
    expect((await read(type, ...lines))?.paper.publication).toMatchObject(publication);
  });

  it.each<[string, string[], string]>([
    ['JOUR', ['T2  - J', 'ET  - 2014/03'], 'edition'],
    ['JOUR', ['T2  - J', 'M1  - 8'], 'number'],
    ['JOUR', ['T2  - J', 'M3  - 10.1000/a'], 'genre'],
    ['RPRT', ['IS  - 7', 'PB  - E'], 'issue'],
    ['RPRT', ['T2  - E', 'PB  - E'], 'collection-title'],
    ['PAT', ['SN  - 1234-5678', 'PB  - E'], 'number'],
    ['UNPB', ['PB  - bioRxiv', 'VL  - 1'], 'publisher'],
    ['JOUR', ['J2  - J.', 'VL  - 1'], 'container-title-short'],
  ])('%s with %j has no %s', async (type, lines, variable) => {
    expect((await read(type, ...lines))?.paper.publication ?? {}).not.toHaveProperty(variable);
  });

  it.each([
    ['BOOK', '345', '345'],
    ['EBOOK', 'xii, 345 p.', 'xii, 345'],
    ['EDBOOK', '345p', '345'],
    ['THES', 'XII', 'XII'],
    ['RPRT', '345 p', '345'],
    ['BOOKS', '345', undefined],
    ['CHAP', '345', undefined],
    ['BOOK', 'e345', undefined],
    ['BOOK', '345 pages', undefined],
  ])('%s with the first page %s has so many pages: %s', async (type, start, pages) => {
    const item = await read(type, `SP  - ${start}`, 'PB  - E');
    expect(item?.entry?.beyond?.csl?.['number-of-pages']).toBe(pages);
    const range = await read(type, `SP  - ${start}`, 'EP  - 999', 'PB  - E');
    expect(range?.entry?.beyond?.csl).toBeUndefined();
  });

  it.each([
    ['Export Date: 1 May 2020', true],
    ['Conference name: Moss', true],
    ['Cited By: 5', true],
    ['Cited By 5', true],
    ['Cited By5', true],
    ['Times Cited: 7', true],
    ['Times Cited:7', true],
    ['Total Times Cited: 8', true],
    ['Name - Moss', true],
    ['Date completed - 2020', true],
    ['Date revised - 2020', true],
    ['Number of references - 7', true],
    ['Document feature - Graphs', true],
    ['My Export Date: 1 May', false],
    ['Cited By: Ada', false],
    ['Date read - 2020', false],
    ['Named - Moss', false],
  ])('the note %s is one of a program that exports: %s', async (note, is) => {
    expect((await read('JOUR', 'T2  - J', `N1  - ${note}`))?.entry?.note).toBe(is ? '' : note);
  });

  it.each([
    [['AU  - Fern, A.', 'AU  - Moss, B.', 'A1  - Fern, A.', 'A1  - Moss, B.'], 2],
    [['AU  - Fern, A.', 'AU  - Fern, A.', 'AU  - Moss, B.'], 3],
    [['AU  - Fern, A.', 'AU  - Fern, A.', 'AU  - Fern, A.'], 3],
  ])('%j names %i authors', async (lines, count) => {
    expect((await read('JOUR', ...lines))?.paper.authors).toHaveLength(count);
  });

  it.each([
    ['PubMed', '7', 'pmid:7'],
    ['MEDLINE', '7', 'pmid:7'],
    ['My PubMed', '7', undefined],
    ['PubMed', '7a', undefined],
    ['Scopus', '7', undefined],
  ])('of %s with the number %s has the identifier %s', async (database, number, id) => {
    for (const tag of ['DB', 'DP']) {
      const item = await read('JOUR', `${tag}  - ${database}`, `AN  - ${number}`);
      expect(item?.paper.ids.find((each) => !each.startsWith('title:'))).toBe(id);
    }
  });

  it.each([
    ['On moss.', 'https://ovidsp.ovid.com/a', 'On moss'],
    ['On moss...', 'https://ovidsp.ovid.com/a', 'On moss...'],
    ['On moss.', 'https://a.example/xovid', 'On moss.'],
    ['On moss.', 'https://a.example/', 'On moss.'],
  ])('has the title %s of %s as %s', async (title, url, shown) => {
    const text = `TY  - JOUR\nTI  - ${title}\nUR  - ${url}\nER  - `;
    expect((await ris.read(text, { now: 1000 })).items[0]?.paper.title).toBe(shown);
  });
});
