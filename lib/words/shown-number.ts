import { language } from './words';

/** Formats a number in the user's language: `18,402`. */
export function shownNumber(value: number): string {
  return new Intl.NumberFormat(language()).format(value);
}
