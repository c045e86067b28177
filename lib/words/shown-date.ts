import { perLanguage } from './words';

const MONTH = { timeZone: 'UTC', year: 'numeric', month: 'short' } as const;
const monthFormat = perLanguage((tag) => new Intl.DateTimeFormat(tag, MONTH));
const dayFormat = perLanguage((tag) => new Intl.DateTimeFormat(tag, { ...MONTH, day: 'numeric' }));

/** Formats a partial date: `Jan 2024` or `2024`; with `days`, a full date is `24 Jan 2024`. */
export function shownDate(partial: string, days = false): string {
  if (partial.length < 7) return partial;
  if (days && partial.length === 10) return dayFormat().format(Date.parse(partial));
  return monthFormat().format(Date.parse(partial.slice(0, 7)));
}
