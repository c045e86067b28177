import { db } from '../database';

/** The key of `meta` under which lib/sync keeps where this machine stands. */
export const SYNC_KEY = 'sync';

/** Whether the collection is kept in step with other machines. */
export async function takesPart(): Promise<boolean> {
  return (await db.meta.get(SYNC_KEY)) !== undefined;
}
