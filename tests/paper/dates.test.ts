import { describe, expect, it } from 'vitest';
import { dayAt, dayOf, isPartialDate, makeDate, parseShownDate } from '../../lib/paper/dates';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const now = new Date('2026-11-21T12:00:00Z');

describe('parseShownDate', () => {
  it.each([
    ['Nov 23, 2015', '2015-11-23'],
    ['Published on Sep 28', '2026-09-28'],
    ['Dec 24', '2025-12-24'],
    ['May 14, 2025', '2025-05-14'],
    ['16 February 2024', '2024-02-16'],
    ['Feb 30, 2024', undefined],
    ['no date here', undefined],
    ['Submitted on 3rd, Nov 5th, 2024.', '2024-11-05'],
    ['Moss 12, 2024', undefined],
    ['nov 5, 2024', undefined],
    ['5 Nov. 2024', '2024-11-05'],
    ['15 Nov', '2026-11-15'],
    ['115 Nov 2024', undefined],
    ['Nov 5 2024 12:00', '2024-11-05'],
    ['10 Nov 5, 2024', '2024-11-05'],
  ])('%s', (text, date) => expect(parseShownDate(text, now)).toBe(date));

  it.each(MONTHS)('knows %s', (month) => {
    const date = `2024-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-05`;
    expect(parseShownDate(`${month} 5, 2024`, now)).toBe(date);
    expect(parseShownDate(`${month.slice(0, 3)}. 5th 2024`, now)).toBe(date);
    expect(parseShownDate(`5 ${month} 2024`, now)).toBe(date);
  });

  it('takes the latest leap day', () => {
    expect(parseShownDate('Feb 29', now)).toBe('2024-02-29');
  });

  it('accepts a date ahead of the clock by a time zone, not more', () => {
    expect(parseShownDate('Nov 22', now)).toBe('2026-11-22');
    expect(parseShownDate('Nov 25', now)).toBe('2025-11-25');
  });

  it('prefers the year that the identifier states', () => {
    expect(parseShownDate('Sep 28', now, '2025-09')).toBe('2025-09-28');
    expect(parseShownDate('Dec 31', now, '2025-01')).toBe('2024-12-31');
    expect(parseShownDate('Jan 1', now, '2024-12')).toBe('2025-01-01');
    expect(parseShownDate('Jan 1', now, '2024-12-30')).toBe('2025-01-01');
    expect(parseShownDate('Feb 29', now, '2023-12')).toBe('2024-02-29');
    expect(parseShownDate('Feb 29', now, '2022-01')).toBeUndefined();
  });
});

describe('makeDate', () => {
  it.each([
    [[2024], '2024'],
    [[2024, 2], '2024-02'],
    [[2024, 2, 29], '2024-02-29'],
    [[2024, ''], '2024'],
    [[2024, 2, ''], '2024-02'],
    [[2023, 2, 29], undefined],
    [[2024, 13], undefined],
    [[2024, 0], undefined],
    [[2024, 2, 0], undefined],
    [[999, 2], undefined],
    [[10000], undefined],
    [[1000], '1000'],
    [[9999, 12, 31], '9999-12-31'],
    [[Number.NaN], undefined],
  ] as const)('%j', (parts, date) => {
    const [year, month, day] = parts;
    expect(makeDate(year, month, day)).toBe(date);
  });
});

describe('dayOf', () => {
  it('cuts a date-time without applying a zone', () => {
    expect(dayOf('2026-09-25T00:00:00.000Z')).toBe('2026-09-25');
  });
  it.each([['2026-13-01'], ['2026-01'], ['2026'], ['today'], [20260101], [null]])(
    'refuses %s',
    (raw) => expect(dayOf(raw)).toBeUndefined(),
  );
});

describe('isPartialDate', () => {
  it.each(['2024', '2024-02', '2024-02-29'])('%s', (text) =>
    expect(isPartialDate(text)).toBe(true),
  );
  it.each([
    ...['24', '2024-2', '2024-13', '2023-02-29', '', '2024-00', '2024-02-00', '2024-02-2', '0999'],
    ...['12024', '20245', '2024-021', '2024-02-291', ' 2024', '2024-02-', '2024-'],
  ])('not %s', (text) => expect(isPartialDate(text)).toBe(false));
});

it.each([
  [0, '1970-01-01'],
  [Date.UTC(2024, 1, 29, 23, 59, 59, 999), '2024-02-29'],
  [Date.UTC(2024, 2, 1), '2024-03-01'],
])('the day of %s is %s', (ms, day) => expect(dayAt(ms)).toBe(day));
