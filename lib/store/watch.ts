import { liveQuery } from 'dexie';

/**
 * Runs a reading query of the store now and again after each change, in any page or the background, of what it read.
 * @returns the function that stops it
 */
export function watch<T>(
  query: () => Promise<T>,
  onValue: (value: T) => void,
  onFailure: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(query).subscribe({ next: onValue, error: onFailure });
  return () => subscription.unsubscribe();
}
