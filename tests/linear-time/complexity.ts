import process from 'node:process';
import { checkSync } from 'recheck';
import { isObviouslyLinear } from './obviously-linear';
import { shorten } from './shorten';
import { withoutLookaround } from './without-lookaround';

/** The default needs Java or a program for this platform. */
process.env['RECHECK_BACKEND'] = 'pure';
/** The other checker tries random texts until its time is up. */
const OPTIONS = { checker: 'automaton', timeout: 60_000 } as const;

/**
 * Returns undefined for a regular expression of which one match takes linear time on every text;
 * otherwise the reason why it does not, or that this could not be determined. Slow: up to seconds.
 *
 * It does not notice expressions that read far before an alternative matches, such as `a\s*b|a`:
 * all matches of a text together may take quadratic time.
 */
export function superLinearity(source: string, flags: string): string | undefined {
  if (isObviouslyLinear(source, flags)) return undefined;
  const short = shorten(withoutLookaround(source), flags);
  const result = checkSync(short.source, short.flags, OPTIONS);
  if (result.status === 'safe') return undefined;
  if (result.status === 'unknown') return `could not be determined (${result.error.kind})`;
  return `${result.complexity.summary}: ${result.attack.pattern.slice(0, 100)}`;
}
