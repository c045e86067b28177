import process from 'node:process';
import { checkSync } from 'recheck';
import { isObviouslyLinear } from './obviously-linear';
import { shorten } from './shorten';

/** The default needs Java or a program for this platform. */
process.env['RECHECK_BACKEND'] = 'pure';
/** For one expression, in milliseconds. */
const PATIENCE = 60_000;
/** Limits are counts, not times, so that the result is the same on a slow machine. */
const LIMITS = { timeout: PATIENCE, incubationTimeout: null, attackTimeout: null, recallLimit: 0 };

/**
 * Returns undefined for a regular expression that takes linear time on every text; otherwise the
 * reason why it does not, or that this could not be determined. Slow: up to seconds.
 */
export function superLinearity(source: string, flags: string): string | undefined {
  if (isObviouslyLinear(source, flags)) return undefined;
  const short = shorten(source, flags);
  const result = checkSync(short.source, short.flags, LIMITS);
  if (result.status === 'safe') return undefined;
  if (result.status === 'unknown') return `could not be determined (${result.error.kind})`;
  return `${result.complexity.summary}: ${result.attack.pattern.slice(0, 100)}`;
}
