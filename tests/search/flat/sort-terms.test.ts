import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderOfTerms } from '../../../lib/search/flat/sort-terms';

/** Letters before, at and behind the last one that has a byte of its own, and none at all. */
const LETTERS = fc.string({ unit: fc.constantFrom(...'ab0\0 ýþÿĀ微\uE003\uD83C\uDF00'.split('')) });
const terms = fc.array(
  fc.tuple(fc.constantFrom('', 'abcd', 'abcdef', 'þþþþ', 'ÿÿÿÿ', '\0\0\0\0\0'), LETTERS),
  { maxLength: 600, size: 'max' },
);

it('terms are sorted as strings are', () => {
  fc.assert(
    fc.property(terms, (parts) => {
      const different = [...new Set(parts.map((part) => part.join('')))];
      const sorted = [...orderOfTerms(different)].map((place) => different[place]);
      expect(sorted).toEqual([...different].sort());
    }),
    { numRuns: 60 },
  );
});
