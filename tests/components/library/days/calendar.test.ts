import { beforeEach, describe, expect, it } from 'vitest';
import { yearBars } from '../../../../components/library/days/bars';
import { dayAfter, levelOf, monthsOf } from '../../../../components/library/days/calendar';
import { speakEnglish } from '../../../i18n';

beforeEach(speakEnglish);

describe('monthsOf', () => {
  it.each([
    [2024, 366],
    [2025, 365],
    [2026, 365],
  ])('has each day of %i once, in order, in weeks of seven', (year, count) => {
    const weeks = monthsOf(year).flatMap((month) => month.weeks);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    const days = weeks.flat().filter((day) => day !== undefined);
    expect(days).toHaveLength(count);
    expect(days).toEqual([...new Set(days)].sort());
    expect([days[0], days.at(-1)]).toEqual([`${year}-01-01`, `${year}-12-31`]);
  });

  it('begins weeks on Monday', () => {
    // 1 June 2026 is a Monday, 1 November a Sunday.
    const [june, november] = [5, 10].map((at) => monthsOf(2026)[at]?.weeks[0]);
    expect(june?.[0]).toBe('2026-06-01');
    expect(november?.slice(5)).toEqual([undefined, '2026-11-01']);
  });
});

describe('levelOf', () => {
  it.each([
    [0, 0],
    [1, 1],
    [9, 1],
    [10, 2],
    [99, 3],
    [100, 4],
    [5000, 4],
  ])('%i papers are level %i', (count, level) => expect(levelOf(count)).toBe(level));
});

describe('dayAfter', () => {
  it('passes over the ends of months and the change of the clock', () => {
    expect(dayAfter('2026-03-28', 2)).toBe('2026-03-30');
    expect(dayAfter('2026-03-01', -1)).toBe('2026-02-28');
  });
});

describe('yearBars', () => {
  it('has no gaps, and only the last years', () => {
    const counts = [
      { value: '2026', count: 3 },
      { value: '2023', count: 1 },
      { value: '1950', count: 9 },
    ];
    expect(yearBars(counts, 5)).toEqual([
      { label: '2022', value: 0 },
      { label: '2023', value: 1 },
      { label: '2024', value: 0 },
      { label: '2025', value: 0 },
      { label: '2026', value: 3 },
    ]);
    expect(yearBars([], 5)).toEqual([]);
  });
});
