import { describe, expect, it } from 'vitest';
import { askedTerms } from '../../../lib/search/query/asked-terms';
import { parseQuery } from '../../../lib/search/query/parse';
import type { Query, TextField } from '../../../lib/search/query/query';
import { taggedWord } from '../../../lib/search/query/tagged-word';
import { QUOTES, tokensOf, unsigned } from '../../../lib/search/query/tokens';
import { facetClause, quoted } from '../../../lib/search/query/write-clause';

const shown = (text: string) =>
  tokensOf(text)
    .map(
      ({ kind, text: typed, negated, exact }) =>
        `${negated ? '-' : ''}${exact ? '=' : ''}${kind === 'phrase' ? `“${typed}”` : typed}`,
    )
    .join(' ');
const kinds = (text: string) =>
  tokensOf(text)
    .map(({ kind }) => kind)
    .join(' ');

describe('operators in words', () => {
  it.each([
    ['a AND b', 'a b'],
    ['AND a', 'AND a'],
    ['a AND', 'a AND'],
    ['a -AND b', 'a -AND b'],
    ['a title:AND b', 'a AND b'],
    ['a "AND" b', 'a “AND” b'],
    ['a And b', 'a And b'],
    ['NOT a', '-a'],
    ['NOT -a', 'a'],
    ['NOT "a b"', '-“a b”'],
    ['NOT (a)', '-( a )'],
    ['a NOT', 'a NOT'],
    ['(a NOT)', '( a NOT )'],
    ['a NOT OR b', 'a NOT OR b'],
    ['a -NOT b', 'a -NOT b'],
    ['title:NOT b', 'NOT b'],
    ['a AND NOT b', 'a -b'],
    ['a UND NICHT b', 'a -b'],
    ['a 和 b', 'a b'],
    ['a 非 b', 'a -b'],
    ['a und b', 'a und b'],
    ['a 非b', 'a 非b'],
  ])('%s', (text, tokens) => expect(shown(text)).toBe(tokens));

  it.each(['OR', '|', '||', 'ODER', '或'])('%s stands between alternatives', (or) => {
    expect(kinds(`a ${or} b`)).toBe('word or word');
    expect(kinds(`a title:${or} b`)).toBe('word word word');
  });

  it('do not count in a title in capitals, which has more than five words', () => {
    expect(shown('MOSS NOT FERN OR RUST')).toBe('MOSS -FERN OR RUST');
    expect(kinds('MOSS NOT FERN OR RUST')).toBe('word word or word');
    expect(shown('MOSS NOT FERN OR RUST 2')).toBe('MOSS NOT FERN OR RUST 2');
    expect(kinds('MOSS NOT FERN OR RUST 2')).toBe('word word word word word word');
    expect(kinds('moss NOT FERN OR RUST 2')).toBe('word word or word word');
  });
});

describe('quotation marks', () => {
  it.each([...QUOTES])('%s', (mark) => {
    expect(shown(`${mark}a b${mark} c`)).toBe('“a b” c');
  });

  it.each([
    ['‚a b‘', '“a b”'],
    ['‘a b’ c', '“a b” c'],
    ["'a b' c", '“a b” c'],
    ["'a b',", '“a b” ,'],
    ["title:'a b'", '“a b”'],
    ['title:="a b"', '=“a b”'],
    ['="a b"', '= “a b”'],
    ["'a b'c", "'a b'c"],
    ["'a b'2", "'a b'2"],
    ["' a b'", "' a b'"],
    ['‘a b’s', '‘a b’s'],
    ["don't won't", "don't won't"],
    ["'a", "'a"],
  ])('%s', (text, tokens) => expect(shown(text)).toBe(tokens));
});

it('a wide colon marks only a known field, and a sign before it negates', () => {
  expect(tokensOf('-深度学习：综述')).toMatchObject([
    { kind: 'word', text: '深度学习：综述', negated: true },
  ]);
  expect(tokensOf('深度-学习：综述')).toMatchObject([{ text: '深度-学习：综述', negated: false }]);
  expect(tokensOf('−标题：x')).toMatchObject([{ text: '标题：x', negated: true }]);
  expect(tokensOf('-title：moss')).toMatchObject([{ field: 'title', text: 'moss', negated: true }]);
  expect(tokensOf('标题:moss')).toMatchObject([{ field: '标题', text: 'moss' }]);
});

it.each([
  ['-a', 'a'],
  ['−a', 'a'],
  ['a-b', 'a-b'],
  ['--a', '-a'],
  ['-', '-'],
])('%s without its sign is %s', (text, word) => {
  expect(unsigned(text, { at: 0, end: text.length } as never)).toBe(word);
});

describe('the field behind a word', () => {
  it.each<[string, string, TextField | 'year' | undefined]>([
    ['li[au]', 'li', 'author'],
    ['li[1AU]', 'li', 'author'],
    ['li[lastau]', 'li', 'author'],
    ['li[fau]', 'li', 'author'],
    ['li[author]', 'li', 'author'],
    ['moss[ab]', 'moss', 'abstract'],
    ['moss[ti]', 'moss', 'title'],
    ['moss[ta]', 'moss', 'venue'],
    ['moss[jour]', 'moss', 'venue'],
    ['2019[dp]', '2019', 'year'],
    ['2019[pdat]', '2019', 'year'],
    ['7[pmid]', '7', 'id'],
    ['7[uid]', '7', 'id'],
    ...['tiab', 'Title/Abstract', 'tw', 'text', 'word', 'all', 'mh', 'mesh', 'majr', 'ot'].map(
      (tag): [string, string, undefined] => [`moss[${tag}]`, 'moss', undefined],
    ),
    ['moss[nm]', 'moss', undefined],
    ['moss[pt]', 'moss', undefined],
    ['moss[12]', 'moss', undefined],
  ])('%s', (text, word, field) => {
    const [token] = tokensOf(text);
    const tagged = token && taggedWord(token);
    expect([tagged?.text, tagged?.field]).toEqual([word, field]);
  });

  it.each([
    ...['[au]', 'a[b][au]', 'li[constructor]', 'li[xall]', 'li[allx]', 'li[1x]', 'li[au]x'],
    ...['li[abcdefghijklmnopqrstu]', 'li[a-u]', 'li[]'],
  ])('is none in %s', (text) => {
    const [token] = tokensOf(text);
    expect(token && taggedWord(token)).toEqual(token);
  });

  it('is not read in a phrase, and one before the word holds', () => {
    for (const text of ['"li[au]"', 'title:li[au]']) {
      const [token] = tokensOf(text);
      expect(token && taggedWord(token)).toEqual(token);
    }
  });
});

describe('a word that was parted at the end of a line', () => {
  const parted = (text: string) => parseQuery(text, 0).query?.kind === 'any';
  it.each(['atten- tion', 'ATTEN- tion', 'at‐ tention', 'éte- été'])('%s', (text) => {
    expect(parted(text)).toBe(true);
  });
  it.each([
    'a- ttention',
    'atten- t',
    'atten- Tion',
    'atten tion',
    '2d- tion',
    'pre- and',
    'atten-',
  ])('is not %s', (text) => expect(parted(text)).toBe(false));
});

describe('a click is written as text', () => {
  it.each([
    ['status', 'unread', 'is:unread'],
    ['year', '2024', 'year:2024'],
    ['kind', 'thesis', 'kind:thesis'],
    ['has', 'code', 'has:code'],
    ['tag', 'machine learning', 'tag:="machine learning"'],
    ['venue', 'Nature', 'venue:=Nature'],
    ['source', 'arxiv', 'source:=arxiv'],
  ] as const)('%s %s: %s', (facet, value, text) => expect(facetClause(facet, value)).toBe(text));

  it.each([
    ['llm/agents', 'llm/agents'],
    ['f(x)', '"f(x)"'],
    ['a)', '"a)"'],
    ['a “b” c"', '"a  b  c "'],
    ['', '""'],
  ])('%j is quoted as %s', (value, text) => expect(quoted(value)).toBe(text));
});

describe('the terms that queries ask for', () => {
  const asks = (text: string) => {
    const { query } = parseQuery(text, 0);
    return askedTerms(query ? [query] : []);
  };
  it.each([
    ['graphs', 'graph', true],
    ['graphs', 'grapes', true],
    ['graphs', 'gra', false],
    ['graphs', 'great', false],
    ['gr', 'great', true],
    ['g', 'great', true],
    ['people', 'person', true],
    ['"old mosses"', 'mosses', true],
    ['"old mosses"', 'old', true],
    ['-(fern OR moss)', 'moss', true],
    ['is:unread', 'moss', false],
    ['', 'moss', false],
  ])('“%s”: %s %s', (text, term, asked) => expect(asks(text)(term)).toBe(asked));

  it('are those of all queries', () => {
    const queries: Query[] = [
      { kind: 'word', text: 'moss' },
      { kind: 'word', text: 'fern' },
    ];
    expect(['moss', 'fern', 'rust'].map(askedTerms(queries))).toEqual([true, true, false]);
  });
});
