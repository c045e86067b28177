import { expect, it } from 'vitest';
import { tokensOf } from '../../../lib/search/query/tokens';

/** Each token as `kind text`, with its field and its sign. */
const shown = (text: string) =>
  tokensOf(text).map(
    ({ kind, text: typed, field, negated, closed }) =>
      `${negated ? 'not ' : ''}${kind}${field === undefined ? '' : ` ${field}`} ${typed}${closed === false ? ' …' : ''}`,
  );

it.each([
  ['a  b', ['word a', 'word b']],
  ['a\u00a0b\n', ['word a', 'word b']],
  ['f(x) g()y(z)', ['word f(x)', 'word g()y(z)']],
  ['f(x', ['word f', 'open (', 'word x']],
  ['(a)', ['open (', 'word a', 'close )']],
  ['-a −b', ['not word a', 'not word b']],
  ['a-b - -)', ['word a-b', 'word -', 'word -', 'close )']],
  ['-(a', ['not open (', 'word a']],
  ['--a', ['not word -a']],
  ['“a b” "c', ['phrase a b', 'phrase c …']],
  ['-"a b"c', ['not phrase a b', 'word c']],
  ['Title:a', ['word title a']],
  ['title:"a b"', ['phrase title a b']],
  ['título:', ['word título ']],
  ['a:b:c', ['word a b:c']],
  ['year>2020', ['word year >2020']],
  ['-year<=2020', ['not word year <=2020']],
  ['Upvotes≥5', ['word upvotes ≥5']],
  ['year=2020', ['word year =2020']],
  ['k=3 p<0.05', ['word k=3', 'word p<0.05']],
  ['year>x', ['word year>x']],
  ['x2:b', ['word x2:b']],
  ['a OR b', ['word a', 'or OR', 'word b']],
  ['a | b', ['word a', 'or |', 'word b']],
  ['a Or ORb', ['word a', 'word Or', 'word ORb']],
  ['-OR', ['not word OR']],
  [':', ['word :']],
])('%j', (text, tokens) => expect(shown(text)).toEqual(tokens));

it('have their places in the text', () => {
  const text = ' -tag:"a b" (c)';
  expect(tokensOf(text).map(({ at, end }) => text.slice(at, end))).toEqual([
    '-tag:"a b"',
    '(',
    'c',
    ')',
  ]);
});
