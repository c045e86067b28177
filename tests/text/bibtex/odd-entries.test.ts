import { describe, expect, it } from 'vitest';
import { bibEntries } from '../../../lib/text/bibtex/entries';
import { commaParts, nameWords, splitNames } from '../../../lib/text/bibtex/split-names';

/** What is read: of an entry its key and fields, of a broken one its key and what is wrong. */
const read = (text: string) =>
  [...bibEntries(text)].map((entry) => [
    entry.key,
    'fields' in entry ? Object.fromEntries(entry.fields) : entry.why.kind,
  ]);
/** The faults of a text with their quotations. */
const faults = (text: string) => [...bibEntries(text)].flatMap(({ why }) => why ?? []);

describe('the beginning of an entry', () => {
  it.each([
    '@misc{k, title={A}}',
    '@misc {k, title={A}}',
    '@misc\n{k, title={A}}',
    '@ \tmisc{k, title={A}}',
    '@misc(k, title={A})',
    '@mi-sc1 (k, title={A})',
    '-@mi-sc{k, title={A}}',
    'me@misc {k, title={A}}',
    '@misc{k title={A}}',
    '@misc{ k\n title = "A"}',
    '@misc{k Title={A}}',
  ])('%j', (text) => expect(read(text)).toEqual([['k', { title: 'A' }]]));

  it.each([
    '@misc{title-x={A}}',
    '@misc{ title-x = {A}}',
    '@misc{,title-x={A}}',
    '@misc{ , title-x={A}}',
  ])('%s has no key', (text) => expect(read(text)).toEqual([['', { 'title-x': 'A' }]]));

  it('is none behind another entry on its line', () => {
    expect(read('@misc{k, title={A}} @misc b, title={B}')).toEqual([['k', { title: 'A' }]]);
    expect(read('@misc{k, title={A}} me@mi-sc{b, title={B}}')).toEqual([['k', { title: 'A' }]]);
  });

  it.each([
    '  @misc k, title={A}',
    '@ {k, title={A}}',
    '@misc[k, title={A}]',
    '@misc \t k \t, title={A}',
    '@ misc k, title={A}',
    '@misc moss2024 , title={A}',
    '@misc [k, title={A}]',
  ])('%j lacks its bracket', (line) => {
    expect(faults(`a\n${line}\nb`)).toEqual([{ kind: 'no_delimiter', value: line.trim() }]);
  });

  it('that lacks its bracket is reported once before a commented entry', () => {
    expect(faults('@misc k, title={A}\n% @misc{b}\n@misc{c, title={C}}')).toHaveLength(1);
  });

  it('is quoted with at most 60 characters', () => {
    const line = `@misc k, title={${'x'.repeat(99)}}`;
    expect(faults(line)).toEqual([{ kind: 'no_delimiter', value: line.slice(0, 60) }]);
  });
});

describe('a comment', () => {
  it.each([
    [`%${' '.repeat(199)}@misc{k, title={A}}`, 0],
    [`%${' '.repeat(200)}@misc{k, title={A}}`, 1],
    [`\n%${' '.repeat(198)}@misc{k, title={A}}`, 0],
    ['a\n \t% b @misc{k, title={A}}', 0],
    ['a\n b % c @misc{k, title={A}}', 1],
    ['% b\n@misc{k, title={A}}', 1],
  ])('%j leaves %i entries', (text, count) => expect(read(text)).toHaveLength(count));

  it.each([
    ['@misc{k, % a, b = {c}\n title={A}}', { title: 'A' }],
    ['@misc{k, title= % a\n {A}}', { title: 'A' }],
    ['@misc{k, title={A} % a }\n}', { title: 'A' }],
    ['@misc{k, title={A % b}}', { title: 'A % b' }],
  ])('in %j is none of its fields', (text, fields) => {
    expect(read(text)).toEqual([['k', fields]]);
  });

  it('in braces ends with them, and holds no entry', () => {
    expect(read('@comment{a {b} @misc{c, title={C}}} @misc{k, title={A}}')).toEqual([
      ['k', { title: 'A' }],
    ]);
    expect(read('@Comment{a} x @misc{k, title={A}}')).toEqual([['k', { title: 'A' }]]);
  });
});

describe('strings', () => {
  it.each([
    '@string{jm = {J. Moss}}',
    '@STRING (JM = "J. Moss")',
    '@string{a = {x}, jm = {J.} # " " # {Moss}}',
    '@string{dot = {J.}}\n@string{jm = dot # { Moss}}',
    '@string{jm = {J. Moss}}\n@string{jm = }',
  ])('are known before and behind %s', (text) => {
    const entry = '@misc{k, journal=jm}';
    expect(read(`${entry}\n${text}`)[0]).toEqual(['k', { journal: 'J. Moss' }]);
    expect(read(`${text}\n${entry}`).at(-1)).toEqual(['k', { journal: 'J. Moss' }]);
  });

  it.each(['@string{jn = {x}}', '@strings{jm = {x}}', '% @string{jm = {x}}', '@string jm = {x}'])(
    'are not in %s',
    (text) => {
      expect(read(`@misc{k, journal=jm}\n${text}`)[0]).toEqual(['k', { journal: 'jm' }]);
    },
  );

  it('that are broken are reported, with what is behind them', () => {
    expect(read('@string{jm = {J. Moss\n@misc{k, title={A}}')).toEqual([
      ['', 'value_open'],
      ['k', { title: 'A' }],
    ]);
    expect(read('@preamble{"a\n@misc{k, title={A}}')).toEqual([
      ['', 'value_open'],
      ['k', { title: 'A' }],
    ]);
  });
});

describe('a damaged entry', () => {
  it.each<[string, object]>([
    ['title={A}, year=2001', { title: 'A', year: '2001' }],
    ['title={A, year={2001}}', { title: 'A', year: '2001' }],
    ['title={A,\n year = {2001}\n}', { title: 'A', year: '2001' }],
    ['title={A,\nyear = {2001}\n}', { title: 'A', year: '2001' }],
    ['title={A,\n\t  year = {2001}\n}', { title: 'A', year: '2001' }],
    ['title={A;\n year-x = "2001";\n}', { title: 'A', 'year-x': '2001' }],
    ['title="A, year={2001}}', { title: 'A', year: '2001' }],
    ['title=A}, year={2001}}', { title: 'A', year: '2001' }],
    ['title={A}}, year={2001}}', { title: 'A', year: '2001' }],
    ['title={A}, title={B}, year={2001', { title: 'A' }],
    ['title={A}, note={B, year={2001}}', { title: 'A', note: 'B', year: '2001' }],
    ['title={A "B"}, year=2001', { title: 'A "B"', year: '2001' }],
    ['title="A" B, year=2001}', { title: 'A" B', year: '2001' }],
  ])('with %j keeps %j', (body, fields) => {
    const [entry] = bibEntries(`@misc{k, ${body}\n@misc{b, title={B}}`);
    expect(entry?.key).toBe('k');
    expect(entry?.why).toBeDefined();
    expect(entry && 'fields' in entry && Object.fromEntries(entry.fields)).toEqual(fields);
  });

  it('of a file of one line ends at the next one', () => {
    for (const next of ['@misc{b, title={B}}', '@mi_sc (b , title={B})', '@MISC {b, title={B}}'])
      expect(read(`@misc{k, title={A}, year=1 ${next}`)).toEqual([
        ['k', { title: 'A', year: '1' }],
        ['b', { title: 'B' }],
      ]);
  });
});

describe('a list of names', () => {
  it.each([
    ['A; B; C', ['A', 'B', 'C']],
    ['A, B & C, D', ['A, B', 'C, D']],
    ['A, B \\& C, D', ['A, B', 'C, D']],
    ['A & B', ['A & B']],
    ['A, B & C', ['A, B & C']],
    ['{A, B & C, D}', ['{A, B & C, D}']],
    ['A, B; C and D', ['A, B C', 'D']],
    ['A\nAnd B', ['A', 'B']],
    ['A andB', ['A andB']],
    ['Aand B', ['Aand B']],
    ['and', []],
    ['A and {B} and {C and D}', ['A', '{B}', '{C and D}']],
    ['A \\} and B', ['A \\}', 'B']],
    ['}A{ and B', ['}A{', 'B']],
  ])('%j holds %j', (list, names) => expect(splitNames(list)).toEqual(names));

  it.each([
    ['A, B', ['A', 'B']],
    ['{A, B}, C', ['{A, B}', 'C']],
    ['\\"{a}, \\c c', ['\\"{a}', '\\c c']],
    ['A', ['A']],
  ])('%s has the parts %j', (name, parts) => expect(commaParts(name)).toEqual(parts));

  it.each([
    ['A\nB\tC', ['A', 'B', 'C']],
    ['A\\\nB', ['A', 'B']],
    ['\\v c A', ['\\v c', 'A']],
    ['{\\v c} A', ['{\\v c}', 'A']],
  ])('%j has the words %j', (name, words) => expect(nameWords(name)).toEqual(words));
});
