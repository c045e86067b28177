import { numberFormat } from './words';

/** Formats a number in the user's language: `18,402`. */
export function shownNumber(value: number): string {
  return numberFormat().format(value);
}
