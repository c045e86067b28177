import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Item, STATUSES } from '../../../lib/paper/paper';
import { kindOf } from '../../../lib/paper/work-kind';
import { flatDocument } from '../../../lib/search/flat/document';
import {
  countMatched,
  FACETS,
  type Facet,
  facetCounts,
  matchedPapers,
} from '../../../lib/search/flat/facets';
import { find } from '../../../lib/search/flat/find';
import { openSegment } from '../../../lib/search/flat/open-segment';
import { buildSegment } from '../../../lib/search/flat/segment';
import { parseQuery } from '../../../lib/search/query/parse';
import { PARTS, type Query } from '../../../lib/search/query/query';
import { facetClause } from '../../../lib/search/query/write-clause';
import { paper } from '../../store/fresh-store';

const NOW = Date.parse('2026-11-21');

const item: fc.Arbitrary<Omit<Item, 'paper'> & { paper: object }> = fc.record({
  paper: fc.record(
    {
      venue: fc.constantFrom('NeurIPS', 'Journal of Moss', 'Annals (B)', 'Gesammelte „Werke“'),
      published: fc.constantFrom('2024', '2023-05', '2023-05-01', '1999'),
      kind: fc.constantFrom('thesis', 'article-journal', 'article' as const),
      sources: fc.uniqueArray(fc.constantFrom('arxiv', 'huggingface', 'x'), { minLength: 1 }),
      links: fc.constantFrom({}, { code: 'https://a.example/' }),
      abstract: fc.constant('Moss.'),
    },
    { requiredKeys: ['sources', 'links'] },
  ),
  entry: fc.option(
    fc.record({
      paper: fc.constant(''),
      savedAt: fc.constant(NOW),
      tags: fc.uniqueArray(fc.constantFrom('nlp', 'NLP', 'to read', '-x', '幾何', 'c++ (new)')),
      note: fc.constantFrom('', 'n'),
      status: fc.constantFrom(...STATUSES),
    }),
    { nil: undefined },
  ) as fc.Arbitrary<NonNullable<Item['entry']>>,
});

function valuesOf({ paper, entry }: Item, facet: Facet): string[] {
  if (facet === 'tag') return entry?.tags ?? [];
  if (facet === 'venue') return paper.venue ? [paper.venue] : [];
  if (facet === 'source') return paper.sources;
  if (facet === 'year') return paper.published ? [paper.published.slice(0, 4)] : [];
  if (facet === 'kind') return [kindOf(paper) ?? []].flat();
  if (facet === 'status') return entry ? [entry.status] : [];
  const has = {
    ...{ code: paper.links.code, note: entry?.note, pdf: paper.links.pdf },
    ...{ abstract: paper.abstract, venue: paper.venue, tag: entry?.tags[0] },
    ...{ doi: undefined, author: undefined },
  };
  return PARTS.filter((part) => has[part]);
}

function idsByValue(items: readonly Item[], facet: Facet): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const each of items)
    for (const value of valuesOf(each, facet))
      ids.set(value, [...(ids.get(value) ?? []), each.paper.id]);
  return ids;
}

function collection(items: readonly object[], cut: number) {
  const all = (items as Item[]).map(
    ({ paper: facts, entry }, index): Item => ({
      paper: paper(index, facts),
      ...(entry && { entry }),
    }),
  );
  const documents = all.map(flatDocument);
  const segments = [documents.slice(0, cut), documents.slice(cut)].map((part, index) =>
    openSegment(buildSegment(part), index === 0 && part.length > 0 ? [0] : []),
  );
  return { left: cut > 0 ? all.slice(1) : all, segments };
}

const parsed = (text: string): Query => {
  const { query, problems } = parseQuery(text, NOW);
  if (!query || problems.length > 0) throw new Error(`${text} is no query`);
  return query;
};

describe('a facet', () => {
  it('counts as a scan of all papers does, and each value is a query that finds them', () => {
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 20 }),
        fc.nat(20),
        fc.constantFrom(...FACETS),
        fc.constantFrom('', 'is:read', 'has:code', '-tag:=nlp', 'year:2023'),
        (items, cut, facet, text) => {
          const { left, segments } = collection(items, Math.min(cut, items.length));
          const query = text ? parsed(text) : undefined;
          const passing = query
            ? new Set(find(segments, query, new Map()).ids.slice())
            : new Set(left.map(({ paper }) => paper.id));
          const expected = idsByValue(
            left.filter(({ paper }) => passing.has(paper.id)),
            facet,
          );
          const matched = matchedPapers(segments, query);
          const counts = facetCounts(segments, matched, facet);
          expect(countMatched(matched)).toBe(passing.size);
          expect(new Map(counts.map(({ value, count }) => [value, count]))).toEqual(
            new Map([...expected].map(([value, ids]) => [value, ids.length])),
          );
          for (const [value, ids] of expected) {
            const clause = parsed(`${facetClause(facet, value)} ${text}`);
            expect(find(segments, clause, new Map()).ids.slice().sort()).toEqual(ids.sort());
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('lists the most frequent value first, years from the newest, states in their order', () => {
    const entry = (tags: string[], status: 'read' | 'unread') => ({
      entry: { paper: '', savedAt: NOW, tags, note: '', status },
    });
    const { segments } = collection(
      [
        { paper: { published: '1999' }, ...entry(['b'], 'read') },
        { paper: { published: '2001' }, ...entry(['c', 'b'], 'read') },
        { paper: { published: '2001' }, ...entry(['a'], 'unread') },
      ],
      0,
    );
    const values = (facet: Facet) =>
      facetCounts(segments, matchedPapers(segments), facet).map(({ value }) => value);
    expect(values('tag')).toEqual(['b', 'a', 'c']);
    expect(values('year')).toEqual(['2001', '1999']);
    expect(values('status')).toEqual(['unread', 'read']);
  });
});

describe('a whole tag', () => {
  const entry = (tags: string[]) => ({
    paper: {},
    entry: { paper: '', savedAt: NOW, tags, note: '', status: 'read' },
  });
  const { segments } = collection(
    [
      entry(['NLP']),
      entry(['nlp tools']),
      entry(['Réseaux “deep”']),
      entry(['map']),
      entry(['Map']),
    ],
    0,
  );
  const found = (text: string) => find(segments, parsed(text), new Map()).ids.length;

  it.each([
    ['tag:=NLP', 1],
    ['tag:=nlp', 1],
    ['tag:nlp', 2],
    ['tag:="nlp tools"', 1],
    ['tag:="reseaux deep"', 1],
    ['tag:=map', 1],
    ['tag:=Map', 1],
    ['tag:=MAP', 2],
    ['-tag:=map', 4],
    ['tag:=tools', 0],
  ])('%s finds %i', (text, count) => {
    expect(found(text)).toBe(count);
  });
});

it('states are in their own order, whichever segment has them', () => {
  const status = (number: number, of: 'read' | 'unread'): Item => ({
    paper: paper(number),
    entry: { paper: paper(number).id, savedAt: 1, tags: [], note: '', status: of },
  });
  const segments = [status(1, 'read'), status(2, 'unread')].map((each) =>
    openSegment(buildSegment([flatDocument(each)])),
  );
  expect(facetCounts(segments, matchedPapers(segments), 'status')).toEqual([
    { value: 'unread', count: 1 },
    { value: 'read', count: 1 },
  ]);
});
