import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperOf } from '../../../lib/merge/merge';
import type { Item } from '../../../lib/paper/paper';
import { distance } from '../../../lib/search/flat/distance';
import { type FlatDocument, flatDocument } from '../../../lib/search/flat/document';
import { contextOf, find } from '../../../lib/search/flat/find';
import { halvesOf } from '../../../lib/search/flat/halves';
import { marked } from '../../../lib/search/flat/marked-terms';
import { openSegment } from '../../../lib/search/flat/open-segment';
import { ALL_FIELDS, FIELD_BITS } from '../../../lib/search/flat/postings';
import { buildSegment } from '../../../lib/search/flat/segment';
import { stopsIn } from '../../../lib/search/flat/stop-parts';
import { type Together, togetherWith } from '../../../lib/search/flat/together';
import type { Word } from '../../../lib/search/flat/word';
import { parseQuery } from '../../../lib/search/query/parse';
import type { Query } from '../../../lib/search/query/query';
import { isYear } from '../../../lib/search/query/year';
import { spellingsOf } from '../../../lib/search/words/terms';
import { variantsOf } from '../../../lib/search/words/variants';
import { makePapers } from '../../made/papers';

const NOW = Date.parse('2026-11-21');
const ITEMS: Item[] = makePapers(200, 7).map((draft, index) => {
  const published = { ...draft, ...(index % 5 === 0 && { venue: 'Letters on Sparse Graphs' }) };
  const paper = paperOf(published, index % 3 ? 'arxiv' : 'huggingface', NOW - index);
  if (index % 2) return { paper };
  const tags = index % 4 ? [] : ['thesis'];
  const status = index % 8 ? 'unread' : 'read';
  return {
    paper,
    entry: {
      paper: paper.id,
      savedAt: NOW,
      tags,
      note: index % 10 ? '' : 'cited in the proposal',
      status,
    },
  };
});
const DOCUMENTS = ITEMS.map(flatDocument);
const VOCABULARY = [...new Set(DOCUMENTS.flatMap(({ terms }) => [...terms.keys()]))].filter(
  (term) => !/\p{Co}/u.test(term),
);
const NOTHING = new Map();
const CONTEXT = contextOf([openSegment(buildSegment(DOCUMENTS))], NOTHING);

const search = (text: string, segments = [openSegment(buildSegment(DOCUMENTS))]) => {
  const { query, sort } = parseQuery(text, NOW);
  if (!query) throw new Error(`${text} asks for nothing`);
  return find(segments, query, NOTHING, sort).ids.slice();
};

/** Goes through every word of a document, without an index. */
function matches(document: FlatDocument, query: Query): boolean {
  if (query.kind === 'all') {
    const { of } = query;
    const stops = stopsIn(of);
    const needed = of.filter((part) => !stops.has(part));
    return needed.every((part) =>
      part.kind === 'word'
        ? holds(document, part, togetherWith(of, part))
        : matches(document, part),
    );
  }
  if (query.kind === 'any') return query.of.some((part) => matches(document, part));
  if (query.kind === 'not') return !matches(document, query.of);
  if (query.kind !== 'word') throw new Error(`${query.kind} is not part of this test`);
  return holds(document, query);
}

function holds(document: FlatDocument, { text, field }: Word, together?: Together): boolean {
  if (field === 'category' || field === 'keyword') throw new Error('not part of this test');
  const mask = field && field !== 'id' ? FIELD_BITS[field] : ALL_FIELDS;
  const year = Math.floor(document.columns.published / 10_000);
  const has = (fits: (term: string) => boolean) =>
    [...document.terms].some(([each, fields]) => (fields & mask) !== 0 && fits(each));
  const spellings = spellingsOf(text);
  const [[term = '', ...others] = []] = spellings;
  const halves = others.length === 0 ? halvesOf(term, CONTEXT) : [];
  const spelt = [...spellings, ...halves].some((way, index) =>
    way.every(
      (term) =>
        has((each) => means(term, each, index === 0)) ||
        (mask === ALL_FIELDS && isYear(term) && Number(term) === year) ||
        (mask === ALL_FIELDS &&
          index === 0 &&
          has((each) => each.startsWith(marked('keyword', term)))),
    ),
  );
  const joined = together?.joined ?? [];
  return spelt || joined.some((term) => has((each) => each.startsWith(term)));
}

function means(typed: string, term: string, loose: boolean): boolean {
  if (typed === term || (loose && term.startsWith(typed))) return true;
  if (loose && variantsOf(typed).includes(term)) return true;
  if (!loose || typed.length < 4 || /^\d+$/.test(typed)) return false;
  const headless = /^[a-z]{5,}$/.test(typed) && !CONTEXT.isBegun(typed);
  const isBehindHead = [typed, typed.slice(1)].includes(term.slice(1));
  if (headless && isBehindHead && /^[a-z]/.test(term)) return true;
  const most = typed.length < 8 ? 1 : 2;
  const sameStart = term[0] === typed[0] || term[0] === typed[1];
  return sameStart && distance(typed, term, most) <= most;
}

const queries = fc.letrec<{ query: string }>((tie) => {
  const word = fc
    .tuple(
      fc.constantFrom(...VOCABULARY),
      fc.constantFrom('', ...Object.keys(FIELD_BITS).map((field) => `${field}:`)),
      fc.nat(12),
    )
    .map(([term, field, length]) => `${field}${term.slice(0, 3 + length)}`);
  const pair = (joint: string) =>
    fc.tuple(tie('query'), tie('query')).map(([a, b]) => `(${a}${joint}${b})`);
  return {
    query: fc.oneof(
      { maxDepth: 3 },
      word,
      pair(' '),
      pair(' OR '),
      tie('query').map((inner) => `-${inner}`),
    ),
  };
});

describe('the flat index', () => {
  it.each(Object.entries(FIELD_BITS))('is tested with papers that have %s', (_, bit) => {
    const has = ({ terms }: FlatDocument) => [...terms.values()].some((fields) => fields & bit);
    expect(DOCUMENTS.some(has)).toBe(true);
  });

  it('agrees with a scan of every paper', () => {
    fc.assert(
      fc.property(queries.query, fc.integer({ min: 1, max: 150 }), (text, cut) => {
        const { query } = parseQuery(text, NOW);
        fc.pre(query !== undefined);
        const segments = [DOCUMENTS.slice(0, cut), DOCUMENTS.slice(cut)].map((part) =>
          openSegment(buildSegment(part)),
        );
        const expected = DOCUMENTS.filter((document) => query && matches(document, query)).map(
          ({ id }) => id,
        );
        expect([...search(text, segments)].sort()).toEqual(expected.sort());
      }),
      { numRuns: 150 },
    );
  });

  it('leaves out papers that are gone', () => {
    const [first] = search('year:2024');
    const gone = DOCUMENTS.findIndex(({ id }) => id === first);
    const segment = openSegment(buildSegment(DOCUMENTS), [gone]);
    expect(search('year:2024', [segment])).not.toContain(first);
    expect(search('year:2024', [segment])).toHaveLength(199);
  });

  it('ranks title, author, abstract, and whole word, prefix, typo in this order', () => {
    const item = (id: string, title: string, more: Partial<Item['paper']> = {}): Item => ({
      paper: { ...paperOf({ ids: [`arxiv:${id}`], title }, 'arxiv', NOW), ...more },
    });
    const items = [
      item('2401.00001', 'Something else', { abstract: 'We use kernels and a kernel.' }),
      item('2401.00002', 'Something else', { authors: [{ literal: 'Kernel' }] }),
      item('2401.00003', 'A kernal of truth'),
      item('2401.00004', 'Kernels at work'),
      item('2401.00005', 'One kernel'),
      item('2401.00006', 'Nothing of the kind'),
    ];
    const segment = openSegment(buildSegment(items.map(flatDocument)));
    expect(search('kernel', [segment]).map((id) => id.slice(-1))).toEqual([
      '5',
      '4',
      '2',
      '3',
      '1',
    ]);
  });

  it('puts what is found by short fields before what is found by the abstract, however well', () => {
    const item = (id: string, more: Partial<Item['paper']>): Item => ({
      paper: { ...paperOf({ ids: [`arxiv:${id}`], title: 'Other' }, 'arxiv', NOW), ...more },
    });
    const items = [
      item('2401.00001', { venue: 'Annals of the Kernelizationalism' }),
      item('2401.00002', { abstract: 'A ker.' }),
      item('2401.00003', { abstract: 'Nothing.' }),
    ];
    const { query } = parseQuery('ker', NOW);
    const segments = [openSegment(buildSegment(items.map(flatDocument)))];
    const found = query && find(segments, query, NOTHING);
    expect(found?.ids.slice()).toEqual(['arxiv:2401.00001', 'arxiv:2401.00002']);
    expect(found?.short).toBe(1);
  });

  it.each([
    ['ekrnel', 1],
    ['rkenel', 0],
    ['xernel', 1],
    ['ernel', 1],
    ['xernil', 0],
    ['rnel', 0],
  ])(
    'finds a word by its first two letters swapped, or with only the first wrong or missing: %s',
    (typed, count) => {
      const paper = paperOf({ ids: ['arxiv:2401.00001'], title: 'One kernel' }, 'arxiv', NOW);
      const segment = openSegment(buildSegment([flatDocument({ paper })]));
      expect(search(typed, [segment])).toHaveLength(count);
    },
  );

  it('filters by numbers and dates, and sorts', () => {
    const upvotes = new Map(ITEMS.map(({ paper }) => [paper.id, paper.counts.upvotes ?? 0]));
    const found = search('upvotes:>50 sort:upvotes').map((id) => upvotes.get(id) ?? 0);
    expect(found.length).toBe([...upvotes.values()].filter((count) => count > 50).length);
    expect(found).toEqual([...found].sort((a, b) => b - a));
    const may = ITEMS.filter(({ paper }) => paper.published?.startsWith('2024-05')).map(
      ({ paper }) => paper.id,
    );
    expect(search('published:2024-05').sort()).toEqual(may.sort());
    expect(search('year:2023', [openSegment(buildSegment(DOCUMENTS))])).toEqual([]);
  });

  it('filters by the state of a paper', () => {
    const wanted = ITEMS.filter(
      ({ entry }) => entry?.status === 'unread' && entry.tags.length === 0,
    );
    expect(search('is:unread no:tag').sort()).toEqual(wanted.map(({ paper }) => paper.id).sort());
    expect(search('tag:thesis -is:read')).toHaveLength(
      ITEMS.filter(({ entry }) => entry?.tags[0] && entry.status !== 'read').length,
    );
  });

  it('filters by the kind of a work, and finds its venue by all of its names', () => {
    const item = (id: string, more: Partial<Item['paper']>): Item => ({
      paper: { ...paperOf({ ids: [id], title: 'Moss' }, 'moss', NOW), ...more },
    });
    const publication = {
      'container-title': 'Journal of Moss',
      'container-title-short': 'JMoss',
      'event-title': 'Summer of Ferns',
      publisher: 'Mossbank',
    };
    const items = [
      item('doi:10.1000/1', { kind: 'thesis' }),
      item('doi:10.1000/2', { venue: 'NeurIPS 2026' }),
      item('doi:10.1000/3', { kind: 'article-journal', publication, venue: 'Journal of Moss' }),
      item('arxiv:2401.00001', { kind: 'article' }),
      item('doi:10.1000/4', {}),
      item('doi:10.1000/5', { kind: 'document' }),
    ];
    const segments = [openSegment(buildSegment(items.map(flatDocument)))];
    const found = (text: string) =>
      search(text, segments)
        .map((id) => id.slice(-1))
        .sort();
    expect(found('kind:thesis')).toEqual(['1']);
    expect(found('kind:paper')).toEqual(['2', '3']);
    expect(found('kind:conference')).toEqual(['2']);
    expect(found('kind:preprint')).toEqual(['1']);
    expect(search('kind:preprint', segments)).toEqual(['arxiv:2401.00001']);
    expect(found('kind:document')).toEqual(['5']);
    expect(found('-kind:paper kind:thesis')).toEqual(['1']);
    for (const text of ['in:jmoss', 'publisher:mossbank', 'venue:ferns', 'mossbank'])
      expect(found(text)).toEqual(['3']);
  });

  it('throws if it is damaged', () => {
    const segment = buildSegment(DOCUMENTS);
    expect(() => openSegment({ ...segment, ids: segment.ids.slice(0, -20) })).toThrow('damaged');
    expect(() => openSegment({ ...segment, postings: segment.postings.slice(1) })).toThrow(
      'damaged',
    );
    const { terms } = segment;
    for (const damaged of [
      { ...terms, count: terms.count - 1 },
      { ...terms, bytes: terms.bytes.slice(0, -1) },
      { ...terms, blocks: terms.blocks.slice(1) },
      { ...terms, starts: terms.starts.slice(1) },
    ])
      expect(() => openSegment({ ...segment, terms: damaged })).toThrow('damaged');
  });

  it('has a symmetric distance of words', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 12 }),
        fc.nat(11),
        fc.constantFrom('x', ''),
        (text, at, by) => {
          const slipped = text.slice(0, at) + by + text.slice(at + 1);
          expect(distance(text, slipped, 2)).toBeLessThanOrEqual(1);
          expect(distance(text, slipped, 2)).toBe(distance(slipped, text, 2));
        },
      ),
    );
  });
});
