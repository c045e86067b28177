/**
 * Partial dates are strings whose length is their precision: `2024`, `2024-01`, `2024-01-24`.
 */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A page's clock may run ahead of ours by a time zone or a mirror's delay. */
const AHEAD_MS = 3 * 24 * 3600 * 1000;

/** Whether the string is a partial date of a day, month or year that exists. */
export function isPartialDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return false;
  return makeDate(Number(year), month && Number(month), day && Number(day)) === text;
}

/** The day of an ISO date-time, `2024-01-24` of `2024-01-24T17:54:27.000Z`, as written (no zone is applied). */
export function dayOf(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const day = text.slice(0, 10);
  return day.length === 10 && isPartialDate(day) ? day : undefined;
}

/** The UTC day of a moment in ms. */
export function dayAt(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/**
 * The first date in a text as pages show them to people: `Feb 16, 2024`, `16 February 2024`, `Published on Sep 28`.
 * One without a year is put in the year that brings it nearest to `near` (a partial date known of the same paper),
 * else into the latest year in which it does not lie ahead of `now`.
 */
export function parseShownDate(text: string, now: Date, near?: string): string | undefined {
  const monthFirst =
    /\b([A-Z][a-z]{2})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?(?!\d)/.exec(text);
  const dayFirst = /\b(\d{1,2}) ([A-Z][a-z]{2})[a-z]*\.?(?:,? (\d{4}))?(?!\d)/.exec(text);
  const found = monthFirst ?? (dayFirst && [dayFirst[0], dayFirst[2], dayFirst[1], dayFirst[3]]);
  if (!found) return undefined;
  const month = MONTHS.indexOf(String(found[1]).toLowerCase()) + 1;
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
  const middle = Date.parse(near.length === 7 ? `${near}-15` : near);
  const year = Number(near.slice(0, 4));
  const dates = [year - 1, year, year + 1].flatMap((each) => makeDate(each, month, day) ?? []);
  const distance = (date: string) => Math.abs(Date.parse(date) - middle);
  return dates.sort((a, b) => distance(a) - distance(b))[0];
}

/** Year, year and month, or day; undefined when there is no such day. */
export function makeDate(year: number, month?: number | '', day?: number | ''): string | undefined {
  if (!(year >= 1000 && year <= 9999)) return undefined;
  if (!month) return month === undefined || month === '' ? String(year) : undefined;
  const at = new Date(Date.UTC(year, month - 1, day || 1));
  if (at.getUTCMonth() !== month - 1 || day === 0) return undefined;
  return at.toISOString().slice(0, day ? 10 : 7);
}
