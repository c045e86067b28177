import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge, paperOf } from '../../lib/merge/merge';
import type { Paper } from '../../lib/paper/paper';
import { arbitraryDraft, arbitraryPaper } from '../made/arbitrary-paper';

const SITES = ['arxiv', 'acl', 'openreview', 'dblp', 'semanticscholar', 'import', 'web'];

/** What a page said: a draft, on which site, when. */
const sight = fc
  .record({
    draft: arbitraryDraft,
    site: fc.constantFrom(...SITES),
    at: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ draft, site, at }) => paperOf(draft, site, at));

/** Any stored paper: seen once, merged before, or of any works. */
const stored = fc.oneof(
  sight,
  fc.tuple(sight, sight).map(([a, b]) => merge(a, b)),
  arbitraryPaper,
);

/** Merges neighbours, each time those at the next place, until one is left. */
function mergeAll(papers: Paper[], places: number[]): Paper | undefined {
  const left = [...papers];
  for (let step = 0; left.length > 1; step++) {
    const at = (places[step % places.length] ?? 0) % (left.length - 1);
    const [a, b] = left.slice(at, at + 2);
    if (a && b) left.splice(at, 2, merge(a, b));
  }
  return left[0];
}

function* orders([a, b, c]: [Paper, Paper, Paper]): Iterable<Paper> {
  const all: [Paper, Paper, Paper][] = [
    [a, b, c],
    [a, c, b],
    [b, a, c],
    [b, c, a],
    [c, a, b],
    [c, b, a],
  ];
  for (const [x, y, z] of all) {
    yield merge(merge(x, y), z);
    yield merge(x, merge(y, z));
  }
}

describe('any three papers', () => {
  it('give the same JSON in any order and grouping, stamps included', () => {
    fc.assert(
      fc.property(fc.tuple(stored, stored, stored), (papers) => {
        const results = new Set([...orders(papers)].map((merged) => JSON.stringify(merged)));
        expect([...results]).toHaveLength(1);
      }),
      { numRuns: 250 },
    );
  });

  it('give nothing new when they are merged again', () => {
    fc.assert(
      fc.property(fc.tuple(stored, stored), ([a, b]) => {
        const merged = merge(a, b);
        for (const again of [merged, a, b]) {
          expect(JSON.stringify(merge(merged, again))).toBe(JSON.stringify(merged));
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('any number of drafts', () => {
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
        const merged = JSON.stringify(mergeAll(papers, places));
        expect(JSON.stringify(mergeAll(other, otherPlaces))).toBe(merged);
      }),
      { numRuns: 250 },
    );
  });
});
