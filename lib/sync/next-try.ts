import { delayAfter, LONGEST_DELAY_MS } from '../text/delay';
import { isLasting, mayPass, type SyncProblem } from './problem';

/** Some hours of tries. */
const MOST_TRIES = 10;

/**
 * When to try again after a failure, in ms; undefined if only the user can mend it.
 * @param tries failed tries without a success between them
 * @param now ms
 */
export function nextTry(problem: SyncProblem, tries: number, now: number): number | undefined {
  if (isLasting(problem) || (mayPass(problem) && tries >= MOST_TRIES)) return undefined;
  const asked = problem.kind === 'busy' ? (problem.wait ?? 0) : 0;
  return now + Math.min(Math.max(delayAfter(tries), asked), LONGEST_DELAY_MS);
}

/**
 * Whether it is time for the next try. A time that is too far ahead is of a clock that was wrong.
 * @param next ms
 * @param now ms
 */
export function isDue(next: number, now: number): boolean {
  return now >= next || next - now > LONGEST_DELAY_MS;
}
