import { dayAt, makeDate } from '../../../paper/dates';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY_MS = 24 * 3600 * 1000;
/** From one 29 February to the next there may be eight years. */
const MOST_YEARS = 8;

/** A date as the page shows it, and the upvotes behind it as they are written. */
export interface ShownDate {
  /** As `2024-01-24`; undefined when there is no such day. */
  day: string | undefined;
  upvotes: string | undefined;
}

/** Reads `Nov 23, 2015`, `Sep 22 3`, `Jul 26, 2024 2`: without a year it is the latest such day not after `until`. */
export function readDate(text: string, until: string): ShownDate | undefined {
  const found = /^([A-Z][a-z]{2})[a-z]*\.? (\d{1,2})(?:, ?(\d{4}))?(?: ([\d.,]+k?))?$/.exec(text);
  if (!found) return undefined;
  const month = MONTHS.indexOf(String(found[1]).toLowerCase()) + 1;
  if (month === 0) return undefined;
  const [date, year] = [Number(found[2]), found[3]];
  const day = year ? makeDate(Number(year), month, date) : latest(month, date, until);
  return { day, upvotes: found[4] };
}

/**
 * The day on which a capture was made, as `2025-12-16`. A page names its day without the year (`Dec 16`): it is the latest
 * such day that is not more than one day (of time zones) after `now`, when the file was made. A date in the file's name
 * (`search-2025-12-16.txt`) tells the year where it is that day, and the whole day of a page that names none.
 * @param shown `Dec 16`, where the page says
 * @param now ms
 */
export function captureDay(
  shown: string | undefined,
  now: number,
  name: string | undefined,
): string {
  const [, ...parts] = /(?:^|\D)(\d{4})-(\d\d)-(\d\d)(?:\D|$)/.exec(name ?? '') ?? [];
  const [year = 0, month = 0, date = 0] = parts.map(Number);
  const named = parts.length > 0 ? makeDate(year, month, date) : undefined;
  if (shown === undefined) return named ?? dayAt(now);
  if (named && readDate(shown, named)?.day === named) return named;
  return readDate(shown, dayAt(now + DAY_MS))?.day ?? dayAt(now);
}

function latest(month: number, date: number, until: string): string | undefined {
  const last = Number(until.slice(0, 4));
  for (let year = last; year >= last - MOST_YEARS; year--) {
    const day = makeDate(year, month, date);
    if (day && day <= until) return day;
  }
  return undefined;
}
