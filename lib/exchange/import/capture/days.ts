import { dayAt, makeDate } from '../../../paper/dates';
import { DAY_MS, monthNumber } from '../../../text/time';

/** 29 February may not occur for eight years. */
const MOST_YEARS = 8;

/** A date that the page shows, and the unparsed upvotes after it. */
export interface ShownDate {
  /** Such as `2024-01-24`; undefined when the day does not exist. */
  day: string | undefined;
  upvotes: string | undefined;
}

/**
 * Parses `Nov 23, 2015`, `Sep 22 3`, `Jul 26, 2024 2`. Without a year it is the latest such day
 * up to `until`.
 */
export function readDate(text: string, until: string): ShownDate | undefined {
  const found = /^([A-Z][a-z]{2})[a-z]*\.? (\d{1,2})(?:, ?(\d{4}))?(?: ([\d.,]+k?))?$/.exec(text);
  if (!found) return undefined;
  const month = monthNumber(String(found[1]));
  if (month === 0) return undefined;
  const [date, year] = [Number(found[2]), found[3]];
  const day = year ? makeDate(Number(year), month, date) : latest(month, date, until);
  return { day, upvotes: found[4] };
}

/**
 * The day of a capture, such as `2025-12-16`. A page shows its day without the year (`Dec 16`):
 * it is the latest such day up to one day after `now`, because of time zones. A date in the
 * file's name (`search-2025-12-16.txt`) determines the year if day and month agree, and the whole
 * date if the page shows none.
 * @param shown such as `Dec 16`; undefined if the page shows no day
 * @param now when the file was made, in ms
 * @param name of the file
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
