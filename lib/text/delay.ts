const MINUTE_MS = 60_000;
/** The longest delay between two tries, ms. */
export const LONGEST_DELAY_MS = 60 * MINUTE_MS;

/**
 * How long to wait after so many failed tries, in ms: a minute, doubled each time, at most an
 * hour.
 */
export function delayAfter(tries: number): number {
  return Math.min(MINUTE_MS * 2 ** Math.max(tries - 1, 0), LONGEST_DELAY_MS);
}
