import { expect, it } from 'vitest';
import { best, bestOf, type Choice } from '../../lib/merge/best';

const choice = (value: unknown, quality: number, ...stamp: [number, number]): Choice<unknown> => ({
  ...{ value, quality, stamp },
});

it.each([
  ['a verified one', choice('b', 9, -1, 9), choice('a', 1, 0, 1)],
  ['one of the better quality', choice('b', 1, 2, 9), choice('a', 2, 0, 1)],
  ['one of the better source', choice('b', 1, 1, 9), choice('a', 1, 2, 1)],
  ['the later one', choice('b', 1, 1, 1), choice('a', 1, 1, 2)],
  ['that which sorts last', choice('a', 1, 1, 1), choice('b', 1, 1, 1)],
  ['that which sorts last as JSON', choice(['a'], 1, 1, 1), choice(['b'], 1, 1, 1)],
  ['any at all', undefined, choice('a', 0, -2, 0)],
])('of two values %s is the best', (_, less, more) => {
  expect([best(less, more), best(more, less)]).toEqual([more, more]);
  expect([bestOf([less, more, less]), bestOf([more, less])]).toEqual([more, more]);
});

it('of equal values the first is the best, of none there is none', () => {
  const first = choice('a', 1, 1, 1);
  expect(best(first, { ...first })).toBe(first);
  expect([best(undefined, undefined), bestOf([])]).toEqual([undefined, undefined]);
});
