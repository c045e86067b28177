import { language } from './words';

/** Formats a partial date: `Jan 2024` or `2024`; with `days`, a full date is `24 Jan 2024`. */
export function shownDate(partial: string, days = false): string {
  if (partial.length < 7) return partial;
  const day = days && partial.length === 10;
  const format = new Intl.DateTimeFormat(language(), {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    ...(day && { day: 'numeric' }),
  });
  return format.format(Date.parse(day ? partial : partial.slice(0, 7)));
}
