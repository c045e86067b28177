import { language } from './words';

const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** Formats a number of bytes in the user's language, with decimal units: `3.4 MB`. */
export function shownBytes(bytes: number): string {
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return new Intl.NumberFormat(language(), {
    style: 'unit',
    unit: UNITS[unit] ?? 'kilobyte',
    maximumFractionDigits: value < 10 && unit > 0 ? 1 : 0,
  }).format(value);
}
