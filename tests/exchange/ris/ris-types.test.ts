import { describe, expect, it } from 'vitest';
import { ris } from '../../../lib/exchange/ris/ris';
import { beyondFields, risBeyond } from '../../../lib/exchange/ris/ris-beyond';
import { risName } from '../../../lib/exchange/ris/ris-name';
import { RIS_TAG } from '../../../lib/exchange/ris/ris-tag';
import { kindOfRis, RIS_TYPES } from '../../../lib/exchange/ris/ris-types';
import type { Paper, SavedEntry } from '../../../lib/paper/paper';
import { itemOf } from '../nasty';
import { written } from '../written';

describe('the type of a record', () => {
  it.each([
    ['preprint', 'UNPB'],
    ['manuscript', 'MANSCPT'],
    ['article-journal', 'JOUR'],
    ['review', 'JOUR'],
    ['review-book', 'JOUR'],
    ['article-magazine', 'MGZN'],
    ['article-newspaper', 'NEWS'],
    ['paper-conference', 'CONF'],
    ['book', 'BOOK'],
    ['chapter', 'CHAP'],
    ['thesis', 'THES'],
    ['report', 'RPRT'],
    ['dataset', 'DATA'],
    ['software', 'COMP'],
    ['entry-dictionary', 'DICT'],
    ['entry-encyclopedia', 'ENCYC'],
    ['patent', 'PAT'],
    ['post', 'ELEC'],
    ['post-weblog', 'BLOG'],
    ['webpage', 'ELEC'],
    ['standard', 'STAND'],
    ['speech', 'SLIDE'],
    ['document', 'GEN'],
  ] as const)('of a %s is %s', (kind, type) => expect(RIS_TYPES[kind]).toBe(type));

  it.each([
    ['article-journal', 'JOUR JFULL EJOUR ABST INPR'],
    ['article-magazine', 'MGZN'],
    ['article-newspaper', 'NEWS'],
    ['paper-conference', 'CONF CPAPER'],
    ['book', 'BOOK EBOOK EDBOOK'],
    ['chapter', 'CHAP ECHAP'],
    ['thesis', 'THES'],
    ['report', 'RPRT GOVDOC'],
    ['dataset', 'DATA'],
    ['software', 'COMP'],
    ['entry-dictionary', 'DICT'],
    ['entry-encyclopedia', 'ENCYC'],
    ['patent', 'PAT'],
    ['post-weblog', 'BLOG'],
    ['standard', 'STAND STD'],
    ['manuscript', 'MANSCPT'],
    ['speech', 'SLIDE'],
    ['article', 'PREPRINT'],
    ['webpage', 'ELEC WEB'],
    ['document', 'GEN'],
    [undefined, 'UNPB SER EGEN constructor'],
  ])('states a %s: %s', (kind, types) => {
    for (const type of types.split(' ')) {
      expect(kindOfRis(type, false)).toBe(kind);
      const isOpen = kind === 'webpage' || kind === 'document';
      expect(kindOfRis(type, true)).toBe(isOpen ? undefined : kind);
    }
  });

  it.each([
    ['Conference Paper', 'paper-conference'],
    ['Book Chapter', 'chapter'],
    ['bookish', 'chapter'],
    ['Article', 'article-journal'],
    ['A conference', 'article-journal'],
    ['A book', 'article-journal'],
  ])('is in a series that of its form %s: %s', (form, kind) => {
    expect(kindOfRis('SER', false, form)).toBe(kind);
    expect(kindOfRis('BOOK', false, form)).toBe('book');
  });
});

describe('a name in RIS', () => {
  it.each([
    [{ given: 'Ada', family: 'van Fern Jr.' }, 'van Fern, Ada, Jr.'],
    [{ given: 'Ada; B, C', family: 'Fern; D' }, 'Fern D, Ada B C'],
    [{ literal: 'Moss Lab, Inc.' }, 'Moss Lab Inc.,'],
    [{ literal: 'Moss' }, 'Moss'],
    [{ family: 'Moss Lab' }, 'Moss Lab,'],
    [{ family: 'Moss' }, 'Moss'],
  ])('%j is %s', (author, name) => expect(risName(author)).toBe(name));
});

it.each([
  ['TI  - T', true],
  ['T1  -', true],
  ['TI  -T', true],
  ['TI - T', true],
  ['TI -', true],
  ['TI   - T', true],
  ['TI -T', false],
  ['TI    - T', false],
  ['TI- T', false],
  ['Ti  - T', false],
  ['1T  - T', false],
  ['TIT  - T', false],
  [' TI  - T', false],
])('%j begins a field: %s', (line, is) => expect(RIS_TAG.test(line)).toBe(is));

describe('fields without a place', () => {
  const beyondOf = (...fields: [tag: string, ...lines: string[]][]) =>
    risBeyond(
      { line: 1, fields: fields.map(([tag, ...lines]) => ({ tag, lines })) } as Parameters<
        typeof risBeyond
      >[0],
      {},
      { UR: [], N1: [] },
    )?.ris;

  it('are kept with their tags', () => {
    expect(beyondOf(['TY', 'JOUR'], ['TI', 'T'])).toBeUndefined();
    expect(beyondOf(['TY', ' VIDEO '])).toEqual({ TY: 'VIDEO' });
    expect(beyondOf(['U1', 'a', ' b '], ['U1', 'c'], ['U2', ' '])).toEqual({ U1: 'a  b\nc' });
    expect(beyondOf(['M1', '7'], ['C1', 'Bonn'])).toEqual({ M1: '7', C1: 'Bonn' });
  });

  it('of a number or a place that is known are left out', () => {
    const fields = [
      { tag: 'M1', lines: ['7'] },
      { tag: 'C1', lines: ['Bonn'] },
    ];
    const record = { line: 1, fields } as Parameters<typeof risBeyond>[0];
    const none = { UR: [], N1: [] };
    expect(risBeyond(record, { publication: { number: '7' } }, none)?.ris).toEqual({ C1: 'Bonn' });
    expect(risBeyond(record, { kind: 'paper-conference' }, none)?.ris).toEqual({ M1: '7' });
    expect(risBeyond(record, {}, { UR: ['a', 'b'], N1: [] })?.ris).toMatchObject({ UR: 'a\nb' });
  });

  it.each([
    [{ ris: { U1: 'a\r\nb' } }, ['U1', 'a', 'U1', 'b']],
    [{ ris: { UR: 'a', N1: 'b' } }, ['UR', 'a', 'N1', 'b']],
    [{ ris: { TI: 'a', ER: 'b' } }, []],
    [{ ris: { LA: 'de' } }, ['LA', 'de']],
    [{ csl: { language: 'de' } }, ['LA', 'de']],
    [{ csl: { language: 'de' }, ris: { LA: 'fr' } }, ['LA', 'fr']],
    [{ ris: { u1: 'a', U11: 'b', '1U': 'c', XU1: 'd' } }, []],
    [{ ris: { U9: 'x' } }, []],
    [{ bibtex: { urldate: '2020-01-02' } }, ['Y2', '2020/01/02']],
    [{ bibtex: { translator: 'A Rill and B Fern' } }, ['A4', 'Rill, A', 'A4', 'Fern, B']],
    [{ bibtex: { shorttitle: 'On  moss' } }, ['ST', 'On moss']],
    [undefined, []],
  ])('%j are written as %j', (beyond, fields) => {
    expect(beyondFields(beyond, new Set(['U9'])).flat()).toEqual(fields);
  });
});

describe('a work in RIS', () => {
  const linesOf = (facts: Partial<Paper>, entry: Partial<SavedEntry> = {}) =>
    written(ris, [itemOf({ title: 'T', ids: ['title:t'], ...facts }, entry)])
      .split('\r\n')
      .filter((line) => /\S$/.test(line) && !/^(?:TI|PY|DA|ID|ER) /.test(line))
      .map((line) => line.replace('  - ', ' '));

  it.each<[Partial<Paper>, string[]]>([
    [
      {
        kind: 'article-journal',
        venue: 'Journal of Moss',
        publication: {
          'container-title-short': 'J. Moss',
          ...{ volume: '5', issue: '6', page: '1-9', publisher: 'Elm', 'publisher-place': 'Bonn' },
          ...{ ISSN: '1234-5678', genre: 'Letter' },
        },
      },
      [
        ...['TY JOUR', 'T2 Journal of Moss', 'J2 J. Moss', 'VL 5', 'IS 6', 'SP 1', 'EP 9'],
        ...['PB Elm', 'CY Bonn', 'M3 Letter', 'SN 1234-5678'],
      ],
    ],
    [
      {
        kind: 'paper-conference',
        venue: 'Proc. Moss',
        publication: {
          ...{ 'event-title': 'Moss Days', 'event-place': 'Rill', 'publisher-place': 'Bonn' },
          ...{ 'collection-title': 'LNM', 'collection-number': '7', page: 'e7' },
          editor: [{ family: 'Fern', given: 'Ada' }],
        },
      },
      [
        ...['TY CONF', 'T2 Moss Days', 'C3 Proc. Moss', 'SP e7', 'T3 LNM', 'SV 7', 'C1 Bonn'],
        ...['CY Rill', 'A2 Fern, Ada'],
      ],
    ],
    [
      { kind: 'paper-conference', publication: { 'event-title': 'Moss Days' } },
      ['TY CONF', 'C3 Moss Days'],
    ],
    [{ kind: 'paper-conference', venue: 'Proc. Moss' }, ['TY CONF', 'T2 Proc. Moss']],
    [
      { kind: 'chapter', venue: 'Moss', publication: { 'event-place': 'Rill', page: '1-2-3' } },
      ['TY CHAP', 'T2 Moss', 'SP 1-2-3'],
    ],
    [
      {
        kind: 'book',
        venue: 'All Bogs',
        publication: { 'container-title': 'All Bogs', ISBN: '1', edition: '2' },
      },
      ['TY BOOK', 'JF All Bogs', 'ET 2', 'SN 1'],
    ],
    [
      {
        kind: 'report',
        venue: 'All Bogs',
        publication: { 'container-title': 'All Bogs', number: '7' },
      },
      ['TY RPRT', 'JF All Bogs', 'M1 7'],
    ],
    [
      { ids: ['doi:10.1101/2026.01.02.123456'], venue: 'bioRxiv', publication: { publisher: 'E' } },
      [
        'TY UNPB',
        'PB bioRxiv',
        'DO 10.1101/2026.01.02.123456',
        'UR https://doi.org/10.1101/2026.01.02.123456',
      ],
    ],
  ])('%j is written as %j', (facts, lines) => expect(linesOf(facts)).toEqual(lines));

  it('that is a book has the number of its pages where it has no pages', () => {
    const beyond = { csl: { 'number-of-pages': '345' } };
    expect(linesOf({ kind: 'book' }, { beyond })).toEqual(['TY BOOK', 'SP 345']);
    expect(linesOf({ kind: 'book', publication: { page: '3' } }, { beyond })).toEqual([
      'TY BOOK',
      'SP 3',
    ]);
    expect(linesOf({ kind: 'thesis' }, { beyond })).toEqual(['TY THES']);
  });

  it.each([
    ['one\r\n two \r three', ['N1 one', ' two', ' three']],
    ['TY  - x\nER  - y', ['N1 TY  - x', ' ER y']],
    ['', []],
  ])('has the note %j in the lines %j', (note, lines) => {
    expect(linesOf({ kind: 'book' }, { note }).slice(1)).toEqual(lines);
  });
});
