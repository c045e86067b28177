import { liveQuery } from 'dexie';
import { whenQuiet } from './slow-queue';

/**
 * Runs a reading query of the store now and again after each change, in any page or the background, of what it read.
 * @param slow whether it goes through whole indexes and so waits for its turn; of several changes meanwhile only the last counts
 * @returns the function that stops it
 */
export function watch<T>(
  query: () => Promise<T>,
  onValue: (value: T) => void,
  onFailure: (error: unknown) => void,
  slow = false,
): () => void {
  if (!slow) return listen(query, onValue, onFailure);
  let turn = 0;
  let last: T | undefined;
  const inTurn = () => {
    const mine = ++turn;
    return whenQuiet(async () => {
      if (mine === turn) last = await query();
      return last;
    });
  };
  // A run that another has overtaken is not told, so what is told has been read.
  const stop = listen(inTurn, (value) => onValue(value as T), onFailure);
  return () => {
    turn++;
    stop();
  };
}

function listen<T>(
  query: () => Promise<T>,
  onValue: (value: T) => void,
  onFailure: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(query).subscribe({ next: onValue, error: onFailure });
  return () => subscription.unsubscribe();
}
