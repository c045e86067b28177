import { describe, expect, it } from 'vitest';
import {
  clausesOf,
  hasClause,
  hasWords,
  sortIn,
  withAlternative,
  withClause,
  withoutClause,
  withoutField,
  withSort,
} from '../../../lib/search/query/clauses-in-text';

describe('clauses of a text', () => {
  it('are added once, behind what was typed, and removed wherever they stand', () => {
    const text = withClause(withClause('  deep nets ', 'tag:geometry'), 'tag:geometry');
    expect(text).toBe('deep nets tag:geometry');
    expect(withClause(text, 'venue:"ICLR 2024"')).toBe('deep nets tag:geometry venue:"ICLR 2024"');
    expect(withClause('', 'tag:geometry')).toBe('tag:geometry');
    expect(withoutClause('a TAG:"Geometry"  b tags:geometry', 'tag:geometry')).toBe('a b');
    expect(withoutClause('a  "b  c" tag:x', 'tag:x')).toBe('a  "b  c"');
  });

  it('are not those of another field, a longer value or a negated one', () => {
    for (const text of ['geometry', 'title:geometry', 'tag:geometry2', '-tag:geometry'])
      expect(hasClause(text, 'tag:geometry')).toBe(false);
  });

  it.each([
    'tag:="Deep Nets" tags:=moss -tag:=fern tag:oak geometry',
    'TAG:=MOSS OR tag:="deep nets"',
    'year:2024',
    '',
  ])('are told by their field, as one by one, in %j', (text) => {
    const isThere = clausesOf(text, 'tag');
    for (const value of ['="Deep Nets"', '=moss', '="moss"', '=fern', 'oak', '=oak', 'geometry'])
      expect([value, isThere(`tag:${value}`)]).toEqual([value, hasClause(text, `tag:${value}`)]);
  });

  it('are removed by their field', () => {
    expect(withoutField('year:2024 a year:>2020', 'year')).toBe('a');
  });
});

describe('alternatives', () => {
  it('stand beside the clause of the same field', () => {
    expect(withAlternative('year:2023 deep', 'year:2024')).toBe('year:2023 OR year:2024 deep');
    expect(withAlternative('deep', 'year:2024')).toBe('deep year:2024');
    expect(withAlternative('date:2023', 'date:2023')).toBe('date:2023');
  });

  it('are removed with their OR', () => {
    expect(withoutClause('year:2023 OR year:2024 deep', 'year:2023')).toBe('year:2024 deep');
    expect(withoutClause('year:2023 OR year:2024 deep', 'year:2024')).toBe('year:2023 deep');
    expect(withoutField('a year:2022 OR year:2023 OR year:2024', 'year')).toBe('a');
  });

  it('of whole values are recognised with and without quotation marks', () => {
    expect(hasClause('tag:="Geometry"', 'tag:=geometry')).toBe(true);
    expect(hasClause('tag:geometry', 'tag:=geometry')).toBe(false);
  });
});

describe('the order of a text', () => {
  it.each([
    ['a sort:title', 'title'],
    ['order:-title a', '-title'],
    ['-sort:upvotes', '-upvotes'],
    ['sort:oldest', '-published'],
    ['sort:title sort:saved', 'saved'],
    ['sort:sideways', undefined],
    ['sort', undefined],
  ])('of %j is %j', (text, sort) => {
    expect(sortIn(text)).toBe(sort);
  });

  it('is replaced, and removed', () => {
    expect(withSort('sort:title a order:saved', '-met' as 'seen')).toBe('a sort:-met');
    expect(withSort('a sort:title b', undefined)).toBe('a b');
  });

  it.each([
    ['sort:title year:2024 tag:=llm/ venue:="a b" is:unread -survey', false],
    ['a sort:title', true],
    ['title:a', true],
    ['"a b" year:2024', true],
  ])('of %j has a best match: %s', (text, has) => {
    expect(hasWords(text)).toBe(has);
  });
});

describe('the same clause', () => {
  it.each([
    ['Tag:Geometry', 'tag:geometry', true],
    ['tags:"geometry"', 'tag:geometry', true],
    ['-tag:geometry', '-tag:geometry', true],
    ['tag:geometry', '-tag:geometry', false],
    ['geometry', '"geometry"', true],
    ['tag:="a b"', 'tag:="A B"', true],
    ['tag:"a b"', 'tag:="a b"', false],
    ['colour:red', 'color:red', true],
    ['a', 'a b', false],
  ])('%s has %s: %s', (text, clause, has) => expect(hasClause(text, clause)).toBe(has));

  it.each([
    ['a OR tag:x', 'tag:x', 'a'],
    ['tag:x OR a', 'tag:x', 'a'],
    ['a OR tag:x OR b', 'tag:x', 'a OR b'],
    ['tag:x b OR c', 'tag:x', 'b OR c'],
    ['b OR c tag:x', 'tag:x', 'b OR c'],
    ['tag:x OR tag:x', 'tag:x', ''],
    ['  a   tag:x   b  ', 'tag:x', 'a b'],
    ['a tag:x', 'tag:y', 'a tag:x'],
    ['', 'tag:y', ''],
  ])('of %j without %s remains %j', (text, clause, rest) => {
    expect(withoutClause(text, clause)).toBe(rest);
  });

  it('is replaced only by its own field, and only where it is not negated', () => {
    expect(withAlternative('tag:a year:2023', 'year:2024')).toBe('tag:a year:2023 OR year:2024');
    expect(withAlternative('year:2022 x year:2023 y', 'year:2024')).toBe(
      'year:2022 x year:2023 OR year:2024 y',
    );
    expect(withAlternative('-year:2023', 'year:2024')).toBe('-year:2023 year:2024');
    expect(withAlternative('year:2023', 'year:2023')).toBe('year:2023');
    expect(withAlternative('', 'year:2024')).toBe('year:2024');
    expect(withoutField('a by:li author:wu title:x', 'author')).toBe('a title:x');
  });
});

it.each([
  ['sort:TITLE', 'title'],
  ['sort:title sort:sideways', 'title'],
  ['-sort:-title', 'title'],
  ['title:sort', undefined],
  ['', undefined],
])('the order of %j is %j', (text, sort) => expect(sortIn(text)).toBe(sort));

it('an order is added behind the text, and a text of an order alone becomes empty', () => {
  expect(withSort('a', 'title')).toBe('a sort:title');
  expect(withSort('', 'title')).toBe('sort:title');
  expect(withSort('sort:title', undefined)).toBe('');
});

it.each([
  ['-"a b"', false],
  ['colour:red', true],
  ['keyword:x', true],
  ['tag:="a"', false],
  ['(', false],
  ['', false],
])('words to look for in %j: %s', (text, has) => expect(hasWords(text)).toBe(has));
