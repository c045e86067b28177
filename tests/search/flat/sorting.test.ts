import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gainedUpvotes } from '../../../lib/paper/fields/gained-upvotes';
import { type Item, STATUSES } from '../../../lib/paper/paper';
import { WORK_KINDS } from '../../../lib/paper/publication';
import { flatDocument } from '../../../lib/search/flat/document';
import { find } from '../../../lib/search/flat/find';
import { openSegment } from '../../../lib/search/flat/open-segment';
import { buildSegment } from '../../../lib/search/flat/segment';
import { parseQuery } from '../../../lib/search/query/parse';
import type { Sort, SortName } from '../../../lib/search/query/query';
import { paper } from '../../store/fresh-store';

const NOW = Date.UTC(2026, 10, 21, 9);

/** Letters that are compared behind the beginning of a text. */
const LEFT: Record<string, number> = { 'a survey of': 3, 幾何: 2 };
const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'Z', ' ', '7'), maxLength: 12 });
const text = fc
  .tuple(fc.constantFrom('', 'a survey of', '幾何'), letters)
  // Of other scripts four letters are compared, of an author twelve.
  .map(([start, end]) => start + end.slice(0, LEFT[start]));
const time = fc.constantFrom(NOW - 100_000, NOW - 1001, NOW - 1000, NOW - 1, NOW);
const item = fc.record({
  paper: fc.record({
    title: text,
    venue: text,
    authors: text.map((literal) => (literal.trim() ? [{ literal }] : [])),
    published: fc.constantFrom(undefined, '2024', '2023-05', '2023-05-01'),
    counts: fc.constantFrom({}, { citations: 3 }, { citations: 4_000_000_000, upvotes: 5 }),
    firstUpvotes: fc.constantFrom(undefined, { upvotes: 1, at: 0 }, { upvotes: 9, at: 0 }),
    kind: fc.constantFrom('thesis' as const, 'article' as const),
    firstSeen: time,
    lastSeen: time,
  }),
  entry: fc.option(fc.record({ savedAt: time, status: fc.constantFrom(...STATUSES) }), {
    nil: undefined,
  }),
});

const folded = (value = '') => value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The value by which papers are sorted, the greatest first; undefined if a paper has none. */
const VALUES: Record<
  Exclude<SortName, 'upvotes' | 'comments' | 'stars'>,
  (item: Item) => unknown
> = {
  published: ({ paper }) => paper.published,
  citations: ({ paper }) => paper.counts.citations,
  gained: ({ paper }) => gainedUpvotes(paper) || undefined,
  title: ({ paper }) => folded(paper.title) || undefined,
  venue: ({ paper }) => folded(paper.venue) || undefined,
  author: ({ paper }) => folded(paper.authors[0]?.literal) || undefined,
  kind: ({ paper }) => paper.kind && -WORK_KINDS.indexOf(paper.kind),
  status: ({ entry }) => entry && -STATUSES.indexOf(entry.status),
  saved: ({ entry }) => entry?.savedAt,
  seen: ({ paper }) => paper.lastSeen,
  met: ({ paper }) => paper.firstSeen,
};
const TEXTS = ['title', 'venue', 'author'];
const names = Object.keys(VALUES) as (keyof typeof VALUES)[];

function made({ paper: facts, entry }: { paper: object; entry?: object }, index: number): Item {
  const own = entry && { paper: '', tags: [], note: '', status: 'unread', savedAt: 0, ...entry };
  return { paper: paper(index, facts), ...(own && { entry: own as NonNullable<Item['entry']> }) };
}

const ordered = (a: unknown, b: unknown) => {
  if (a === b) return 0;
  return (a as string) < (b as string) ? -1 : 1;
};

describe('an order', () => {
  it.each(names)(
    'by %s goes both ways, papers without it last, equal ones newest first',
    (name) => {
      fc.assert(
        fc.property(
          fc.array(item, { maxLength: 150 }),
          fc.nat(150),
          fc.boolean(),
          (rows, cut, turned) => {
            const items = (rows as Parameters<typeof made>[0][]).map(made);
            const documents = items.map(flatDocument);
            const segments = [documents.slice(0, cut), documents.slice(cut)].map((part) =>
              openSegment(buildSegment(part)),
            );
            const sort = `${turned ? '-' : ''}${name}` as Sort;
            const sign = TEXTS.includes(name) === turned ? -1 : 1;
            const value = VALUES[name];
            const expected = [...items].sort((a, b) => {
              const [first, second] = [value(a), value(b)];
              if (first === undefined || second === undefined)
                return (
                  Number(first === undefined) - Number(second === undefined) || byTime(name)(a, b)
                );
              return sign * ordered(first, second) || byTime(name)(a, b);
            });
            const { ids } = find(segments, { kind: 'all', of: [] }, new Map(), sort);
            expect(ids.slice()).toEqual(expected.map(({ paper }) => paper.id));
          },
        ),
        { numRuns: 30 },
      );
    },
  );

  it.each([
    ['sort:met', 'met'],
    ['sort:-venue', '-venue'],
    ['sort:venue-desc', '-venue'],
    ['sort:journal', 'venue'],
    ['sort:kind', 'kind'],
    ['sort:status', 'status'],
    ['-sort:status', '-status'],
  ])('%s is understood', (text, sort) => {
    expect(parseQuery(text, NOW).sort).toBe(sort);
  });
});

function byTime(name: SortName) {
  const time = ({ paper, entry }: Item) => entry?.savedAt ?? paper.lastSeen;
  return (a: Item, b: Item) =>
    (name === 'seen' || name === 'met' ? 0 : time(b) - time(a)) || ordered(b.paper.id, a.paper.id);
}

it('titles are compared by 24 letters, venues by 18, first authors by 12', () => {
  const order = (field: 'title' | 'venue' | 'author', same: number) => {
    const texts = ['b', 'a', 'c'].map((end) => `${'x'.repeat(same)}${end}`);
    const items = texts.map((text, at) =>
      made(
        {
          paper:
            field === 'author' ? { authors: [{ literal: text }] } : { authors: [], [field]: text },
        },
        at,
      ),
    );
    const segment = openSegment(buildSegment(items.map(flatDocument)));
    const { ids } = find([segment], { kind: 'all', of: [] }, new Map(), field);
    return ids.slice().map((each) => items.findIndex(({ paper }) => paper.id === each));
  };
  for (const same of [0, 5, 6, 11, 12, 17, 18, 23]) expect(order('title', same)).toEqual([1, 0, 2]);
  for (const same of [0, 6, 11, 12, 17]) expect(order('venue', same)).toEqual([1, 0, 2]);
  for (const same of [0, 5, 6, 11]) expect(order('author', same)).toEqual([1, 0, 2]);
});
