import { dayAt } from '../../../lib/paper/dates';
import { DAY_MS } from '../../../lib/text/time';
import { language } from '../../../lib/words/words';

/** A month as weeks of seven days, Monday first; undefined before the first and after the last. */
export interface Month {
  /** `2026-11` */
  month: string;
  weeks: (string | undefined)[][];
}

/** The months of a year. */
export function monthsOf(year: number): Month[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    const first = Date.parse(`${month}-01`);
    const days = new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
    const blank = (new Date(first).getUTCDay() + 6) % 7;
    const cells = Array.from({ length: Math.ceil((blank + days) / 7) * 7 }, (_, at) =>
      at < blank || at >= blank + days ? undefined : dayAt(first + (at - blank) * DAY_MS),
    );
    const weeks = Array.from({ length: cells.length / 7 }, (_, week) =>
      cells.slice(week * 7, week * 7 + 7),
    );
    return { month, weeks };
  });
}

/** The day so many days later. */
export function dayAfter(day: string, days: number): string {
  return dayAt(Date.parse(day) + days * DAY_MS);
}

/** From so many papers on a day is one step darker. */
const STEPS = [1, 10, 30, 100];

/** How dark a day of the calendar is, from 0 for no paper to 4. */
export function levelOf(count: number): number {
  return STEPS.filter((step) => count >= step).length;
}

const format = (options: Intl.DateTimeFormatOptions) => (day: string) =>
  new Intl.DateTimeFormat(language(), { timeZone: 'UTC', ...options }).format(Date.parse(day));

/** “November” */
export const monthName = format({ month: 'long' });
/** “Tuesday, November 3, 2026” */
export const longDate = format({ dateStyle: 'full' });
/** “M” */
export const weekdayLetter = format({ weekday: 'narrow' });
/** “Monday” */
export const weekdayName = format({ weekday: 'long' });
/** Days whose weekdays are those of a week, Monday first. */
export const A_WEEK = Array.from({ length: 7 }, (_, at) => dayAfter('2024-01-01', at));
