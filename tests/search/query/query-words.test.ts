import { expect, it } from 'vitest';
import { parseQuery } from '../../../lib/search/query/parse';
import { partsOf, queryWords } from '../../../lib/search/query/query-words';
import { readQuery } from '../../../lib/search/query/read-query';

it.each([
  ['Élan OR moss', ['elan', 'moss']],
  ['non-linear', ['non', 'linear', 'nonlinear']],
  ['"old Mills" -rust', ['old', 'mills']],
  ['moss moss is:unread', ['moss']],
  ['-(moss rust)', []],
  ['', []],
])('the words of %s', (text, words) => {
  expect(queryWords(parseQuery(text, 0).query)).toEqual(words);
});

it('the parts of a query include those that are negated', () => {
  const { query } = parseQuery('a -(b OR "c") is:read', 0);
  expect(query && partsOf(query).map(({ kind }) => kind)).toEqual([
    'all',
    'word',
    'not',
    'any',
    'word',
    'phrase',
    'is',
  ]);
});

it('a sort without words sorts all papers; nothing typed asks for nothing', () => {
  expect(readQuery('sort:saved', 0)).toEqual({
    text: 'sort:saved',
    parsed: { query: { kind: 'all', of: [] }, sort: 'saved', problems: [] },
    words: [],
  });
  expect(readQuery('', 0)).toEqual({ text: '', parsed: { problems: [] }, words: [] });
  expect(readQuery('moss sort:saved', 0).parsed.query).toEqual({ kind: 'word', text: 'moss' });
});
