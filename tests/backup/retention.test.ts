import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptBackups } from '../../lib/backup/retention';

const DAY = 24 * 3600 * 1000;
const NOW = Date.UTC(2026, 10, 21, 9);

describe('the backups that are kept', () => {
  it('are one for each of the last 7 days and 4 weeks', () => {
    const daily = Array.from({ length: 60 }, (_, day) => NOW - day * DAY);
    const days = [...keptBackups(daily, NOW)].map((time) => (NOW - time) / DAY);
    expect(days).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 14, 21]);
  });

  it('hold the newest of a day', () => {
    expect([...keptBackups([NOW - 5000, NOW - 1000, NOW - 3000], NOW)]).toEqual([NOW - 1000]);
  });

  it('are the last one, however old', () => {
    expect([...keptBackups([NOW - 400 * DAY, NOW - 500 * DAY], NOW)]).toEqual([NOW - 400 * DAY]);
  });

  it('of a clock that was once a year ahead cost no backup made since', () => {
    const ahead = NOW + 365 * DAY;
    expect([...keptBackups([ahead, NOW], NOW)].sort()).toEqual([NOW, ahead]);
    const days = Array.from({ length: 60 }, (_, day) => NOW - day * DAY);
    expect(keptBackups([ahead, ahead + DAY, ...days], NOW)).toEqual(
      new Set([ahead + DAY, ...keptBackups(days, NOW)]),
    );
  });

  it('made one a day and thinned each time, always reach back three weeks and are at most eleven', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3 * DAY }), { minLength: 1, maxLength: 80 }),
        (gaps) => {
          let now = NOW;
          let times: number[] = [];
          for (const gap of gaps) {
            now += gap;
            times = [...keptBackups([...times, now], now)];
            expect(times).toContain(now);
            expect(times.length).toBeLessThanOrEqual(11);
          }
          if (now - NOW > 60 * DAY) expect(Math.min(...times)).toBeLessThan(now - 7 * DAY);
        },
      ),
    );
  });
});
