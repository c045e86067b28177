import { db } from '../../store/database';
import { isRecord } from '../../text/json';
import type { SyncProblem } from '../problem';

const KEY = 'syncStatus';

/** Why nothing is exchanged any more until the user does something. */
export type StopReason = SyncProblem | { kind: 'no_permission' };

/** How the last runs went. */
export interface SyncStatus {
  /** When this machine was last in step with its server, in ms. */
  done?: number | undefined;
  /** What is wrong since then. */
  problem?: StopReason | undefined;
  /** Since when, in ms. */
  since?: number | undefined;
  /** Failed tries without a success between them. */
  tries: number;
  /** When it is tried again, in ms; missing if only the user can mend it. */
  next?: number | undefined;
  /** Documents that the server refuses. */
  left: number;
  /** Documents there that could not be read when something last came. */
  skipped?: number | undefined;
  /** How far the clock of this machine is ahead of the server's, in ms, if it should be set. */
  ahead?: number | undefined;
}

export async function readStatus(): Promise<SyncStatus> {
  const value = (await db.meta.get(KEY))?.value;
  // Nothing else writes it.
  return isRecord(value) ? (value as unknown as SyncStatus) : { tries: 0, left: 0 };
}

/** Stores how it went. Call it inside a transaction that includes `meta`, or none. */
export async function writeStatus(status: SyncStatus): Promise<void> {
  await db.meta.put({ key: KEY, value: status });
}

/** Forgets how it went. Call it like `writeStatus`. */
export async function deleteStatus(): Promise<void> {
  await db.meta.delete(KEY);
}
