import { describe, expect, it } from 'vitest';
import { calendarRange } from '../../../lib/search/query/calendar-range';
import { parseQuery } from '../../../lib/search/query/parse';
import type { Query } from '../../../lib/search/query/query';
import { dateRange, isUnfinished, plainValue } from '../../../lib/search/query/values';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const read = (text: string) => parseQuery(text, NOW);
const published = (from?: string, to?: string): Query => ({
  ...{ kind: 'date', field: 'published' },
  ...(from && { from }),
  ...(to && { to }),
});

describe('a date that is being typed', () => {
  it.each([
    ...['', '2', '20', '202', '>20', '<20', '=20', '>=20', '<=202', '2024-0', '2024/', '2024.'],
    ...['2024/1', '2024.0', '2024-06-', '2024/06/', '2024-06-3', '2024-06-0', '>2024-0'],
    ...['june', 'jun.', 'jun', '>june', '<=june', '=june', 'september', '2020,20', '2020|june'],
    ...['>2024-', '2020,', '2024.12.1', 'juni', 'okt', 'septem', 'dezem', '>märz'],
    ...['2024年6', '2024年12', '2024年6月1', '2024年6月30'],
  ])('%j is unfinished', (text) => expect(isUnfinished(text)).toBe(true));

  it.each([
    ...['2024', '20244', '>2024', '2024-', '2024-1', '2024-2', '2024-06', '2024/06', '2024-06-4'],
    ...['2024-06-30', 'soon', 'ju', 'septembers', 'june2024', 'x20', '20x', 'x2024-0', '2020s'],
    ...['2024年', '2024年6月', '2024年6月30日', 'mayor', 'junk'],
    ...['june,2020', '20,2020', '<>20', '2024-06-3x', '24-06-', '2024x0', '.june'],
  ])('%j is finished', (text) => expect(isUnfinished(text)).toBe(false));
});

it.each([
  ['２０２０', '2020'],
  ['THIS Week', 'this week'],
  ['≥5', '>=5'],
  ['≤5', '<=5'],
  ['5≥', '5≥'],
  ['5≤', '5≤'],
  ['2020—2023', '2020–2023'],
  ['2020+', '>=2020'],
  ['1.5k+', '>=1.5k'],
  ['1,200+', '>=1,200'],
  ['2M+', '>=2m'],
  ['2020−2023', '2020-2023'],
  ['2020‐2023', '2020-2023'],
  ['2020‑06‑01', '2020-06-01'],
  ['2020～2023', '2020–2023'],
  ['2020…2023', '2020–2023'],
  ['2020至2023', '2020–2023'],
  ['2020年到2023年', '2020年–2023年'],
  ['−published', '-published'],
  ['==2020', '2020'],
  ['=unread', 'unread'],
  ['=>5', '>=5'],
  ['=<5', '<=5'],
  ['=', ''],
  ['c+', 'c+'],
  ['2020+x', '2020+x'],
  ['x2020+', 'x2020+'],
])('%s is compared as %s', (text, plain) => expect(plainValue(text)).toBe(plain));

describe('a range of dates', () => {
  it.each([
    ['past_week', { from: '2026-11-15' }],
    ['past-week', { from: '2026-11-15' }],
    ['pastweek', { from: '2026-11-15' }],
    ['30days', { from: '2026-10-22' }],
    ['1 day', { from: '2026-11-20' }],
    ['2 weeks', { from: '2026-11-07' }],
    ['1 month', { from: '2026-10-22' }],
    ['1 year ago', { from: '2025-11-21' }],
    ['=7d', { from: '2026-11-14' }],
    ['>2w', { to: '2026-11-07' }],
    ['1234d', { from: '2023-07-06' }],
    ['2024-02–2024-03', { from: '2024-02-01', to: '2024-03-31' }],
    ['june2024', { from: '2024-06-01', to: '2024-06-30' }],
    ['june-2024', { from: '2024-06-01', to: '2024-06-30' }],
    ['june_2024', { from: '2024-06-01', to: '2024-06-30' }],
    ['2024june', { from: '2024-06-01', to: '2024-06-30' }],
    ['2024_june', { from: '2024-06-01', to: '2024-06-30' }],
    ['2024-june', { from: '2024-06-01', to: '2024-06-30' }],
    ['2024 jun.', { from: '2024-06-01', to: '2024-06-30' }],
    ['may 2024', { from: '2024-05-01', to: '2024-05-31' }],
    ['september 2024', { from: '2024-09-01', to: '2024-09-30' }],
    ['31.12.2024', { from: '2024-12-31', to: '2024-12-31' }],
    ['1/2/2024', { from: '2024-02-01', to: '2024-02-01' }],
    ['2024-6-1', { from: '2024-06-01', to: '2024-06-01' }],
    ['2024-1', { from: '2024-01-01', to: '2024-01-31' }],
    ['>=last month', { from: '2026-10-01' }],
    ['<=last month', { to: '2026-10-31' }],
    ['June 2024 .. August 2024', { from: '2024-06-01', to: '2024-08-31' }],
    ['>2024-02-28', { from: '2024-02-29' }],
    ['<2024-01-01', { to: '2023-12-31' }],
    ['yesterday..today', undefined],
    ['xpast week', undefined],
    ['septembered 2024', undefined],
    ['ju 2024', undefined],
    ['mayor 2024', undefined],
    ['junk 2024', undefined],
    ['septem 2024', undefined],
    ['mai 2024', { from: '2024-05-01', to: '2024-05-31' }],
    ['jänner 2024', { from: '2024-01-01', to: '2024-01-31' }],
    ['2024年6月-2024年8月', { from: '2024-06-01', to: '2024-08-31' }],
    ['2024年6月30日', { from: '2024-06-30', to: '2024-06-30' }],
    ['2024年', { from: '2024-01-01', to: '2024-12-31' }],
    ['2024年13月', undefined],
    ['6月', undefined],
    ['31 june 2024', undefined],
    ['12 june 2024', { from: '2024-06-12', to: '2024-06-12' }],
    ['june 12 2024', { from: '2024-06-12', to: '2024-06-12' }],
    ['june 12', undefined],
    ['mayor 2024x', undefined],
    ['june 202', undefined],
    ['x2024 june', undefined],
    ['202 june', undefined],
    ['2024-06x', undefined],
    ['2024-06-01-02', undefined],
    ['7dx', undefined],
    ['x7d', undefined],
  ])('%s', (text, range) => expect(dateRange(text, NOW)).toEqual(range));
});

describe('a place in the calendar', () => {
  it.each([
    ['2026-11-22', 'this week', '2026-11-16', '2026-11-22'],
    ['2026-11-23', 'this week', '2026-11-23', '2026-11-29'],
    ['2026-11-23', 'lastweek', '2026-11-16', '2026-11-22'],
    ['2026-11-22', 'previous week', '2026-11-09', '2026-11-15'],
    ['2026-01-15', 'last_month', '2025-12-01', '2025-12-31'],
    ['2026-12-15', 'this-month', '2026-12-01', '2026-12-31'],
    ['2024-03-31', 'previous-month', '2024-02-01', '2024-02-29'],
    ['2026-06-01', 'this year', '2026-01-01', '2026-12-31'],
    ['2026-06-01', 'previous-year', '2025-01-01', '2025-12-31'],
    ['2026-03-01', 'yesterday', '2026-02-28', '2026-02-28'],
    ['2026-03-01', 'today', '2026-03-01', '2026-03-01'],
  ])('on %s, %s', (day, text, from, to) => {
    expect(calendarRange(text, Date.parse(day))).toEqual({ from, to });
  });

  it.each(['next week', 'this weekend', 'is this week', 'this  week', 'week', 'this day', ''])(
    'is not “%s”',
    (text) => expect(calendarRange(text, NOW)).toBeUndefined(),
  );
});

const MONTHS = [
  ...['jan january', 'feb february', 'mar march', 'apr april', 'may may', 'jun june', 'jul july'],
  ...['aug august', 'sep sept september', 'oct october', 'nov november', 'dec december'],
].map((names) => names.split(' '));

describe('a value with spaces', () => {
  it.each(MONTHS.map((names, index) => [String(index + 1).padStart(2, '0'), names] as const))(
    'names month %s as one of %j',
    (month, names) => {
      const range = dateRange(`2024-${month}`, NOW);
      const query = { kind: 'date', field: 'published', ...range };
      for (const name of names)
        for (const text of [`${name} 2024`, `${name.toUpperCase()}. 2024`, `2024 ${name}`])
          expect(read(`published:${text}`)).toEqual({ query, problems: [] });
    },
  );

  it.each<[string, Query]>([
    ['saved:<30 days', { kind: 'date', field: 'saved', from: '2026-10-22' }],
    ['saved:>2 weeks', { kind: 'date', field: 'saved', to: '2026-11-07' }],
    ['saved:>=1 year', { kind: 'date', field: 'saved', to: '2025-11-21' }],
    ['saved:=1 Day AGO', { kind: 'date', field: 'saved', from: '2026-11-20' }],
    ['saved:1 month', { kind: 'date', field: 'saved', from: '2026-10-22' }],
    ['seen:This WEEK', { kind: 'date', field: 'seen', from: '2026-11-16', to: '2026-11-22' }],
    ['seen:past month', { kind: 'date', field: 'seen', from: '2026-10-23' }],
    ['seen:previous year', { kind: 'date', field: 'seen', from: '2025-01-01', to: '2025-12-31' }],
    ['year:< 2020', { kind: 'number', field: 'year', to: 2019 }],
    ['year:>= 2020', { kind: 'number', field: 'year', from: 2020 }],
    ['year:<= 2020', { kind: 'number', field: 'year', to: 2020 }],
    ['year:= 2020', { kind: 'number', field: 'year', from: 2020, to: 2020 }],
    ['year:≤ 2020', { kind: 'number', field: 'year', to: 2020 }],
    ['year:≥ 2020', { kind: 'number', field: 'year', from: 2020 }],
    ['year:2020 — 2023', { kind: 'number', field: 'year', from: 2020, to: 2023 }],
    ['year:2020 TO 2023', { kind: 'number', field: 'year', from: 2020, to: 2023 }],
    ['rank:1 .. 5', { kind: 'number', field: 'rank', from: 1, to: 5 }],
    ['since:June 2024', published('2024-06-01')],
    ['until:2 weeks ago', published(undefined, '2026-11-07')],
    ['before:30 days', published(undefined, '2026-10-22')],
    ['since:2 weeks ago', published('2026-11-07')],
  ])('%s', (text, query) => expect(read(text)).toEqual({ query, problems: [] }));

  it.each([
    ['sort:title ASC', 'title'],
    ['sort:saved ascending', '-saved'],
  ])('%s', (text, sort) => expect(read(text)).toEqual({ sort, problems: [] }));

  it.each([
    ['published:2024 mayor', 'mayor'],
    ['published:2024 dismay', 'dismay'],
    ['published:2024 novel', 'novel'],
    ['published:2024 6', '6'],
    ['published:this weekend', 'weekend'],
    ['saved:30 daysx', 'daysx'],
    ['saved:2024 holidays', 'holidays'],
    ['saved:12345 days', 'days'],
    ['year:2020 today 2023', 'today'],
    ['year:2020 x2023', 'x2023'],
    ['year:>x 2020', '2020'],
    ['year:> moss', 'moss'],
    ['published:june 12024', '12024'],
    ['year:soon to 2023', '2023'],
    ['sort:title descend', 'descend'],
    ['sort:title xdesc', 'xdesc'],
    ['title:june 2024', '2024'],
    ['tag:title desc', 'desc'],
    ['upvotes:2024 june', 'june'],
    ['"year" - 2023', '2023'],
  ])('%s ends before “%s”', (text, word) => {
    const { query } = read(text);
    const parts = query?.kind === 'all' ? query.of : [query];
    expect(parts).toContainEqual({ kind: 'word', text: word });
  });
});

describe('years', () => {
  it.each<[string, object]>([
    ['year:1000', { from: 1000, to: 1000 }],
    ['year:1990s', { from: 1990, to: 1999 }],
    ['year:2020-20', { from: 2020 }],
    ['year:20-2020', { to: 2020 }],
    ['year:..1000', { to: 1000 }],
    ['year:1000..', { from: 1000 }],
  ])('%s', (text, range) => {
    expect(read(text)).toEqual({
      query: { kind: 'number', field: 'year', ...range },
      problems: [],
    });
  });

  it.each(['year:x2020s', 'year:20200s', 'year:200s', 'year:2020-2', 'year:0999-0999x'])(
    '%s is no decade',
    (text) => expect(read(text).query).not.toMatchObject({ to: 2029 }),
  );

  it.each<[string, string, object | undefined]>([
    ['2019-2021', '2019-2021', { from: 2019, to: 2021 }],
    ['2019–2021', '2019–2021', { from: 2019, to: 2021 }],
    ['2019—2021', '2019—2021', { from: 2019, to: 2021 }],
    ['2019..2021,', '2019..2021,', { from: 2019, to: 2021 }],
    ['2020-2020', '2020-2020', { from: 2020, to: 2020 }],
    ['1900-2099', '1900-2099', { from: 1900, to: 2099 }],
    ['’98', '’98', { from: 1998, to: 1998 }],
    ["'19", "'19", { from: 2019, to: 2019 }],
    ["'50", "'50", { from: 1950, to: 1950 }],
    ["'49", "'49", { from: 2049, to: 2049 }],
  ])('%s is also a year of publication', (text, word, range) => {
    expect(read(text).query).toEqual({
      kind: 'any',
      of: [
        { kind: 'word', text: word },
        { kind: 'number', field: 'year', ...range },
      ],
    });
  });

  it.each([
    ...['1899-1950', '2050-2100', '2021-2019', '12019-2021', '2019-20211', '2019-2021x', '2019'],
    ...["'199", "x'19", '2019/2021', 'x2019-2021', '2019_2021'],
  ])('%s is a word alone', (text) => expect(read(text).query).toEqual({ kind: 'word', text }));

  it('are none in a phrase or a field', () => {
    expect(read('"2019-2021"').query).toEqual({ kind: 'phrase', text: '2019-2021' });
    expect(read('title:2019-2021').query).toMatchObject({ kind: 'word', field: 'title' });
  });
});

describe('bounds of the date of publication', () => {
  it.each([
    ['before:2w', published(undefined, '2026-11-07')],
    ['until:2w', published(undefined, '2026-11-07')],
    ['after:2w', published('2026-11-07')],
    ['since:2w', published('2026-11-07')],
    ['before:1m', published(undefined, '2026-10-22')],
    ['before:1y', published(undefined, '2025-11-21')],
    ['after:7d', published('2026-11-14')],
    ['before:2024-06', published(undefined, '2024-05-31')],
    ['after:today', published('2026-11-22')],
    ['before:monday', undefined],
  ])('%s', (text, query) => expect(read(text).query).toEqual(query));
});

describe('a range with its ends the other way round', () => {
  it.each<[string, Query]>([
    ['year:2023-2020', { kind: 'number', field: 'year', from: 2020, to: 2023 }],
    ['published:2024-06..2024-02', published('2024-02-01', '2024-06-30')],
    ['published:2024..2023-02', published('2023-02-01', '2024-12-31')],
  ])('%s', (text, query) => expect(read(text)).toEqual({ query, problems: [] }));
});
