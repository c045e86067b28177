import { announceChange } from '../announce';
import { forgetSeen } from './prune';

/**
 * Deletes every paper that was only seen, to make room. Saved papers, and what removed ones keep,
 * stay.
 * @returns the number of deleted papers
 */
export async function forgetAllSeen(): Promise<number> {
  const forgotten = await forgetSeen(Number.POSITIVE_INFINITY);
  if (forgotten > 0) await announceChange();
  return forgotten;
}
