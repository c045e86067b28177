/** One day in ms. */
export const DAY_MS = 24 * 3600 * 1000;

/** The English names of the months, shortened to three letters. */
export const MONTHS: readonly string[] =
  /* @__PURE__ */ 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The number of a month, 1 to 12, from its English name or first letters, in any case; else 0. */
export function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
