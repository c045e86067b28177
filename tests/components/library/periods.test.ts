import { describe, expect, it } from 'vitest';
import { type PeriodName, periodNamed } from '../../../components/library/digest/periods';

const at = (day: number, hour = 0) => new Date(2026, 10, day, hour).getTime();
/** A Sunday morning. */
const NOW = at(22, 9);

describe('the time of a digest', () => {
  it.each<[PeriodName, number, number]>([
    ['look', at(20, 8), NOW + 1],
    ['yesterday', at(21), NOW + 1],
    ['week', at(16), NOW + 1],
    ['last_week', at(9), at(16)],
  ])('%s', (name, from, to) => {
    expect(periodNamed(name, at(20, 8), NOW)).toEqual({ from, to });
  });

  it('is the week before the first look', () => {
    expect(periodNamed('look', undefined, NOW)).toEqual({ from: at(16), to: NOW + 1 });
  });

  it('begins at midnight in weeks in which clocks are changed', () => {
    const monday = new Date(2026, 9, 26, 9).getTime();
    const { from, to } = periodNamed('last_week', undefined, monday);
    expect([new Date(from).getHours(), new Date(to).getHours()]).toEqual([0, 0]);
    expect(new Date(from).getDate()).toBe(19);
  });
});
