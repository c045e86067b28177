import { language } from './words';

/** A number in the language's way, `18,402`. */
export function shownNumber(value: number): string {
  return new Intl.NumberFormat(language()).format(value);
}
