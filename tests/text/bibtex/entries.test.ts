import { describe, expect, it } from 'vitest';
import { bibEntries } from '../../../lib/text/bibtex/entries';
import { commaParts, nameWords, splitNames } from '../../../lib/text/bibtex/split-names';

/** The entries of a text: fields as an object, faults as they are. */
const entriesOf = (text: string) =>
  [...bibEntries(text)].map((entry) =>
    'fields' in entry ? { ...entry, fields: Object.fromEntries(entry.fields) } : entry,
  );
const fieldsOf = (text: string) =>
  entriesOf(text).map((entry) => ('fields' in entry ? entry.fields : entry.why));

describe('an entry', () => {
  it('has its line, and type and names of fields in small letters', () => {
    expect(entriesOf('x\n\n@Article {Key:1 ,\n  Title = {A} }\n@MISC(b, Year=2001)')).toEqual([
      { line: 3, type: 'article', key: 'Key:1', fields: { title: 'A' } },
      { line: 5, type: 'misc', key: 'b', fields: { year: '2001' } },
    ]);
  });

  it.each<[string, object]>([
    ['title={A}', { title: 'A' }],
    ['title="A {"} B"', { title: 'A {"} B' }],
    ['title={A {B} "C"}', { title: 'A {B} "C"' }],
    ['title = a # " b " # {c}', { title: 'a b c' }],
    ['title={A} year=2001', { title: 'A', year: '2001' }],
    [',,title={A},,', { title: 'A' }],
    ['title={A}, title={B}', { title: 'A' }],
    ['title={}, title={B}', { title: 'B' }],
    ['% comment, x={y}\n title={A}', { title: 'A' }],
    ['title={A} % comment\n, year=1', { title: 'A', year: '1' }],
    ['title-x={A}, x:y={B}', { 'title-x': 'A', 'x:y': 'B' }],
    ['month=jan', { month: 'jan' }],
    ['title={100\\% {a\\}b}', { title: '100\\% {a\\}b' }],
  ])('with %s has %j', (body, fields) => {
    expect(fieldsOf(`@misc{k, ${body}\n}`)).toEqual([fields]);
  });

  it.each([
    ['@misc{a b, title={A}}', 'a b'],
    ['@misc{ a , title={A}}', 'a'],
    ['@misc{, title={A}}', ''],
    ['@misc{title={A}}', ''],
    ['@misc{a\n, title={A}}', 'a'],
    ['@misc{a}', 'a'],
  ])('%s has the key %s', (text, key) => expect(entriesOf(text)[0]?.key).toBe(key));

  it('resolves strings, also those made of others, in any case', () => {
    const strings = '@string{ACM = "A C M"}\n@STRING(both = acm # { press })\n';
    expect(fieldsOf(`${strings}@misc{k, publisher = Both, note = other}`)).toEqual([
      { publisher: 'A C M press ', note: 'other' },
    ]);
  });

  it('resolves strings that are defined behind it, and each by its last definition before', () => {
    expect(fieldsOf('@misc{k, note = acm}\n@string{acm = "A"}')).toEqual([{ note: 'A' }]);
    const twice = '@string{a = "1"}\n@misc{k, note = a}\n@string{a = "2"}\n@misc{l, note = a}';
    expect(fieldsOf(twice)).toEqual([{ note: '1' }, { note: '2' }]);
  });

  it('counts escaped braces only where that is how it closes', () => {
    expect(fieldsOf('@misc{k, title={a \\{ b}}')).toEqual([{ title: 'a \\{ b' }]);
    expect(fieldsOf('@misc{k, title={a \\{ b \\} c}}')).toEqual([{ title: 'a \\{ b \\} c' }]);
  });
});

describe('what is no entry', () => {
  it.each([
    ['@preamble{ "x" # {y} } @misc{k, title={A}}', 1],
    ['@comment{ @misc{x, title={A}} } @misc{k, title={A}}', 1],
    ['@comment{ {a} @misc{k, title={A}}', 1],
    ['% @misc{k, title={A}}', 0],
    ['  % @misc{k, title={A}}', 0],
    ['50% @misc{k, title={A}}', 1],
    ['\n% a comment\n@misc{k, title={A}}', 1],
    ['me@misc{k, title={A}}', 1],
    ['me@mi-sc{k, title={A}}', 0],
    ['me.@mi-sc{k, title={A}}', 0],
    ['(@mi-sc{k, title={A}}', 1],
    ['@ misc {k, title={A}}', 1],
    ['no entry', 0],
  ])('in %s leaves %i', (text, count) => {
    expect(entriesOf(text).filter((entry) => 'fields' in entry)).toHaveLength(count);
  });
});

describe('a broken entry', () => {
  it.each<[string, object]>([
    ['@misc{k, title={A}', { kind: 'not_closed', value: '}' }],
    ['@misc(k, title={A}', { kind: 'not_closed', value: ')' }],
    ['@misc{k, title', { kind: 'field_without_value', value: 'title' }],
    ['@misc{k, title=}', { kind: 'value_missing', value: '}' }],
    ['@misc{k, title={A', { kind: 'value_open', value: '{A' }],
    ['@misc{k, title="A', { kind: 'value_open', value: '"A' }],
    ['@misc{k, ={A}}', { kind: 'no_field', value: '={A}}' }],
    ['@misc{k, title={A} # }', { kind: 'value_missing', value: '}' }],
    [`@misc{k, title={${'x'.repeat(99)}`, { kind: 'value_open', value: `{${'x'.repeat(59)}` }],
    ['@misc k, title={A}', { kind: 'no_delimiter', value: '@misc k, title={A}' }],
    ['@misc [k, title={A}]', { kind: 'no_delimiter', value: '@misc [k, title={A}]' }],
    ['@{k, title={A}}', { kind: 'no_delimiter', value: '@{k, title={A}}' }],
  ])('%s is reported as %j', (text, why) => {
    expect(entriesOf(`\n${text}\n@misc{next, title={B}}`)).toEqual([
      expect.objectContaining({ line: 2, why }),
      { line: 3, type: 'misc', key: 'next', fields: { title: 'B' } },
    ]);
  });

  it.each([
    '@mi-sc{next, title={B}}',
    '@mi-sc (next, title={B})',
    '  @mi-sc{next, title={B}}',
    '@MISC\t{next, title={B}}',
  ])('ends at the next line that begins with one: %s', (next) => {
    expect(fieldsOf(`@misc{k, title={A\n${next}`)).toEqual([
      { kind: 'value_open', value: '{A' },
      { title: 'B' },
    ]);
  });

  it.each(['@home', 'x @mi-sc{next, title={B}}', '@mi-sc{next}'])(
    'does not end at a line of its text such as %s',
    (line) => {
      const text = `A\n${line}`;
      expect(fieldsOf(`@misc{k, abstract={${text}}}`)).toEqual([{ abstract: text }]);
    },
  );

  it.each(['see @misc k, a', 'a@b.example, c', '@misc', '@misc k'])('%s is only text', (text) => {
    expect(entriesOf(`\n${text}\n`)).toEqual([]);
  });

  it('of strings that double is given up', () => {
    const strings = Array.from({ length: 22 }, (_, at) =>
      at === 0 ? '@string{s0 = "ab"}' : `@string{s${at} = s${at - 1} # s${at - 1}}`,
    );
    expect(fieldsOf(strings.join('\n'))[0]).toEqual({ kind: 'joined_too_often' });
  });
});

describe('lists of names', () => {
  it.each([
    ['A and B', ['A', 'B']],
    ['A AND B', ['A', 'B']],
    ['A\nand\tB', ['A', 'B']],
    ['Anders and Brandt', ['Anders', 'Brandt']],
    ['{A and B} and C', ['{A and B}', 'C']],
    ['and A and and B and', ['A', 'B']],
    ['{A and B', ['{A', 'B']],
    ['A} and {B', ['A}', '{B']],
    ['\\{A and B', ['\\{A', 'B']],
    ['A; B', ['A', 'B']],
    ['A, B; C, D', ['A, B', 'C, D']],
    ['A; B and C', ['A B', 'C']],
    ['A, B; C, D and E', ['A, B', 'C, D', 'E']],
    ['{A; B}', ['{A; B}']],
    ['\\and A', ['\\and A']],
    ['\\o and B', ['\\o', 'B']],
    ['A\\; B', ['A\\; B']],
    ['A, B & C, D', ['A, B', 'C, D']],
    ['A, B \\& C, D', ['A, B', 'C, D']],
    ['A & B', ['A & B']],
    ['{A, B & C, D}', ['{A, B & C, D}']],
    ['', []],
  ])('%s are %j', (list, names) => expect(splitNames(list)).toEqual(names));

  it.each([
    ['A, {B, C}, D', ['A', '{B, C}', 'D']],
    ['A\\, B', ['A\\, B']],
    [', A,, B', ['A', 'B']],
  ])('%s has the parts %j', (name, parts) => expect(commaParts(name)).toEqual(parts));

  it.each([
    ['A~B C', ['A', 'B', 'C']],
    ['A\\ B', ['A', 'B']],
    ['{A B} C', ['{A B}', 'C']],
    ['\\o re \\AA rhus', ['\\o re', '\\AA rhus']],
    ["\\' e x", ["\\'", 'e', 'x']],
  ])('%s has the words %j', (name, words) => expect(nameWords(name)).toEqual(words));
});
