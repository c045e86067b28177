import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isAhead,
  isEditStamp,
  machineName,
  machineOf,
  msOf,
  nextStamp,
  stampAfter,
  stampOfTime,
  stampOver,
  timeOf,
} from '../../lib/paper/edit-stamp';
import { DAY_MS } from '../../lib/text/time';

const NOW = Date.UTC(2026, 10, 21, 9);
const ME = 'machine1';

describe('a stamp', () => {
  it('sorts by time, then by counter, then by machine', () => {
    const first = stampOfTime(NOW);
    const stamps = [
      first,
      stampAfter(first, 'machine0'),
      stampAfter(first, ME),
      stampAfter(stampAfter(first, ME), 'machine0'),
      stampOfTime(NOW + 1),
      stampOfTime(2 * NOW),
    ];
    expect([...stamps].sort()).toEqual(stamps);
    expect(stamps.every(isEditStamp)).toBe(true);
  });

  it('has a time and a machine', () => {
    expect(msOf(stampOfTime(NOW))).toBe(NOW);
    expect(msOf(stampOfTime(-1))).toBe(0);
    expect(isEditStamp(stampOfTime(8.64e15))).toBe(true);
    expect(machineOf(nextStamp('', NOW, ME))).toBe(ME);
    expect(timeOf(nextStamp('', NOW, ME))).toBe(timeOf(stampOfTime(NOW)));
  });

  it.each([undefined, 5, '', 'x', `${stampOfTime(NOW)}0`, stampOfTime(NOW).toUpperCase()])(
    'is not %s',
    (value) => expect(isEditStamp(value)).toBe(false),
  );
});

describe('the next stamp', () => {
  it('is later than the last within one ms', () => {
    const last = nextStamp('', NOW + 0.25, ME);
    expect(nextStamp(last, NOW + 0.75, ME) > last).toBe(true);
  });

  it('is later than the last, however the clock goes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -DAY_MS, max: DAY_MS })), (offs) => {
        let last = '';
        for (const off of offs) {
          const next = nextStamp(last, NOW + off / 2, ME);
          expect(next > last).toBe(true);
          last = next;
        }
      }),
    );
  });

  it('does not follow a clock that was more than a day ahead', () => {
    const day = stampOfTime(NOW + DAY_MS);
    expect(isAhead(day, NOW)).toBe(false);
    expect(nextStamp(day, NOW, ME) > day).toBe(true);
    const more = stampOfTime(NOW + DAY_MS + 1);
    expect(isAhead(more, NOW)).toBe(true);
    expect(msOf(nextStamp(more, NOW, ME))).toBe(NOW);
  });

  it('goes on in the next millisecond when the counter is full', () => {
    let stamp = stampOfTime(NOW);
    for (let count = 1; count < 36 ** 3; count++) stamp = stampAfter(stamp, ME);
    expect(msOf(stamp)).toBe(NOW);
    expect(msOf(stampAfter(stamp, ME))).toBe(NOW + 1);
    expect(stampAfter(stamp, ME) > stamp).toBe(true);
  });
});

it('the stamp of an edit is after the one that it replaces, and else its own', () => {
  const mine = nextStamp('', NOW, ME);
  expect(stampOver('', mine)).toBe(mine);
  expect(stampOver(stampOfTime(NOW - 1), mine)).toBe(mine);
  const ahead = nextStamp('', NOW + 3 * DAY_MS, 'machine0');
  expect(stampOver(ahead, mine)).toBe(stampAfter(ahead, ME));
  // At the same time the one of this machine is the later one, too.
  const other = nextStamp('', NOW, 'zzzzzzzz');
  expect(stampOver(other, mine) > other).toBe(true);
});

it('the name of a machine has eight digits', () => {
  expect(machineName([0, 35, 36, 255, 1, 2, 3, 4])).toBe('0z031234');
  expect(machineName([])).toBe('00000000');
});
