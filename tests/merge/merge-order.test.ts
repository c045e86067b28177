import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergePapers, olderFirst, paperOf } from '../../lib/merge/merge';
import type { Paper } from '../../lib/paper/paper';
import { arbitraryDraft } from '../made/arbitrary-paper';

const SITES = ['arxiv', 'huggingface', 'acl', 'openreview', 'dblp', 'semanticscholar'];

/** What a page said: a draft, on which site, when. */
const sight = fc
  .record({
    draft: arbitraryDraft,
    site: fc.constantFrom(...SITES),
    at: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ draft, site, at }) => paperOf(draft, site, at));

const join = (a: Paper, b: Paper) => {
  const [kept, other] = olderFirst(a, b) <= 0 ? [a, b] : [b, a];
  return mergePapers(kept, other);
};

/** Merges neighbours, each time those at the next place, until one is left. */
function joinAll(papers: Paper[], places: number[]): Paper | undefined {
  const left = [...papers];
  for (let step = 0; left.length > 1; step++) {
    const at = (places[step % places.length] ?? 0) % (left.length - 1);
    const [a, b] = left.slice(at, at + 2);
    if (a && b) left.splice(at, 2, join(a, b));
  }
  return left[0];
}

describe('the same drafts', () => {
  it('give the same record in any order and grouping', () => {
    const orders = fc.array(sight, { minLength: 2, maxLength: 6 }).chain((papers) =>
      fc.record({
        papers: fc.constant(papers),
        other: fc.shuffledSubarray(papers, { minLength: papers.length }),
        places: fc.array(fc.nat(6), { minLength: 1, maxLength: 6 }),
        otherPlaces: fc.array(fc.nat(6), { minLength: 1, maxLength: 6 }),
      }),
    );
    fc.assert(
      fc.property(orders, ({ papers, other, places, otherPlaces }) => {
        expect(joinAll(other, otherPlaces)).toEqual(joinAll(papers, places));
      }),
      { numRuns: 2000 },
    );
  });

  it('give the same record when some are seen again', () => {
    fc.assert(
      fc.property(fc.array(sight, { minLength: 1, maxLength: 4 }), (papers) => {
        const [first] = papers;
        const merged = joinAll(papers, [0]);
        expect(first && merged && join(merged, first)).toEqual(merged);
      }),
    );
  });
});
