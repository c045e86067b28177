/**
 * Does work with the collection's server while no other window does any: two at once would store
 * with different keys, or move each other's cursors.
 */
export function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('sync', work);
}
