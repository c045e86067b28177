import { describe, expect, it } from 'vitest';
import { freshCount, shownCount } from '../../../lib/sites/reading/shown-count';

describe('shownCount', () => {
  it.each([
    ['5', 5, 0],
    ['Upvote 118', 118, 0],
    ['1,234 stars', 1234, 0],
    ['GitHub 2.61k', 2610, 10],
    ['12k', 12_000, 1000],
    ['1,2K', 12_000, 1000],
    ['1.5M', 1_500_000, 100_000],
    ['7 of 9', 7, 0],
    ['0 upvotes', 0, 0],
    ['-', 0, 0],
    ['Upvote  -', 0, 0],
    ['- Upvote 7', 7, 0],
  ])('reads “%s”', (text, value, step) => expect(shownCount(text)).toEqual({ value, step }));

  it.each(['', 'Upvote', 'v5', '- Upvote', `${'moss '.repeat(60)}5`])(
    'reads none in “%s”',
    (text) => expect(shownCount(text)).toBeUndefined(),
  );
});

describe('freshCount', () => {
  const rounded = { value: 2600, step: 100 };

  it('returns the only count', () => {
    expect(freshCount(undefined, 7)).toBe(7);
    expect(freshCount(rounded, undefined)).toBe(2600);
    expect(freshCount(undefined, undefined)).toBeUndefined();
  });

  it('prefers the exact count if the shown one is the same, rounded', () => {
    expect(freshCount(rounded, 2615)).toBe(2615);
    expect(freshCount(rounded, 2501)).toBe(2501);
  });

  it('prefers the shown count if it has changed', () => {
    expect(freshCount(rounded, 2700)).toBe(2600);
    expect(freshCount(rounded, 2500)).toBe(2600);
    expect(freshCount({ value: 8, step: 0 }, 7)).toBe(8);
  });
});
