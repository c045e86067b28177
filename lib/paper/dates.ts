import { DAY_MS, monthNumber } from '../text/time';

/*
 * Partial dates are strings whose length is their precision: `2024`, `2024-01`, `2024-01-24`.
 */

/** A page's date may be ahead of the local clock by a time zone or a mirror's delay. */
const AHEAD_MS = 3 * DAY_MS;

/** Whether the string is a partial date and its day, month or year exists. */
export function isPartialDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return false;
  return makeDate(Number(year), month && Number(month), day && Number(day)) === text;
}

/**
 * The day of an ISO date-time, `2024-01-24` of `2024-01-24T17:54:27Z`, without zone conversion.
 */
export function dayOf(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const day = text.slice(0, 10);
  return day.length === 10 && isPartialDate(day) ? day : undefined;
}

/** The UTC day of a time in ms. */
export function dayAt(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/**
 * Returns the first date in a text: `Feb 16, 2024`, `16 February 2024`, `Published on Sep 28`. If
 * the year is missing, it is the one that brings the date nearest to `near` (a partial date of the
 * same paper), else the latest one for which the date is not in the future.
 */
export function parseShownDate(text: string, now: Date, near?: string): string | undefined {
  const monthFirst =
    /\b([A-Z][a-z]{2})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?(?!\d)/.exec(text);
  const dayFirst = /\b(\d{1,2}) ([A-Z][a-z]{2})[a-z]*\.?(?:,? (\d{4}))?(?!\d)/.exec(text);
  const found = monthFirst ?? (dayFirst && [dayFirst[0], dayFirst[2], dayFirst[1], dayFirst[3]]);
  if (!found) return undefined;
  const month = monthNumber(String(found[1]));
  const day = Number(found[2]);
  if (month === 0) return undefined;
  if (found[3] !== undefined) return makeDate(Number(found[3]), month, day);
  return near ? nearestYear(month, day, near) : latestYear(month, day, now);
}

function latestYear(month: number, day: number, now: Date): string | undefined {
  for (let year = now.getUTCFullYear() + 1; year >= now.getUTCFullYear() - 8; year--) {
    const date = makeDate(year, month, day);
    if (date && Date.parse(date) <= now.getTime() + AHEAD_MS) return date;
  }
  return undefined;
}

function nearestYear(month: number, day: number, near: string): string | undefined {
  const middle = Date.parse(near);
  const year = Number(near.slice(0, 4));
  const dates = [year - 1, year, year + 1].flatMap((each) => makeDate(each, month, day) ?? []);
  const distance = (date: string) => Math.abs(Date.parse(date) - middle);
  return dates.sort((a, b) => distance(a) - distance(b))[0];
}

/** Returns a partial date of year, month or day precision; undefined if there is no such date. */
export function makeDate(year: number, month?: number | '', day?: number | ''): string | undefined {
  if (!(year >= 1000 && year <= 9999)) return undefined;
  if (!month) return month === undefined || month === '' ? String(year) : undefined;
  const at = new Date(Date.UTC(year, month - 1, day || 1));
  if (at.getUTCMonth() !== month - 1 || day === 0) return undefined;
  return at.toISOString().slice(0, day ? 10 : 7);
}
