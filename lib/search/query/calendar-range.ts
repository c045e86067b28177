import { dayAt } from '../../paper/dates';
import { DAY_MS } from '../../text/time';

/**
 * First and last day of what people call by its place in the calendar: `today`, `yesterday`,
 * `this week` (from Monday), `last month`, `previous-year`. Undefined for anything else.
 * @param now ms
 */
export function calendarRange(text: string, now: number): { from: string; to: string } | undefined {
  if (text === 'today') return days(now, now);
  if (text === 'yesterday') return days(now - DAY_MS, now - DAY_MS);
  const [, which, span] = /^(this|last|previous)[\s_-]?(week|month|year)$/.exec(text) ?? [];
  if (which === undefined) return undefined;
  const back = which === 'this' ? 0 : 1;
  const date = new Date(now);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (span === 'year') return days(Date.UTC(year - back, 0, 1), Date.UTC(year - back, 11, 31));
  if (span === 'month')
    return days(Date.UTC(year, month - back, 1), Date.UTC(year, month - back + 1, 0));
  const monday = now - (((date.getUTCDay() + 6) % 7) + 7 * back) * DAY_MS;
  return days(monday, monday + 6 * DAY_MS);
}

function days(from: number, to: number) {
  return { from: dayAt(from), to: dayAt(to) };
}
