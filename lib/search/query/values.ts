import { dayAt, isPartialDate } from '../../paper/dates';
import { parseCount } from '../../text/text';
import { DAY_MS } from '../../text/time';
import { calendarRange } from './calendar-range';
import { isMonthBegun, monthNamed } from './month-name';

/** A range with inclusive ends; an open end is absent. */
export interface Range<T> {
  from?: T;
  to?: T;
}

const SPANS: Record<string, number> = { d: 1, w: 7, m: 30, y: 365 };
const AGO =
  /^([<>])?=?(?:(?:past|last)[\s_-]?)?(\d{1,4})(?:([dwmy])|\s?(day|week|month|year)s?(?:\sago)?)$/;
const NAMED: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ['today', 0],
  ['day', 0],
  ['week', 6],
  ['month', 29],
  ['year', 364],
]);

const NUMBER = '((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?[km]?)';
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

/** A year, a month or a day that is being typed, also with a sign before it. */
const UNFINISHED =
  /^[<>]?=?(?:\d{0,3}|\d{4}[-/.][01]?|\d{4}[-/.]\d\d[-/.][0-3]?|\d{4}年\d{1,2}(?:月\d{1,2})?)$/;

/**
 * Whether a date, or the last of several, is not finished yet: `20`, `2024-0`, `June`. An open
 * range is finished.
 */
export function isUnfinished(text: string): boolean {
  const last = text.split(/[,|]/).at(-1) ?? '';
  const isMonth = isMonthBegun(last.replace(/^[<>]?=?/, ''));
  return isMonth || (UNFINISHED.test(last) && !/^\d{4}(?:-|-1)$/.test(last));
}

/** A value as it is compared: in small letters and plain signs, `2020+` as `>=2020`. */
export function plainValue(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^(?:≥|=>)/, '>=')
    .replace(/^(?:≤|=<)/, '<=')
    .replace(/^=+/, '')
    .replace(/[‐−]/g, '-')
    .replace(/(?<=[\d年月日])(?:[—~至到]|\.{3})/, '–')
    .replace(/^([\d,.]+[km]?)\+$/, '>=$1');
}

/**
 * Parses absolute ranges of days, months or years, `2024-06`, `>2024-06`, `2023..2024-02`, and
 * ranges relative to `now`, `week`, `<30d` (the last 30 days), `>1y`. Undefined for anything else.
 * @param now ms
 */
export function dateRange(text: string, now: number): Range<string> | undefined {
  const lower = text.toLowerCase();
  return agoRange(lower, now) ?? betweenRange(lower) ?? comparedRange(lower, now);
}

function agoRange(text: string, now: number): Range<string> | undefined {
  const named = NAMED.get(text.replace(/^past[\s_-]?/, ''));
  if (named !== undefined) return { from: dayAt(now - named * DAY_MS) };
  const [, older, count, letter, word] = AGO.exec(text) ?? [];
  const span = letter ?? word?.charAt(0);
  if (span === undefined) return undefined;
  const day = dayAt(Math.max(0, now - Number(count) * (SPANS[span] ?? 1) * DAY_MS));
  return older === '>' ? { to: day } : { from: day };
}

/** Whether a text is a time before now: `30d`, `2 weeks ago`. */
export function isAgo(text: string): boolean {
  return AGO.test(text);
}

/** Two dates joined by `..` or by a hyphen, of which one may be missing. */
function betweenRange(text: string): Range<string> | undefined {
  if (wholeOf(text)) return undefined;
  for (const { 0: joint, index } of text.matchAll(/\.\.|[-–]/g)) {
    const [low, high] = [text.slice(0, index), text.slice(index + joint.length)];
    if (low === '' && high === '') continue;
    const start = low ? wholeOf(low) : {};
    const end = high ? wholeOf(high) : {};
    if (start && end) return fromTo(start, end);
  }
  return undefined;
}

/** From the start of one to the end of the other, whichever was typed first. */
function fromTo(one: Range<string>, other: Range<string>): Range<string> {
  const isTurned = (one.from ?? '') > (other.to ?? '9');
  return isTurned ? ends(other.from, one.to) : ends(one.from, other.to);
}

function comparedRange(text: string, now: number): Range<string> | undefined {
  const [, sign, date = ''] = /^([<>]=?|=)?(.+)$/.exec(text) ?? [];
  const whole = wholeOf(date) ?? calendarRange(date, now);
  if (!whole?.from || !whole.to) return undefined;
  if (sign === '>') return { from: dayAfter(whole.to) };
  if (sign === '<') return { to: dayBefore(whole.from) };
  if (sign === '>=') return { from: whole.from };
  return sign === '<=' ? { to: whole.to } : whole;
}

/**
 * First and last day of a date as people type it: `2024`, `2024-06`, `2024/6`, `June 2024`,
 * `12. Juni 2024`, `2024年6月`.
 */
function wholeOf(typed: string): Range<string> | undefined {
  const date = partialDate(typed);
  if (!isPartialDate(date)) return undefined;
  if (date.length === 10) return { from: date, to: date };
  if (date.length === 4) return { from: `${date}-01-01`, to: `${date}-12-31` };
  const [year = 0, month = 0] = date.split('-').map(Number);
  return { from: `${date}-01`, to: dayAt(Date.UTC(year, month, 0)) };
}

/** Writes a date with hyphens and two digits. */
function partialDate(typed: string): string {
  const text = typed.trim();
  const known = namedDate(text) ?? CHINESE.exec(text)?.slice(1).filter(Boolean);
  if (known) return joined(known);
  const numbers = text.split(/[-/.]/);
  if (!numbers.every((each) => /^\d{1,4}$/.test(each))) return text;
  return joined(/^\d{4}$/.test(numbers.at(-1) ?? '') ? numbers.reverse() : numbers);
}

const CHINESE = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/;
/** `June 2024`, `12. Juni 2024`, `June 12, 2024`. */
const MONTH_FIRST =
  /^(?:(\d{1,2})(?:\.|st|nd|rd|th)?[\s-])?([\p{L}\p{M}]+\.?)(?:[\s-](\d{1,2})(?:st|nd|rd|th)?,?(?=\s))?[\s_-]?(\d{4})$/u;
const YEAR_FIRST = /^(\d{4})[\s_-]?([\p{L}\p{M}]+\.?)$/u;

/** Year, month and perhaps day of a date with the name of its month. */
function namedDate(text: string): string[] | undefined {
  const [, early = '', name = '', late = '', last = ''] = MONTH_FIRST.exec(text) ?? [];
  const [, first = '', behind = ''] = YEAR_FIRST.exec(text) ?? [];
  const month = monthNamed(name || behind);
  if (month === 0) return undefined;
  const day = early || late;
  return [first || last, String(month), ...(day ? [day] : [])];
}

function joined(parts: readonly string[]): string {
  return parts.map((part) => part.padStart(2, '0')).join('-');
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
