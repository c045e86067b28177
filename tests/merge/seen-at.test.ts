import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergePapers } from '../../lib/merge/merge';
import { seenAt } from '../../lib/merge/provenance';
import { arbitraryPaper } from '../made/arbitrary-paper';

it('a paper last seen at another time gives the same values when it is merged', () => {
  fc.assert(
    fc.property(arbitraryPaper, arbitraryPaper, fc.integer({ min: 0, max: 10 }), (a, b, later) => {
      const seen = seenAt(a, a.lastSeen + later);
      expect(seen.lastSeen).toBe(a.lastSeen + later);
      const { lastSeen: _, stamps: __, ...merged } = mergePapers(seen, b);
      const { lastSeen: ___, stamps: ____, ...expected } = mergePapers(a, b);
      expect(merged).toEqual(expected);
    }),
  );
});
