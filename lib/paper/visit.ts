import type { Paper } from './paper';

/**
 * How long a paper stays new after it was first seen, ms; so a reload during the same visit keeps
 * its dot.
 */
export const VISIT_MS = 30 * 60 * 1000;

/**
 * Whether a paper was first seen during this visit. A time in the far future was stored while the
 * clock was ahead.
 */
export function isNew({ firstSeen }: Pick<Paper, 'firstSeen'>, now: number): boolean {
  return Math.abs(now - firstSeen) < VISIT_MS;
}
