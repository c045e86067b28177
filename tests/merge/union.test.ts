import { expect, it } from 'vitest';
import { union } from '../../lib/merge/union';

const byText = (a: string, b: string) => (a < b ? -1 : 1);

it.each([
  [['a', 'b'], [], 'ab'],
  [['a', 'b'], ['b'], 'ab'],
  [['a', 'b'], ['c'], 'abc'],
  [['b'], ['a'], 'ab'],
  [['b', 'a'], [], 'ab'],
  [['a', 'a'], [], 'a'],
  [[], ['b', 'a', 'b'], 'ab'],
  [[], [], ''],
])('%j and %j together are %s', (first, second, expected) => {
  const both = union(first, second, byText);
  expect(both.join('')).toBe(expected);
  // The same list saves memory and tells that nothing was added.
  expect(both === first).toBe(first.join('') === expected);
});
