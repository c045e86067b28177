import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../lib/search/query/parse';
import type { Query } from '../../../lib/search/query/query';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const published = (from: string, to?: string): Query => ({
  ...{ kind: 'date', field: 'published', from },
  ...(to && { to }),
});
const year = (from: number, to: number): Query => ({ kind: 'number', field: 'year', from, to });
const read = (text: string) => parseQuery(text, NOW);

describe('a value with spaces', () => {
  it.each<[string, Query]>([
    ['published:June 2024', published('2024-06-01', '2024-06-30')],
    ['published:2024 sept.', published('2024-09-01', '2024-09-30')],
    ['published:Sep 2024', published('2024-09-01', '2024-09-30')],
    ['published:Juni 2024', published('2024-06-01', '2024-06-30')],
    ['published:März 2024', published('2024-03-01', '2024-03-31')],
    ['published:2024 Dez.', published('2024-12-01', '2024-12-31')],
    ['published:2024年6月', published('2024-06-01', '2024-06-30')],
    ['published:12. Juni 2024', published('2024-06-12', '2024-06-12')],
    ['published:June 12, 2024', published('2024-06-12', '2024-06-12')],
    ['published:>June 2024', published('2024-07-01')],
    ['after:Mai 2024', published('2024-06-01')],
    ['year:2024年', published('2024-01-01', '2024-12-31')],
    ['published:last year', published('2025-01-01', '2025-12-31')],
    ['published:3 months', published('2026-08-23')],
    ['published:3 months ago', published('2026-08-23')],
    ['published:>= 2024', published('2024-01-01')],
    ['published:2020 - 2023', published('2020-01-01', '2023-12-31')],
    ['published:2020 to 2023', published('2020-01-01', '2023-12-31')],
    ['year:2020 – 2023', year(2020, 2023)],
    ['year:2020 until 2023', year(2020, 2023)],
    ['before:June 2024', { kind: 'date', field: 'published', to: '2024-05-31' }],
    ['upvotes:> 50', { kind: 'number', field: 'upvotes', from: 51 }],
    ['published:June 2024 to August 2024', published('2024-06-01', '2024-08-31')],
    ['published:Juni 2024 – August 2024', published('2024-06-01', '2024-08-31')],
    ['published:June 2024..August 2024', published('2024-06-01', '2024-08-31')],
    ['published:1 June 2024 to 3 July 2024', published('2024-06-01', '2024-07-03')],
    ['published:2024-06 - 2024-08', published('2024-06-01', '2024-08-31')],
    ['year:2020 bis 2023', year(2020, 2023)],
    ['published:last 2 years', published('2024-11-21')],
    ['published:past 3 months', published('2026-08-23')],
    ['since:June 1st, 2024', published('2024-06-01')],
    ['upvotes:10 .. 20', { kind: 'number', field: 'upvotes', from: 10, to: 20 }],
  ])('%s', (text, query) => expect(read(text)).toEqual({ query, problems: [] }));

  it.each([
    ['sort:title desc', '-title'],
    ['sort:title descending', '-title'],
    ['order:saved asc', '-saved'],
    ['sort:newest first', 'published'],
    ['sort:oldest-first', '-published'],
    ['sort:earliest', '-published'],
    ['sort:first', 'met'],
  ])('%s', (text, sort) => expect(read(text)).toEqual({ sort, problems: [] }));

  it.each(['year: 2020', 'citations: 10', 'published: June 2024'])('is none in %s', (text) => {
    const of = text.split(/:? /).map((each) => ({ kind: 'word', text: each }));
    expect(read(text)).toEqual({ query: { kind: 'all', of }, problems: [] });
  });

  it.each([
    ['published:2024 5', '5'],
    ['upvotes:10 20', '20'],
    ['upvotes:10 to', 'to'],
    ['year:2020 may 1', '1'],
    ['published:June 2024 to moss', 'moss'],
    ['seen:week 3', '3'],
  ])('ends before another word: %s', (text, last) => {
    const { query } = read(text);
    expect(query?.kind === 'all' && query.of.at(-1)).toEqual({ kind: 'word', text: last });
  });

  it.each<[string, Query, Query]>([
    ['year:2020 - -2023', year(2020, 2020), { kind: 'not', of: { kind: 'word', text: '2023' } }],
    ['year:2020 to "2023"', year(2020, 2020), { kind: 'phrase', text: '2023' }],
    ['year:2020 - by:2023', year(2020, 2020), { kind: 'word', text: '2023', field: 'author' }],
    [
      'published:2024 -may',
      published('2024-01-01', '2024-12-31'),
      { kind: 'not', of: { kind: 'word', text: 'may' } },
    ],
    [
      'published:2024 "may"',
      published('2024-01-01', '2024-12-31'),
      { kind: 'phrase', text: 'may' },
    ],
    [
      'published:2024 by:may',
      published('2024-01-01', '2024-12-31'),
      { kind: 'word', text: 'may', field: 'author' },
    ],
    [
      'title:2020 2023',
      { kind: 'word', text: '2020', field: 'title' },
      { kind: 'word', text: '2023' },
    ],
  ])('does not go on in another clause: %s', (text, first, last) => {
    const { query } = read(text);
    expect(query).toMatchObject({ kind: 'all' });
    expect(query?.kind === 'all' && [query.of[0], query.of.at(-1)]).toEqual([first, last]);
  });
});
