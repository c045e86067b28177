import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from '../../../lib/search/flat/distance';
import { candidates } from '../../../lib/search/flat/vocabulary';
import { typosIn } from '../../../lib/search/words/typo';
import { termList } from './term-lists';

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
  const list = termList(terms);
  const found = (...args: [word: string, prefix: boolean, fuzzy: boolean]) =>
    candidates(list, ...args).map(({ index, quality }) => [terms[index], quality]);

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
    expect(candidates(termList(long), 'transfrmre', false, true)).toEqual([
      { index: 0, quality: 0.175, typos: 2, start: 0, end: 1 },
    ]);
  });

  it('are those that a comparison with each term finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '語'), maxLength: 12 });
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 200 }),
        word.filter((each) => each !== ''),
        fc.boolean(),
        fc.boolean(),
        (words, typed, prefix, fuzzy) => {
          const sorted = words.sort();
          const found = candidates(termList(sorted), typed, prefix, fuzzy);
          const wanted = sorted.flatMap((term, index) => naive(term, index, typed, prefix, fuzzy));
          expect([...found].sort((a, b) => a.index - b.index)).toEqual(wanted);
        },
      ),
      { numRuns: 300 },
    );
  });
});

function naive(term: string, index: number, typed: string, prefix: boolean, fuzzy: boolean) {
  const list = { index, start: index, end: index + 1 };
  if (term === typed) return [{ ...list, quality: 1, typos: 0 }];
  if (term.startsWith(typed)) {
    const quality = 0.3 + (0.5 * typed.length) / term.length;
    return prefix ? [{ ...list, quality, typos: 0 }] : [];
  }
  const allowed = fuzzy ? typosIn(typed) : 0;
  const typos = distance(typed, term, allowed);
  const isAlike = term !== '' && [typed[0], typed[1]].includes(term[0]);
  return isAlike && typos <= allowed ? [{ ...list, quality: 0.35 / typos, typos }] : [];
}
