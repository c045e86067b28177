import { db } from '../../store/database';
import { changedSince } from './changed-since';
import { replicaTables } from './stored-replica';
import { readState } from './stored-state';

/** The number of changes that wait for the server; at most so many are counted. */
export async function countWaiting(most: number): Promise<number> {
  return db.transaction('r', replicaTables(), async () => {
    const state = await readState();
    if (!state) return 0;
    let [pushed, count] = [state.pushed, 0];
    for (let more = true; more && count < most; ) {
      const { changed } = await changedSince(pushed, state.clean, undefined);
      count += changed.documents.length;
      ({ more, pushed } = changed);
    }
    return Math.min(count, most);
  });
}

/** Whether a change waits for the server. */
export async function hasWaiting(): Promise<boolean> {
  return (await countWaiting(1)) > 0;
}
