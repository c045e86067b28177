import { describe, expect, it } from 'vitest';
import {
  bonus,
  complement,
  intersection,
  type Matches,
  none,
  passing,
  union,
} from '../../../lib/search/flat/matches';
import type { OpenSegment } from '../../../lib/search/flat/open-segment';

/** What a paper that passes a filter scores. */
const PASSED = Math.fround(1e-4);
const matches = (scores: number[], short: number[]): Matches => ({
  ...{ scores: Float32Array.from(scores), short: Uint8Array.from(short) },
});
const plain = ({ scores, short }: Matches) => [[...scores], [...short]];
const segment = { count: 3 } as OpenSegment;

it('at first no paper matches', () => {
  expect(plain(none(segment))).toEqual([
    [0, 0, 0],
    [0, 0, 0],
  ]);
});

it('papers that pass a filter match a little, whole, or with a given score', () => {
  const odd = (ordinal: number) => ordinal % 2 === 0;
  expect(plain(passing(segment, odd))).toEqual([
    [PASSED, 0, PASSED],
    [1, 0, 1],
  ]);
  expect(plain(passing(segment, odd, 2))).toEqual([
    [2, 0, 2],
    [1, 0, 1],
  ]);
});

describe('of two matches', () => {
  /** Each paper matches neither, one, the other, or both. */
  const a = () => matches([0, 0, 2, 2, 4], [0, 0, 1, 1, 0]);
  const b = () => matches([0, 3, 0, 3, 1], [0, 1, 0, 1, 1]);

  it.each<[string, typeof union, number[], number[]]>([
    ['intersection', intersection, [0, 0, 0, 5, 5], [0, 0, 0, 1, 0]],
    ['union', union, [0, 3, 2, 3, 4], [0, 1, 1, 1, 1]],
    ['bonus', bonus, [0, 0, 2, 5, 5], [0, 0, 1, 1, 0]],
  ])('the %s', (_, both, scores, short) => {
    const first = a();
    expect(both(first, b())).toBe(first);
    expect(plain(first)).toEqual([scores, short]);
  });

  it('the complement has what did not match, and the other way round', () => {
    const first = a();
    expect(complement(first)).toBe(first);
    expect(plain(first)).toEqual([
      [PASSED, PASSED, 0, 0, 0],
      [1, 1, 0, 0, 0],
    ]);
    expect(plain(complement(first))[1]).toEqual([0, 0, 1, 1, 1]);
  });
});
