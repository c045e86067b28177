import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ordinalOf } from '../../../lib/search/flat/open-segment';

it('a paper is found among all that have ids like its own', () => {
  const id = fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('a', 'b', '1', 'é') });
  fc.assert(
    fc.property(fc.uniqueArray(id, { maxLength: 40 }), id, (ids, other) => {
      for (const [ordinal, each] of ids.entries()) expect(ordinalOf({ ids }, each)).toBe(ordinal);
      expect(ordinalOf({ ids }, other)).toBe(ids.indexOf(other));
    }),
  );
});
