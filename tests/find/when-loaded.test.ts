import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { inBreaths } from '../../lib/find/in-breaths';
import { loadBegun, whenLoaded } from '../../lib/find/when-loaded';
import { paperOf } from '../../lib/merge/merge';
import { flatDocument } from '../../lib/search/flat/document';
import { evaluate } from '../../lib/search/flat/evaluate';
import { facetCounts, matchedPapers } from '../../lib/search/flat/facets';
import { type Found, find, findInSteps } from '../../lib/search/flat/find';
import { FIRST_MARKED } from '../../lib/search/flat/marked-terms';
import { mergeSegments } from '../../lib/search/flat/merge-segments';
import { evaluateNear, evaluateShort } from '../../lib/search/flat/near';
import { type OpenSegment, openSegment, openWith } from '../../lib/search/flat/open-segment';
import { slicedLists } from '../../lib/search/flat/posting-lists';
import { buildSegment, type Segment } from '../../lib/search/flat/segment';
import { parseQuery } from '../../lib/search/query/parse';
import { makePapers } from '../made/papers';
import { NOW } from '../store/fresh-store';

const items = makePapers(150).map((facts, index) => ({
  paper: paperOf(facts, 'arxiv', NOW - index),
  entry: {
    ...{ paper: '', note: '', status: 'unread' as const, savedAt: NOW - index },
    tags: index % 3 ? [] : ['rivers'],
  },
}));
const built = [items.slice(0, 90), items.slice(90)].map((some) =>
  buildSegment(some.map(flatDocument)),
);
const whole = built.map((segment) => openSegment(segment));

/** A segment of which only the lists of marked terms are in memory. */
function sliced({ postings, ...segment }: Segment, index: number, size: number) {
  const { terms = undefined } = whole[index] ?? {};
  const { start = 0 } = terms?.postings(terms.lowerBound(FIRST_MARKED)) ?? {};
  const slice = vi.fn(async (from: number, to: number) => postings.slice(from, to));
  const stored = { length: postings.length, last: postings.slice(start), slice };
  return { slice, open: openWith(segment, slicedLists(stored, size), []) };
}

const words = [...new Set(items.flatMap(({ paper: { title } }) => title.toLowerCase().split(' ')))];
const typed = fc.oneof(
  fc.constantFrom(...words),
  fc.tuple(fc.constantFrom(...words), fc.nat(6)).map(([word, end]) => word.slice(0, end + 1)),
  fc.constantFrom(
    'tag:rivers',
    'is:unread',
    'author:li',
    'NOT a',
    'year:2020-',
    'lstm',
    'difusion',
  ),
);
const text = fc.array(typed, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));

const MANNERS = [evaluate, evaluateNear, evaluateShort];

function found({ ids, short, scoreAt }: Found) {
  const all = ids.slice();
  return { all, short, scores: all.map((_, at) => scoreAt(at)) };
}

describe('an index whose posting lists are loaded when they are read', () => {
  it('answers exactly what an index in memory answers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(1, 7, 64, 1000, 1_000_000),
        fc.constantFrom(...MANNERS),
        async (texts, size, manner) => {
          const segments = built.map((segment, index) => sliced(segment, index, size).open);
          for (const each of texts) {
            const { query } = parseQuery(each, NOW);
            if (!query) continue;
            const ask = (of: readonly OpenSegment[]) => () =>
              found(find(of, query, new Map(), undefined, manner));
            expect(await whenLoaded(segments, ask(segments))).toEqual(ask(whole)());
            const match = (of: readonly OpenSegment[]) => () => matchedPapers(of, query);
            expect(await whenLoaded(segments, match(segments))).toEqual(match(whole)());
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('answers several questions at once, step by step', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 2, maxLength: 4 }),
        fc.constantFrom(1, 64, 1000),
        async (texts, size) => {
          const segments = built.map((segment, index) => sliced(segment, index, size).open);
          const queries = texts.flatMap((each) => parseQuery(each, NOW).query ?? []);
          const answers = queries.map((query) =>
            whenLoaded(segments, () => inBreaths(findInSteps(segments, query, new Map()), 0)),
          );
          expect((await Promise.all(answers)).map(found)).toEqual(
            queries.map((query) => found(find(whole, query, new Map()))),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('counts by tags, venues and sites and lists by tags without loading any', () => {
    const both = built.map((segment, index) => sliced(segment, index, 64));
    const segments = both.map(({ open }) => open);
    const { query } = parseQuery('tag:=rivers', NOW);
    const matched = matchedPapers(segments, query);
    expect(matched).toEqual(matchedPapers(whole, query));
    for (const facet of ['tag', 'venue', 'source'] as const)
      expect(facetCounts(segments, matched, facet)).toEqual(facetCounts(whole, matched, facet));
    expect(segments.map(({ postings }) => postings.missed)).toEqual([0, 0]);
  });

  it.each([1, 64, 1_000_000])(
    'is looked at once for the first letters (blocks of %i)',
    async (size) => {
      for (const begun of new Set(words.map((word) => word.slice(0, 2)))) {
        const both = built.map((segment, index) => sliced(segment, index, size));
        const segments = both.map(({ open }) => open);
        const query = { kind: 'word' as const, text: begun };
        const work = vi.fn(() => found(find(segments, query, new Map())));
        await loadBegun(segments, query);
        const answer = await whenLoaded(segments, work);
        expect(work).toHaveBeenCalledOnce();
        expect(answer).toEqual(found(find(whole, query, new Map())));
        for (const { slice } of both) expect(slice.mock.calls.length).toBeLessThanOrEqual(1);
      }
    },
  );

  it('loads nothing before for words that have terms of their own, or none', async () => {
    const { open, slice } = sliced(built[0] ?? buildSegment([]), 0, 64);
    for (const text of ['category:cs.lg', 'keyword:rivers', 'tag:=rivers', 'is:unread', 'qqqqq']) {
      const { query } = parseQuery(text, NOW);
      if (query) await loadBegun([open], query);
    }
    expect(slice).not.toHaveBeenCalled();
  });

  it('loads a block once, and neighbouring blocks together', async () => {
    const [first] = built.map((segment, index) => sliced(segment, index, 64));
    if (!first) throw new Error('No segment');
    const { open, slice } = first;
    const ask = () => open.postings.askForAll();
    await whenLoaded([open], ask);
    await whenLoaded([open], ask);
    expect(slice).toHaveBeenCalledOnce();
    const merge = (segment: OpenSegment | undefined) => {
      const work = mergeSegments(segment ? [segment] : []);
      for (;;) {
        const step = work.next();
        if (step.done) return step.value;
      }
    };
    expect(merge(open)).toEqual(merge(whole[0]));
  });

  it('asks again for what could not be loaded', async () => {
    const [first] = built.map((segment, index) => sliced(segment, index, 64));
    if (!first) throw new Error('No segment');
    const { open, slice } = first;
    slice.mockRejectedValueOnce(new Error('no file'));
    const ask = () => open.postings.askForAll();
    await expect(whenLoaded([open], ask)).rejects.toThrow('no file');
    await whenLoaded([open], ask);
    expect(slice).toHaveBeenCalledTimes(2);
  });
});
