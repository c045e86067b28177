import { db } from '../../store/database';
import { changedSince, countSince } from './changed-since';
import { replicaTables } from './stored-replica';
import { readState } from './stored-state';

/** The number of changes that wait for the server. */
export function countWaiting(): Promise<number> {
  return db.transaction('r', replicaTables(), async () => {
    const state = await readState();
    return state ? countSince(state.pushed, state.clean) : 0;
  });
}

/** Whether a change waits for the server. */
export function hasWaiting(): Promise<boolean> {
  return db.transaction('r', replicaTables(), async () => {
    const state = await readState();
    if (!state) return false;
    let { pushed } = state;
    for (let more = true; more; ) {
      const { changed } = await changedSince(pushed, state.clean, undefined);
      if (changed.documents.length > 0) return true;
      ({ more, pushed } = changed);
    }
    return false;
  });
}
