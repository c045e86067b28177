import Dexie, { liveQuery } from 'dexie';

/** A query that takes longer, in ms, is run anew only after a pause: the next change has to wait until it has been read. */
const SLOW = 150;
/** The longest pause, ms. */
const LONGEST = 1000;

/**
 * Runs a reading query of the store now and again after each change, in any page or the background, of what it read.
 * A slow one waits until no change has come for twice the time that it takes.
 * @returns the function that stops it
 */
export function watch<T>(
  query: () => Promise<T>,
  onValue: (value: T) => void,
  onFailure: (error: unknown) => void,
): () => void {
  let turn = 0;
  let took = 0;
  let last: T | undefined;
  const paced = async () => {
    const mine = ++turn;
    if (took > SLOW) {
      await pause(Math.min(2 * took, LONGEST));
      if (mine !== turn) return last;
    }
    const from = performance.now();
    last = await query();
    took = performance.now() - from;
    return last;
  };
  const subscription = liveQuery(paced).subscribe({
    // A run that another has overtaken is not told.
    next: (value) => onValue(value as T),
    error: onFailure,
  });
  return () => {
    turn++;
    subscription.unsubscribe();
  };
}

/** Dexie's own promise keeps the query known as the one that is watched. */
function pause(ms: number): PromiseLike<void> {
  return new Dexie.Promise<void>((resolve) => setTimeout(resolve, ms));
}
