import { describe, expect, it } from 'vitest';
import { paperOf } from '../../../lib/merge/merge';
import type { Item } from '../../../lib/paper/paper';
import {
  boundsOf,
  dateNumber,
  FLAGS,
  kindFlags,
  millisIn,
  timeColumns,
} from '../../../lib/search/flat/columns';
import { flatDocument } from '../../../lib/search/flat/document';
import { FIELD_BITS } from '../../../lib/search/flat/postings';
import { parseQuery } from '../../../lib/search/query/parse';

const NOW = Date.parse('2026-11-21T12:00Z');
const MOST = 0xffffffff;

describe('the bounds of a filter', () => {
  it.each([
    ['upvotes:5', 'upvotes', 5, 5],
    ['stars:>1k', 'stars', 1001, MOST],
    ['citations:<9', 'citations', 0, 8],
    ['year:2024', 'published', 2024_0000, 2024_9999],
    ['year:>2024', 'published', 2025_0000, MOST],
    ['year:<2024', 'published', 1_0000, 2023_9999],
    ['saved:2026-11-21', 'saved', Date.UTC(2026, 10, 21) / 1000, Date.UTC(2026, 10, 22) / 1000 - 1],
    ['saved:>2026-11-20', 'saved', Date.UTC(2026, 10, 21) / 1000, MOST],
    ['saved:<2026-11-20', 'saved', 1, Date.UTC(2026, 10, 20) / 1000 - 1],
    ['saved:>2200', 'saved', MOST, MOST],
    ['saved:5010', 'saved', MOST, Date.UTC(5011, 0) / 1000 - 1],
    ['published:2024', 'published', 2024_0000, 2024_1231],
    ['published:2024-03', 'published', 2024_0300, 2024_0331],
    ['published:2024-03-02', 'published', 2024_0302, 2024_0302],
    ['published:<2024', 'published', 1, 2023_1231],
    ['published:>=2024-10', 'published', 2024_1000, MOST],
    ['published:>2024-10-10', 'published', 2024_1011, MOST],
  ])('%s', (text, column, from, to) => {
    const { query } = parseQuery(text, NOW);
    if (query?.kind !== 'number' && query?.kind !== 'date') throw new Error(`${text} is no range`);
    expect(boundsOf(query)).toEqual({ column, from, to });
  });

  it('find what a wrong clock dated after 2106', () => {
    const times = { saved: Date.UTC(5010, 5), seen: 8.64e15, met: Date.UTC(2026, 0) };
    expect(timeColumns(times)).toMatchObject({ saved: MOST, seen: MOST, met: 1767225600 });
  });

  it('have the milliseconds of a time, without a part of one', () => {
    const times = { saved: 5999.6, seen: 7001, met: 12 };
    const columns = timeColumns(times);
    expect([columns.saved, columns.seen, columns.met]).toEqual([5, 7, 0]);
    expect(
      (['saved', 'seen', 'met'] as const).map((each) => millisIn(columns.millis, each)),
    ).toEqual([999, 1, 12]);
  });

  it.each(['rank:<3', 'seen:week'])('%s is answered by the store', (text) => {
    const { query } = parseQuery(text, NOW);
    if (query?.kind !== 'number' && query?.kind !== 'date') throw new Error(`${text} is no range`);
    expect(boundsOf(query)).toBeUndefined();
  });

  it('compare with partial dates', () => {
    expect([undefined, '2024', '2024-02', '2024-02-29'].map(dateNumber)).toEqual([
      0, 2024_0000, 2024_0200, 2024_0229,
    ]);
  });
});

describe('the document of a paper', () => {
  const full: Item = {
    paper: paperOf(
      {
        ids: ['doi:10.1000/moss7', 'arxiv:2301.01234'],
        title: 'On $\\alpha$ Moss',
        authors: [{ given: 'Ada', family: 'Stone' }],
        abstract: 'Moss in \\emph{Walls}.',
        venue: 'Letters',
        organisation: 'Rainlab',
        published: '2024-02',
        links: { code: 'https://a.example/', pdf: 'https://b.example/' },
        counts: { upvotes: 1, comments: 2, stars: 3, citations: 4 },
      },
      'huggingface',
      1999,
    ),
    entry: { paper: '', savedAt: 5999, tags: ['rivers', 'lakes'], note: 'Ask Bo', status: 'read' },
  };

  it('has each term with its fields', () => {
    const { terms } = flatDocument(full);
    const { title, author, tag, note, venue, org, source, abstract } = FIELD_BITS;
    for (const [term, fields] of Object.entries({
      ...{ moss: title | abstract, alpha: title, moss7: title, stone: author, ada: author },
      ...{ rivers: tag, lakes: tag, bo: note, letters: venue, rainlab: org, walls: abstract },
      ...{ huggingface: source, doi: undefined, arxiv: undefined, '01234': title },
    }))
      expect([term, terms.get(term)]).toEqual([term, fields]);
  });

  it('has its numbers and flags', () => {
    const { code, pdf, abstract, doi, venue, author, saved, read, note, tag } = FLAGS;
    const [journal, preprint] = [kindFlags('article-journal'), kindFlags('article')];
    expect(flatDocument(full)).toMatchObject({
      id: 'doi:10.1000/moss7',
      columns: {
        ...{ published: 2024_0200, saved: 5, seen: 1, upvotes: 1, comments: 2, stars: 3 },
        citations: 4,
        flags: code | pdf | abstract | doi | venue | author | saved | read | note | tag | journal,
      },
    });
    const risen = { ...full.paper, firstUpvotes: { upvotes: 0, at: 5 } };
    expect(flatDocument({ paper: risen }).columns.gained).toBe(1);
    const bare = paperOf({ ids: ['arxiv:2301.01234'], title: 'Moss' }, 'arxiv', 0);
    expect(flatDocument({ paper: bare }).columns.flags).toBe(preprint);
    const entry = { paper: '', savedAt: 0, tags: [], note: '', status: 'reading' as const };
    expect(flatDocument({ paper: bare, entry }).columns.flags).toBe(
      FLAGS.saved | FLAGS.reading | preprint,
    );
  });

  it('has the first hundred authors', () => {
    const authors = Array.from({ length: 101 }, (_, index) => ({ literal: `name${index}` }));
    const paper = paperOf({ ids: ['arxiv:2301.01234'], title: 'Moss', authors }, 'arxiv', 0);
    const { terms } = flatDocument({ paper });
    expect([terms.has('name99'), terms.has('name100')]).toEqual([true, false]);
  });
});
