import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampTimes } from '../../lib/merge/clamp-times';
import { merge, paperOf, sameFacts } from '../../lib/merge/merge';
import { gainedUpvotes } from '../../lib/paper/gained-upvotes';
import type { Paper } from '../../lib/paper/paper';

/** The paper as it was seen at a time, with so many upvotes. */
function seen(at: number, upvotes?: number): Paper {
  const counts = upvotes === undefined ? {} : { upvotes };
  return paperOf({ ids: ['arxiv:2611.00001'], title: 'Mosses', counts }, 'huggingface', at);
}

const sighting = fc.record({
  at: fc.integer({ min: 1, max: 9 }),
  upvotes: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
});

describe('the upvotes that a paper has gained', () => {
  it('are those since it was first seen with some', () => {
    const paper = [seen(2, 10), seen(1), seen(5, 48), seen(3, 20)].reduce(merge);
    expect(gainedUpvotes(paper)).toBe(38);
    expect(paper.firstUpvotes).toEqual({ upvotes: 10, at: 2 });
  });

  it('are none for a paper that was seen once, or lost some', () => {
    expect([gainedUpvotes(seen(1)), gainedUpvotes(seen(1, 7))]).toEqual([0, 0]);
    expect(gainedUpvotes(merge(seen(1, 7), seen(2, 5)))).toBe(0);
  });

  it('do not depend on the order in which it was seen', () =>
    fc.assert(
      fc.property(fc.array(sighting, { minLength: 1, maxLength: 6 }), fc.nat(), (all, cut) => {
        const papers = all.map(({ at, upvotes }) => seen(at, upvotes));
        const at = cut % papers.length;
        const grouped = [papers.slice(at), papers.slice(0, at)].flatMap((part) =>
          part.length > 0 ? part.reduceRight(merge) : [],
        );
        expect(grouped.reduce(merge)).toEqual(papers.reduce(merge));
      }),
    ));

  it('are a fact: they alone make a paper another one for lists', () => {
    const paper = merge(seen(1, 7), seen(2, 9));
    const { firstUpvotes: _, ...later } = paper;
    expect(sameFacts(paper, later)).toBe(false);
    expect(sameFacts(seen(1, 7), merge(seen(1, 7), seen(2, 7)))).toBe(true);
  });

  it('have no time in the future', () => {
    const paper = merge(seen(5, 7), seen(9, 8));
    expect(clampTimes(paper, 4).firstUpvotes).toEqual({ upvotes: 7, at: 3 });
  });
});
