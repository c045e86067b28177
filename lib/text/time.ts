/** A day in ms. */
export const DAY_MS = 24 * 3600 * 1000;

/** The English names of the months, cut to three letters. */
export const MONTHS: readonly string[] =
  /* @__PURE__ */ 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The number of a month, 1 to 12, from its English name or the beginning of it in any case; 0 for no month. */
export function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
