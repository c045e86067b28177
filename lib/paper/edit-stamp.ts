import { DAY_MS } from '../text/time';

/**
 * When and where a value was changed: a hybrid logical clock (Kulkarni et al. 2014) as a text that
 * sorts. 9 digits of ms since 1970 in base 36, 3 digits of a counter, 8 of the machine. The empty
 * text stands for a value that was never changed; it sorts first.
 */
export type EditStamp = string;

const RADIX = 36;
const WIDTH = { ms: 9, count: 3, machine: 8 } as const;
const LATEST_MS = RADIX ** WIDTH.ms - 1;
const MOST = RADIX ** WIDTH.count;
const STAMP = /^[0-9a-z]{20}$/;

/** The machine of values that were written before stamps were. */
const UNKNOWN = '0'.repeat(WIDTH.machine);

/** Stamps this much later than now, in ms, are of a clock that is wrong. */
const FURTHEST_AHEAD_MS = DAY_MS;

/** Whether the value is a stamp and not empty. */
export function isEditStamp(value: unknown): value is EditStamp {
  return typeof value === 'string' && STAMP.test(value);
}

/** The stamp of a value that has none of its own, from the time in ms of its entry. */
export function stampOfTime(ms: number): EditStamp {
  return stampAt(ms, 0, UNKNOWN);
}

/** The time of a stamp in ms. */
export function msOf(stamp: EditStamp): number {
  return Number.parseInt(stamp.slice(0, WIDTH.ms), RADIX);
}

/** The part of a stamp that does not depend on the machine. */
export function timeOf(stamp: EditStamp): string {
  return stamp.slice(0, -WIDTH.machine);
}

/** The machine of a stamp. */
export function machineOf(stamp: EditStamp): string {
  return stamp.slice(-WIDTH.machine);
}

/** Whether a stamp is of a clock that is more than a day ahead of `now` (ms). */
export function isAhead(stamp: EditStamp, now: number): boolean {
  return msOf(stamp) > now + FURTHEST_AHEAD_MS;
}

/**
 * The next stamp of a machine: later than its last one, and than those that it has seen, unless
 * they are of a clock that was ahead.
 * @param last empty if there is none
 * @param now ms
 */
export function nextStamp(last: EditStamp, now: number, machine: string): EditStamp {
  const fresh = stampAt(now, 0, machine);
  const isBehind = msOf(last) < msOf(fresh);
  return last === '' || isBehind || isAhead(last, now) ? fresh : stampAfter(last, machine);
}

/** The first stamp of a machine after another one. */
export function stampAfter(stamp: EditStamp, machine: string): EditStamp {
  const count = Number.parseInt(stamp.slice(WIDTH.ms, -WIDTH.machine), RADIX) + 1;
  return count < MOST ? stampAt(msOf(stamp), count, machine) : stampAt(msOf(stamp) + 1, 0, machine);
}

/**
 * The stamp of an edit that replaces a value. The value's stamp may be of a clock that was ahead:
 * then it is the first one after that, or the next machine that it meets would undo the edit.
 * @param replaced empty if there is none
 */
export function stampOver(replaced: EditStamp, stamp: EditStamp): EditStamp {
  return timeOf(stamp) > timeOf(replaced) ? stamp : stampAfter(replaced, machineOf(stamp));
}

/**
 * The name of a new machine.
 * @param random numbers from 0 to 255
 */
export function machineName(random: Iterable<number>): string {
  const digits = [...random].map((each) => (each % RADIX).toString(RADIX)).join('');
  return digits.slice(0, WIDTH.machine).padStart(WIDTH.machine, '0');
}

function stampAt(ms: number, count: number, machine: string): EditStamp {
  const digits = (value: number, width: number) => value.toString(RADIX).padStart(width, '0');
  const time = Math.min(Math.max(0, Math.floor(ms)), LATEST_MS);
  return digits(time, WIDTH.ms) + digits(count, WIDTH.count) + machine;
}
