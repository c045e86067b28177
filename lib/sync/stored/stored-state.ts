import { db } from '../../store/database';
import { SYNC_KEY } from '../../store/travel/taking-part';
import { isRecord } from '../../text/json';
import type { SyncState } from '../replica';

/** The state as it is stored. */
export interface StoredState extends SyncState {
  /**
   * Revisions in which only changes of the server were stored: what they changed is not sent back.
   */
  clean: number[];
}

/**
 * Where this machine stands; undefined if it takes part in no collection. Call it inside a
 * transaction that includes `meta`, or none.
 */
export async function readState(): Promise<StoredState | undefined> {
  const value = (await db.meta.get(SYNC_KEY))?.value;
  // Nothing else writes it.
  return isRecord(value) ? (value as unknown as StoredState) : undefined;
}

/** Stores where this machine stands. Call it inside a read-write transaction with `meta`. */
export async function writeState(state: StoredState): Promise<void> {
  await db.meta.put({ key: SYNC_KEY, value: state });
}
