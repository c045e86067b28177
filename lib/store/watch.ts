import { liveQuery } from 'dexie';
import { whenQuiet } from './slow-queue';

/**
 * Runs a query of the store now, and again after each change of what it read, in any page or the
 * background.
 * @param slow whether the query reads whole indexes and therefore waits in the slow queue; several
 *   changes meanwhile lead to one run. It must open no transaction: that would end too early
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
  // Dexie drops the result of an outdated run, so every reported value has been read.
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
