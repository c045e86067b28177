import { describe, expect, it } from 'vitest';
import { dateIn } from '../../../lib/exchange/bibtex/bib-date';
import { idsIn } from '../../../lib/exchange/bibtex/bib-ids';
import { fieldUse } from '../../../lib/exchange/bibtex/field-use';
import { isNumberNote } from '../../../lib/exchange/bibtex/note-field';
import { kindOfType, publicationValues } from '../../../lib/exchange/bibtex/read-work';
import { tagsIn } from '../../../lib/exchange/bibtex/tags';
import { venueIn } from '../../../lib/exchange/bibtex/venue-field';

type Fields = Record<string, string>;

/** What `read` returns for these fields, and the names of the fields that it leaves unused. */
function using<T>(fields: Fields, read: (use: ReturnType<typeof fieldUse>) => T) {
  const use = fieldUse(new Map(Object.entries(fields)));
  const found = read(use);
  return { found, unused: use.unused().map(([name]) => name) };
}

describe('the fields of an entry', () => {
  it('are used by the first name that has a value, and seen without being used', () => {
    const use = fieldUse(new Map(Object.entries({ a: ' ', b: 'x', c: 'y', d: '' })));
    expect(use.see('a', 'b', 'c')).toBe('x');
    expect(use.see('e')).toBeUndefined();
    expect(use.unused()).toEqual([
      ['b', 'x'],
      ['c', 'y'],
    ]);
    expect(use.use('a', 'c')).toBe('y');
    expect(use.use('a', 'd', 'e')).toBeUndefined();
    expect(use.unused()).toEqual([['b', 'x']]);
  });
});

describe('the date of an entry', () => {
  it.each<[Fields, string | undefined, string[]]>([
    [{ date: '2014-03-05', year: '2013', month: '2', day: '1' }, '2014-03-05', []],
    [{ date: 'soon', year: '2014' }, '2014', ['date']],
    [{ year: '2014', month: '3', day: '5' }, '2014-03-05', []],
    [{ year: '2014', month: 'mar', day: '5' }, '2014-03-05', []],
    [{ year: '2014', month: '3' }, '2014-03', []],
    [{ year: '2014', month: '12' }, '2014-12', []],
    [{ year: '2014', month: '1' }, '2014-01', []],
    [{ year: '2014', month: '13' }, '2014', ['month']],
    [{ year: '2014', month: '0' }, '2014', ['month']],
    [{ year: '2014', month: '5~mar' }, '2014-03-05', []],
    [{ year: '2014', month: 'Spring' }, '2014', ['month']],
    [{ year: '2014', day: '5' }, '2014', ['day']],
    [{ year: '{2014}' }, '2014', []],
    [{ month: '3' }, undefined, ['month']],
    [{ year: 'n.d.' }, undefined, ['year']],
  ])('%j is %s, unused are %j', (fields, date, unused) => {
    expect(using(fields, dateIn)).toEqual({ found: date, unused });
  });
});

describe('the identifiers of an entry', () => {
  const ids = (fields: Fields, addresses: string[] = []) =>
    using(fields, (use) => idsIn(use, addresses));

  it.each<[Fields, string[], string[]]>([
    [{ arxivid: '2301.00001' }, ['arxiv:2301.00001'], []],
    [{ arxiv: '2301.00001' }, ['arxiv:2301.00001'], []],
    [
      { eprint: '2301.00001', archiveprefix: 'arXiv', primaryclass: 'cs.CL' },
      ['arxiv:2301.00001'],
      [],
    ],
    [{ eprint: '2301.00001', eprinttype: 'arxiv', eprintclass: 'cs.CL' }, ['arxiv:2301.00001'], []],
    [{ eprint: '2301.00001' }, ['arxiv:2301.00001'], []],
    [{ eprint: '2301.00001', eprinttype: 'jstor' }, [], ['eprint', 'eprinttype']],
    [{ eprint: '2301.00001', eprinttype: 'arxiv2' }, [], ['eprint', 'eprinttype']],
    [{ eprint: '2301.00001', eprinttype: 'myarxiv' }, [], ['eprint', 'eprinttype']],
    [{ doi: '10.1000/a' }, ['doi:10.1000/a'], []],
    [{ doi: '10.1000/a, 10.1000/b' }, ['doi:10.1000/a', 'doi:10.1000/b'], []],
    [{ doi: '10.1000/a;doi:10.1000/b' }, ['doi:10.1000/a', 'doi:10.1000/b'], []],
    [{ doi: '10.1000/a https://doi.org/10.1000/b' }, ['doi:10.1000/a', 'doi:10.1000/b'], []],
    [{ doi: '10.1101/2020.03.22.1' }, ['doi:10.1101/2020.03.22.1'], ['doi']],
    [{ doi: 'none' }, [], ['doi']],
    [{ pmid: '7' }, ['pmid:7'], []],
    [{ pmid: '007' }, ['pmid:7'], []],
    [{ pmid: '7a' }, [], ['pmid']],
    [{ pmid: 'x7' }, [], ['pmid']],
    [{ pmcid: 'PMC7' }, ['pmcid:PMC7'], []],
    [{ pmc: '7' }, ['pmcid:PMC7'], []],
    [{ journal: 'CoRR', volume: 'abs/2301.00001' }, ['arxiv:2301.00001'], ['journal', 'volume']],
    [
      { journal: 'Moss', journaltitle: 'arXiv:2301.00001' },
      ['arxiv:2301.00001'],
      ['journal', 'journaltitle'],
    ],
    [
      { journaltitle: 'CoRR', volume: 'abs/2301.00001' },
      ['arxiv:2301.00001'],
      ['journaltitle', 'volume'],
    ],
    ...['journal', 'journaltitle', 'booktitle', 'volume', 'number', 'note', 'howpublished'].map(
      (name): [Fields, string[], string[]] => [
        { [name]: 'arXiv:2301.00001' },
        ['arxiv:2301.00001'],
        [name],
      ],
    ),
  ])('%j are %j, unused are %j', (fields, found, unused) => {
    expect(ids(fields)).toEqual({ found, unused });
  });

  it('are those of its addresses, too', () => {
    expect(ids({}, ['https://arxiv.org/abs/2301.00001']).found).toEqual(['arxiv:2301.00001']);
  });
});

describe('the venue of an entry', () => {
  const decode = (tex: string) => tex.trim() || undefined;

  it.each<[string, Fields, string | undefined, string[]]>([
    ['article', { journal: 'J' }, 'J', []],
    ['article', { journaltitle: 'J', journal: 'K' }, 'J', ['journal']],
    ['article', { booktitle: 'B' }, 'B', ['booktitle']],
    ['inproceedings', { booktitle: 'B', journal: 'J' }, 'B', ['journal']],
    ['conference', { booktitle: 'B' }, 'B', []],
    ['inproceedings', { eventtitle: 'E', series: 'S' }, 'E', ['eventtitle', 'series']],
    ['inproceedings', { journaltitle: 'J', series: 'S' }, 'J', ['journaltitle', 'series']],
    ['inproceedings', { series: 'S' }, 'S', ['series']],
    ['article', { series: 'S' }, undefined, ['series']],
    ['misc', { journal: 'J' }, 'J', ['journal']],
    ['article', { journal: 'arXiv' }, undefined, ['journal']],
    ['article', { journal: 'Submitted to J' }, 'Submitted to J', ['journal']],
    ['article', { journal: 'bioRxiv' }, 'bioRxiv', ['journal']],
    ['misc', { howpublished: 'bioRxiv' }, 'bioRxiv', []],
    ['online', { organization: 'bioRxiv' }, 'bioRxiv', []],
    ['unpublished', { howpublished: 'Handout' }, undefined, ['howpublished']],
    ['misc', { howpublished: 'Handout' }, undefined, ['howpublished']],
    ['misc', { howpublished: 'Workshop on Moss' }, 'Workshop on Moss', ['howpublished']],
    ['misc', { howpublished: 'Submitted to J' }, 'Submitted to J', ['howpublished']],
    ['misc', { organization: 'Moss Society' }, undefined, ['organization']],
    ['online', { organization: 'Moss Society' }, 'Moss Society', ['organization']],
    ['electronic', { howpublished: 'Handout' }, 'Handout', ['howpublished']],
    ['misconline', { howpublished: 'Handout' }, undefined, ['howpublished']],
    ['misc', { howpublished: '\\url{a.example}' }, undefined, ['howpublished']],
    ['misc', { howpublished: 'at https://a.example' }, undefined, ['howpublished']],
    ['misc', { howpublished: 'DOI 7' }, undefined, ['howpublished']],
    ['misc', { howpublished: 'Conference on doing' }, 'Conference on doing', ['howpublished']],
  ])('@%s %j is %s, unused are %j', (type, fields, venue, unused) => {
    expect(using(fields, (use) => venueIn(type, use, decode))).toEqual({ found: venue, unused });
  });
});

describe('the publication of an entry', () => {
  const valuesOf = (type: string, fields: Fields) => {
    const { found, unused } = using(fields, (use) => publicationValues(type, use));
    return { values: Object.fromEntries(found), unused };
  };

  it.each<[string, Fields, object, string[]]>([
    ['article', { shortjournal: 'J.' }, { 'container-title-short': 'J.' }, []],
    ['article', { volume: '7', edition: '2' }, { volume: '7', edition: '2' }, []],
    ['article', { number: '7' }, { issue: '7' }, []],
    ['article', { issue: '7' }, { issue: '7' }, []],
    ['review', { number: '7' }, { issue: '7' }, []],
    ['techreport', { number: '7', institution: 'I' }, { number: '7', publisher: 'I' }, []],
    ['techreport', { publisher: 'P' }, { publisher: 'P' }, []],
    ['patent', { number: '7' }, { number: '7' }, []],
    ['misc', { number: '7' }, { number: '7' }, []],
    ['book', { number: '7' }, { issue: '7' }, []],
    [
      'book',
      { number: '7', series: 'S' },
      {
        'collection-number': '7',
        'collection-title': 'S',
      },
      [],
    ],
    ['article', { pages: '1', eid: '7' }, { page: '1' }, ['eid']],
    ['article', { eid: '7' }, { page: '7' }, ['eid']],
    ['article', { articleno: '7' }, { page: '7' }, ['articleno']],
    [
      'phdthesis',
      { school: 'S', publisher: 'P' },
      { publisher: 'S', genre: 'PhD thesis' },
      ['publisher'],
    ],
    ['book', { publisher: 'P', school: 'S' }, { publisher: 'P' }, ['school']],
    ['mastersthesis', {}, { genre: 'Master’s thesis' }, []],
    ['mastersthesis', { type: 'Memo' }, { genre: 'Memo' }, []],
    ['phdthesis', {}, { genre: 'PhD thesis' }, []],
    [
      'inproceedings',
      { address: 'A', location: 'L' },
      {
        'publisher-place': 'A',
        'event-place': 'L',
      },
      ['location'],
    ],
    [
      'inproceedings',
      { address: 'A', location: 'L', venue: 'V' },
      {
        'publisher-place': 'A',
        'event-place': 'V',
      },
      ['location'],
    ],
    ['inproceedings', { location: 'L' }, { 'publisher-place': 'L' }, []],
    ['book', { address: 'A', location: 'L' }, { 'publisher-place': 'A' }, ['location']],
    [
      'article',
      { isbn: '1', issn: '2', eventtitle: 'E' },
      {
        ISBN: '1',
        ISSN: '2',
        'event-title': 'E',
      },
      [],
    ],
    ['article', { volume: ' ' }, {}, []],
  ])('@%s %j is %j, unused are %j', (type, fields, values, unused) => {
    expect(valuesOf(type, fields)).toEqual({ values, unused });
  });

  it.each([
    ['article-journal', 'article periodical suppperiodical journal_article'],
    ['article-magazine', 'magazine_article'],
    ['article-newspaper', 'newspaper_article'],
    ['review', 'review'],
    ['paper-conference', 'inproceedings conference conference_proceedings'],
    ['chapter', 'incollection inbook bookinbook suppbook suppcollection book_section'],
    ['entry-encyclopedia', 'inreference encyclopedia_article'],
    [
      'book',
      'book mvbook booklet collection mvcollection reference mvreference proceedings mvproceedings',
    ],
    ['thesis', 'phdthesis mastersthesis thesis'],
    ['report', 'techreport report working_paper'],
    ['dataset', 'dataset'],
    ['software', 'software computer_program'],
    ['patent', 'patent'],
    ['manuscript', 'unpublished'],
    ['standard', 'standard'],
    ['webpage', 'web_page'],
    [undefined, 'misc online constructor'],
  ])('is of a %s for the types %s', (kind, types) => {
    expect(types.split(' ').map(kindOfType)).toEqual(types.split(' ').map(() => kind));
  });
});

describe('keywords', () => {
  it.each([
    ['a, b', ['a', 'b']],
    ['a, b; c', ['a, b', 'c']],
    ['{a, b}, c', ['a, b', 'c']],
    ['{a; b}, c', ['a; b', 'c']],
    ['{a, b}', ['a', 'b']],
    ['{{a; b}}', ['a; b']],
    ['{a b}', ['a b']],
    ['a\\, b', ['a b']],
    ['a}, b', ['a', 'b']],
    [' a ,, a, {B}b ', ['a', 'Bb']],
    ['R\\&D; x', ['R&D', 'x']],
    ['', []],
  ])('%j are %j', (keywords, tags) => expect(tagsIn(keywords)).toEqual(tags));
});

describe('a note', () => {
  it.each([
    'arXiv:2301.00001',
    'arXiv preprint arXiv:2301.00001',
    '[arXiv 2301.00001]',
    'arXiv:2301.00001 [cs.CL].',
    'https://a.example/7',
    '\\url{https://a.example/7}',
    '\\url {http://a.example}',
    '(https://a.example)',
  ])('%j is only a number or an address', (note) => expect(isNumberNote(note)).toBe(true));

  it.each([
    'see arXiv:2301.00001',
    'arXiv:2301.00001 and more',
    'arXiv',
    `arXiv:${'1'.repeat(300)}`,
    'see https://a.example/7',
    'https://a.example/7 and more',
    'https:',
    'a note',
  ])('%j is one', (note) => expect(isNumberNote(note)).toBe(false));
});
