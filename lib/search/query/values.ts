import { dayAt, isPartialDate } from '../../paper/dates';
import { parseCount } from '../../text/text';
import { DAY_MS } from '../../text/time';

/** A range with inclusive ends; an open end is absent. */
export interface Range<T> {
  from?: T;
  to?: T;
}

const SPANS: Record<string, number> = { d: 1, w: 7, m: 30, y: 365 };
const NAMED: Record<string, number> = { today: 0, day: 0, week: 6, month: 29, year: 364 };

const NUMBER = '(\\d[\\d,]*(?:\\.\\d+)?[km]?)';
const ONE = new RegExp(`^([<>]=?|=)?${NUMBER}$`, 'i');
const TWO = new RegExp(`^${NUMBER}?(?:-|–|\\.\\.)${NUMBER}?$`, 'i');

/** Parses `50`, `>1k`, `<=5`, `10-20`, `2020-`; undefined for anything else. */
export function numberRange(text: string): Range<number> | undefined {
  const [, sign, single] = ONE.exec(text) ?? [];
  const value = single && parseCount(single);
  if (typeof value === 'number') return bounded(sign, value);
  const [, low, high] = TWO.exec(text) ?? [];
  if (!low && !high) return undefined;
  return ends(low && parseCount(low), high && parseCount(high));
}

/**
 * Parses absolute ranges of days, months or years, `2024-06`, `>2024-06`, `2023..2024-02`, and
 * ranges relative to `now`, `week`, `<30d` (the last 30 days), `>1y`. Undefined for anything else.
 * @param now ms
 */
export function dateRange(text: string, now: number): Range<string> | undefined {
  const lower = text.toLowerCase();
  return agoRange(lower, now) ?? betweenRange(lower) ?? comparedRange(lower);
}

function agoRange(text: string, now: number): Range<string> | undefined {
  if (text === 'yesterday') return wholeOf(dayAt(now - DAY_MS));
  const named = NAMED[text];
  if (named !== undefined) return { from: dayAt(now - named * DAY_MS) };
  const [, older, count, span] = /^([<>])?=?(\d{1,4})([dwmy])$/.exec(text) ?? [];
  if (span === undefined) return undefined;
  const day = dayAt(Math.max(0, now - Number(count) * (SPANS[span] ?? 1) * DAY_MS));
  return older === '>' ? { to: day } : { from: day };
}

function betweenRange(text: string): Range<string> | undefined {
  const [low, high, ...more] = text.split(/\.\.|(?<=^\d{4})-(?=\d{4}$)/);
  if (high === undefined || more.length > 0 || (!low && !high)) return undefined;
  const start = low ? wholeOf(low) : {};
  const end = high ? wholeOf(high) : {};
  return start && end && ends(start.from, end.to);
}

function comparedRange(text: string): Range<string> | undefined {
  const [, sign = '=', date = ''] = /^([<>]=?|=)?(.+)$/.exec(text) ?? [];
  const whole = wholeOf(date);
  if (!whole?.from || !whole.to) return undefined;
  if (sign === '>') return { from: dayAfter(whole.to) };
  if (sign === '<') return { to: dayBefore(whole.from) };
  if (sign === '>=') return { from: whole.from };
  return sign === '<=' ? { to: whole.to } : whole;
}

/** First and last day of a partial date. */
function wholeOf(date: string): Range<string> | undefined {
  if (!isPartialDate(date)) return undefined;
  if (date.length === 10) return { from: date, to: date };
  if (date.length === 4) return { from: `${date}-01-01`, to: `${date}-12-31` };
  const [year = 0, month = 0] = date.split('-').map(Number);
  return { from: `${date}-01`, to: dayAt(Date.UTC(year, month, 0)) };
}

function dayAfter(day: string): string {
  return dayAt(Date.parse(day) + DAY_MS);
}

function dayBefore(day: string): string {
  return dayAt(Date.parse(day) - DAY_MS);
}

function bounded(sign: string | undefined, value: number): Range<number> {
  if (sign === '>') return { from: value + 1 };
  if (sign === '<') return { to: value - 1 };
  if (sign === '>=') return { from: value };
  if (sign === '<=') return { to: value };
  return { from: value, to: value };
}

function ends<T>(from: T | '' | undefined, to: T | '' | undefined): Range<T> {
  return {
    ...(from !== undefined && from !== '' && { from }),
    ...(to !== undefined && to !== '' && { to }),
  };
}
