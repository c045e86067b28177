import { perLanguage } from './words';

const timeFormat = perLanguage(
  (tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }),
);

/**
 * Formats a moment in the user's time zone: `21 Nov 2026, 09:30`.
 * @param at ms
 */
export function shownTime(at: number): string {
  return timeFormat().format(at);
}
