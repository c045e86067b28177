import { SyncError, type SyncProblem } from './problem';

/**
 * Works on all items at once; in halves when that fails because it is too much.
 * @param excess the kind of failure that says so
 * @param alone the result for a single item that is too much; without it the failure is thrown
 */
export async function inHalves<T, R>(
  items: readonly T[],
  excess: SyncProblem['kind'],
  work: (some: readonly T[]) => Promise<R[]>,
  alone?: R,
): Promise<R[]> {
  if (items.length === 0) return [];
  try {
    return await work(items);
  } catch (error) {
    if (!(error instanceof SyncError) || error.problem.kind !== excess) throw error;
    if (items.length === 1) {
      if (alone === undefined) throw error;
      return [alone];
    }
    const half = items.length >> 1;
    return [
      ...(await inHalves(items.slice(0, half), excess, work, alone)),
      ...(await inHalves(items.slice(half), excess, work, alone)),
    ];
  }
}
