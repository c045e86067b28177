import { describe, expect, it } from 'vitest';
import { guarded, unguarded } from '../../../lib/exchange/csv/formula';
import { rowsOf } from '../../../lib/exchange/csv/rows';
import {
  hasCommaList,
  isOneName,
  namesOfCell,
  separateNames,
} from '../../../lib/exchange/csv/table-names';
import { fullName } from '../../../lib/paper/names';

describe('the rows of a table', () => {
  it.each<[string, string[][]]>([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\rc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a;b,x;c', [['a', 'b,x', 'c']]],
    ['a\tb\tc,d', [['a', 'b', 'c,d']]],
    ['a,b\nc;d;e', [['a', 'b'], ['c;d;e']]],
    ['sep=;\na,b', [['a', 'b']]],
    ['SEP=,\r\na;b', [['a', 'b']]],
    ['sep=;', [['sep=', '']]],
    ['x\nsep=;\n', [['x'], ['sep=;']]],
    ['a,"b ""c"", d",e', [['a', 'b "c", d', 'e']]],
    ['"a"b,c', [['ab', 'c']]],
    ['a"b",c', [['a"b"', 'c']]],
    ['"",a', [['', 'a']]],
    ['""""', [['"']]],
    ['a,b,\n', [['a', 'b', '']]],
    [',,\n\na', [['a']]],
    ['', []],
  ])('%j are %j', (text, cells) => {
    const table = rowsOf(text);
    expect(table.rows.map((row) => row.cells)).toEqual(cells);
    expect(table.unclosed).toBeUndefined();
  });

  it('begin on the lines that are counted with those within cells', () => {
    const { rows } = rowsOf('a\n"b\nc\r\nd\re"\n\nf');
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 7]);
  });

  it.each([
    ['a\n"b', 2],
    ['"a\nb",c\n"d ""', 3],
    ['"a', 1],
  ])('%j have a quotation mark that is never closed in line %i', (text, line) => {
    expect(rowsOf(text).unclosed).toBe(line);
  });
});

describe('a text that a spreadsheet would run', () => {
  it.each([
    '=1',
    '+1',
    '-1',
    '@a',
    ' =1',
    '\t1',
    '\r1',
    '\n1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
    "'=1",
    "''=1",
  ])('%j gets an apostrophe', (text) => {
    expect(guarded(text)).toBe(`'${text}`);
    expect(unguarded(guarded(text))).toBe(text);
  });

  it.each(['a', 'a=1', "'a", "'", '1-2', ''])('%j is none', (text) => {
    expect(guarded(text)).toBe(text);
    expect(unguarded(text)).toBe(text);
  });
});

describe('names in one cell', () => {
  it.each([
    ['Moss, Ada Jr.; Fern, Bo Jr', ['Ada Moss Jr.', 'Bo Fern Jr']],
    ['Moss, Ada Sr.; Fern, Bo, III', ['Ada Moss Sr.', 'Bo Fern III']],
    ['Moss, Ada (57200000003); Fern, Bo', ['Ada Moss', 'Bo Fern']],
    ['Moss, Ada(57200000003); Fern, Bo', ['Ada Moss', 'Bo Fern']],
    ['Brothers; Ada Moss', ['Brothers', 'Ada Moss']],
    ['Otherson, Bo; Moss, Ada', ['Bo Otherson', 'Ada Moss']],
    ['Ada…Moss; Bo Fern', ['Ada…Moss', 'Bo Fern']],
    ["[{'name':'Ada Moss'}]", ['Ada Moss']],
    ['Moss AB; Ada Fern', ['Moss AB', 'Ada Fern']],
    ['Moss AB; River Group', ['AB Moss', 'River Group']],
    ['River Group; Moss Collaboration', ['River Group', 'Moss Collaboration']],
    ['Moss AB, Ada Fern', ['Ada Fern Moss AB']],
    ['Moss AB', ['AB Moss']],
    ['Moss AB, , Fern C', ['AB Moss', 'C Fern']],
    ['A. Moss, , B. Fern', ['A. Moss', 'B. Fern']],
    ['Moss A, Fern B., Rill C.', ['A Moss', 'B. Fern', 'C. Rill']],
    ['Moss AB, Fern C; Rill D', ['AB Moss', 'C Fern', 'D Rill']],
    ['Moss (2) Lab; Fern, Bo', ['Moss (2) Lab', 'Bo Fern']],
    ['Moss AB, Fern C.', ['AB Moss', 'C Fern']],
    ['A. Moss, B. C. Fern', ['A. Moss', 'B. C. Fern']],
    ['A. Moss, B. Fern Jr.', ['A. Moss', 'B. Fern Jr']],
    ['Ada Moss|Bo Fern', ['Ada Moss', 'Bo Fern']],
    ['Moss, Ada IV; Fern, Bo II', ['Ada Moss IV', 'Bo Fern II']],
    ['Moss, Ada VI; Fern, Bo', ['Ada VI Moss', 'Bo Fern']],
    ['Moss, Ada, Jr.', ['Ada Moss Jr.']],
    ['Moss Jr.; Fern, Bo', ['Moss Jr.', 'Bo Fern']],
    ['Ada Moss\nBo Fern', ['Ada Moss', 'Bo Fern']],
    ["[{'authorId': '1', 'name': 'Ada Moss'}, {'name': \"Bo O'Fern\"}]", ['Ada Moss', "Bo O'Fern"]],
  ])('%s are %j', (cell, names) => {
    expect(namesOfCell(cell).names.map(fullName)).toEqual(names);
    expect(namesOfCell(cell).more).toBe(false);
  });

  it.each([
    ['Ada Moss, Bo Fern, Di Rill et al.', ['Ada Moss', 'Bo Fern', 'Di Rill']],
    ['Ada Moss, Bo Fern, Di Rill, ET AL', ['Ada Moss', 'Bo Fern', 'Di Rill']],
    ['Moss AB, Fern C, et al.', ['AB Moss', 'C Fern']],
    ['Moss AB etal.', ['AB Moss']],
  ])('of %s are %j and others', (cell, names) => {
    expect(namesOfCell(cell).names.map(fullName)).toEqual(names);
    expect(namesOfCell(cell).more).toBe(true);
  });

  it.each(['Moss, Ada; et al.', 'Moss, Ada; …', 'Moss, Ada…', 'Ada Moss; others', 'Ada Moss...'])(
    'of %s are not all',
    (cell) => {
      const { names, more } = namesOfCell(cell);
      expect([names.map(fullName), more]).toEqual([['Ada Moss'], true]);
    },
  );
});

it.each([
  ['Ada Fern', true],
  ['Zoë O’Fern', true],
  ["A.-B. O'Fern", true],
  ['Ada', false],
  ['A Fern', false],
  ['ada Fern', false],
  ['Ada fern', false],
  ['Ada B. Fern', false],
  ['Ada Fern; Bo Moss', false],
  ['Moss Collaboration', false],
])('%s is one name with the given name first: %s', (cell, isOne) =>
  expect(isOneName(cell)).toBe(isOne),
);

describe('a list of whole names between commas', () => {
  it.each([
    'Ada Fern, Ben Moss, Carl Rill',
    'A. Fern, Ben van Moss, Carl Rill',
    'Ada Fern, , Ben Moss, Carl Rill',
    'Ada Fern, Zoë Moß, Carl Øll, Di Fen',
    'Ada O’Fern, Ben Moss, Carl Rill',
    "Ada Fern, Ben O'Moss, Carl Rill-Reed",
  ])('is %s', (cell) => expect(hasCommaList(cell)).toBe(true));

  it.each([
    'Ada Fern, Ben Moss',
    'Ada Fern, Ben Moss,',
    'Fern A, Moss BC, Rill D',
    'Ada Fern, Ben M, Carl Rill',
    'Ada Fern, Ben ’Moss, Carl Rill',
    'Ada Fern, Ben O’M, Carl Rill',
    'Ada Fern, Moss, Carl Rill',
    'Ada Fern, 2 Moss, Carl Rill',
    'Ada Fern, 3 Ben Moss, Carl Rill',
    'Ada Fern, Ben Moss 2, Carl Rill',
    'Ada Fern, Ben Moss; Carl Rill, Di Fen',
    '',
  ])('is not %s', (cell) => expect(hasCommaList(cell)).toBe(false));
});

describe('names without anything in between', () => {
  it.each([
    ['Ada MossBo Fern', 'Ada Moss;Bo Fern'],
    ['Ada McMossBo Fern', 'Ada McMoss;Bo Fern'],
    ['Ada MacMoss', 'Ada MacMoss'],
    ['Ada DeMossDu DiFern', 'Ada DeMoss;Du DiFern'],
    ['Ada DuMoss', 'Ada DuMoss'],
    ['Ada LaMoss', 'Ada LaMoss'],
    ['Ada LeMoss', 'Ada LeMoss'],
    ['Ada LoMoss', 'Ada LoMoss'],
    ['Ada VanMoss', 'Ada VanMoss'],
    ['Ada VonMoss', 'Ada VonMoss'],
    ['Ada FitzMoss', 'Ada FitzMoss'],
    ['Ada TenMoss', 'Ada TenMoss'],
    ['Ada StMoss', 'Ada StMoss'],
    ['Ada O’Moss', 'Ada O’Moss'],
    ["Ada O'Moss", "Ada O'Moss"],
    ['Ada Fern-McMoss', 'Ada Fern-McMoss'],
    ['Ada XMcMoss', 'Ada XMc;Moss'],
    ['A.B. Moss', 'A.B. Moss'],
    ['Ada Moss Jr.Bo Fern', 'Ada Moss Jr.;Bo Fern'],
    ['Ada Moss', 'Ada Moss'],
    ['A. MossBo Fern', 'A. Moss;Bo Fern'],
    ['Ada A.B. Moss', 'Ada A.B. Moss'],
    ['Ada Moss XY.Bo Fern', 'Ada Moss XY.;Bo Fern'],
  ])('%s are %s', (cell, separated) => expect(separateNames(cell)).toBe(separated));
});
