import { describe, expect, it } from 'vitest';
import { distance } from '../../../lib/search/flat/distance';
import { candidates, lowerBound } from '../../../lib/search/flat/vocabulary';

describe('the distance of two words', () => {
  it.each([
    ['kernel', 'kernel', 2, 0],
    ['kernel', 'kernal', 2, 1],
    ['kernel', 'kernels', 2, 1],
    ['kernel', 'ernel', 2, 1],
    ['kernel', 'krenel', 2, 1],
    ['kernel', 'kerenl', 2, 1],
    ['kernel', 'krnle', 2, 2],
    ['kernel', 'colonel', 2, 3],
    ['abc', 'ca', 3, 3],
    ['ab', 'ba', 1, 1],
    ['', 'ab', 2, 2],
    ['ab', '', 1, 2],
    ['aaaa', 'bbbb', 2, 3],
    ['a'.repeat(78), `${'a'.repeat(77)}b`, 1, 1],
    ['a'.repeat(79), 'a'.repeat(79), 1, 2],
  ])('%s, %s, at most %i: %i', (a, b, most, expected) => {
    expect(distance(a, b, most)).toBe(expected);
    expect(distance(b, a, most)).toBe(expected);
  });
});

describe('the candidates for a word', () => {
  const terms = ['ernel', 'graph', 'graphs', 'kernal', 'kernel', 'kernels', 'kernfel', 'knob'];
  const found = (...args: [word: string, prefix: boolean, fuzzy: boolean]) =>
    candidates(terms, ...args).map(({ index, quality }) => [terms[index], quality]);

  it('are the word, longer words and words with typos, by quality', () => {
    const all = Object.fromEntries(found('kernel', true, true));
    expect(all).toEqual({
      kernel: 1,
      kernels: 0.3 + (0.5 * 6) / 7,
      kernal: 0.35,
      kernfel: 0.35,
      ernel: 0.35,
    });
    expect(found('kernel', false, false)).toEqual([['kernel', 1]]);
    expect(found('kern', false, false)).toEqual([]);
    expect(found('kern', true, false).map(([term]) => term)).toEqual([
      'kernal',
      'kernel',
      'kernels',
      'kernfel',
    ]);
    expect(found('grpah', false, true)).toEqual([['graph', 0.35]]);
    expect(found('kno', false, true)).toEqual([]);
    expect(found('zebra', true, true)).toEqual([]);
  });

  it('of a long word may have two typos', () => {
    const long = ['transformer', 'transforms'];
    expect(candidates(long, 'transfrmre', false, true)).toEqual([
      { index: 0, quality: 0.175, typos: 2 },
    ]);
  });

  it('are found by bisection', () => {
    expect(
      ['', 'a', 'graph', 'graphic', 'knob', 'z'].map((word) => lowerBound(terms, word)),
    ).toEqual([0, 0, 1, 2, 7, 8]);
    expect(lowerBound([], 'a')).toBe(0);
  });
});
