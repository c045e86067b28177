import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { droppedBackup } from '../../lib/backup/retention';

const DAY = 24 * 3600 * 1000;
const WEEK = 7 * DAY;
const NOW = Date.UTC(2026, 10, 21, 9);

/** The backups that are left after all of these were made in order. */
function madeAt(clocks: readonly number[]): number[] {
  return clocks.reduce<number[]>((times, now) => stepped(times, now), []);
}

function stepped(times: readonly number[], now: number): number[] {
  const all = [...new Set([...times, now])];
  const dropped = droppedBackup(all, now);
  return all.filter((time) => time !== dropped);
}

const days = (count: number, from = NOW) =>
  Array.from({ length: count }, (_, day) => from + day * DAY);

describe('the backups that are left', () => {
  it('of a daily one are those of the last 7 days and the newest of the 3 weeks before this one', () => {
    const made = days(60);
    const last = made.at(-1) ?? 0;
    const ages = madeAt(made).map((time) => (last - time) / DAY);
    // 2027-01-19 is a Tuesday, and weeks since 1970 begin on Thursdays. No rule keeps the backup of
    // age 7: it is deleted next.
    expect(ages).toEqual([20, 13, 7, 6, 5, 4, 3, 2, 1, 0]);
  });

  it('of one day are the newest seven and no more', () => {
    const made = Array.from({ length: 12 }, (_, hour) => NOW + hour * 1000);
    expect(madeAt(made)).toEqual(made.slice(-7));
  });

  it('after a pause of five weeks are all but one', () => {
    const before = madeAt(days(60));
    const after = stepped(before, NOW + 59 * DAY + 35 * DAY);
    expect(before.filter((time) => !after.includes(time)).length).toBeLessThanOrEqual(1);
  });

  it('after a clock that was once ten years ahead are all but one, and it costs none made since', () => {
    const before = madeAt(days(60));
    const ahead = NOW + 3650 * DAY;
    const during = stepped(before, ahead);
    expect(before.filter((time) => !during.includes(time)).length).toBeLessThanOrEqual(1);
    const since = days(60, NOW + 60 * DAY);
    const after = since.reduce(stepped, during);
    expect(after).toEqual(expect.arrayContaining(madeAt([...days(60), ...since])));
  });
});

describe('a new backup', () => {
  it('drops at most one, none of the newest seven, of the days or of the weeks, whatever the clocks said', () => {
    const clock = fc.oneof(
      fc.integer({ min: 0, max: 9 * WEEK }),
      fc.integer({ min: 0, max: 4000 * DAY }),
    );
    fc.assert(
      fc.property(fc.array(clock, { minLength: 1, maxLength: 60 }), (clocks) => {
        let times: number[] = [];
        for (const now of clocks) {
          const all = [...new Set([...times, now])].sort((a, b) => b - a);
          times = stepped(times, now);
          expect(times.length).toBeGreaterThanOrEqual(all.length - 1);
          expect(times.length).toBeLessThanOrEqual(18);
          expect(times).toEqual(expect.arrayContaining([now, ...all.slice(0, 7)]));
          const past = all.filter((time) => time <= now);
          for (const [length, count] of [[DAY, 7] as const, [WEEK, 4] as const]) {
            const newest = new Map(
              past.toReversed().map((time) => [Math.floor(time / length), time]),
            );
            const last = [...newest.values()].slice(-count);
            expect(times).toEqual(expect.arrayContaining(last));
          }
        }
      }),
    );
  });

  it('made about once a day leaves at most eleven, which reach back three weeks', () => {
    const gap = fc.integer({ min: 23 * 3600 * 1000, max: 2 * DAY });
    fc.assert(
      fc.property(fc.array(gap, { minLength: 30, maxLength: 80 }), (gaps) => {
        let now = NOW;
        const clocks = gaps.map((each) => (now += each));
        const times = madeAt(clocks);
        expect(times.length).toBeLessThanOrEqual(11);
        expect(Math.min(...times)).toBeLessThan(now - 2 * WEEK);
      }),
    );
  });
});
