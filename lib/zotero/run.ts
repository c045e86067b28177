import type { ZoteroPlaces } from '../messages';
import { storedRun, storeRun } from '../store/zotero-run';
import { saveItems, updateSession } from './connection';

/*
 * Zotero knows its sessions only while it runs (saveSession.js of zotero/zotero). When it does not
 * know a session, either the session never arrived, or it arrived and Zotero was restarted since.
 * To distinguish the two, a session without items is created before anything is sent: while Zotero
 * knows that session, it is the same run.
 */

/** The Zotero that runs now, or why nothing can be sent to it. */
export type Run =
  | {
      kind: 'running';
      /** The session without items that it knows. */
      session: string;
      /** Whether papers were last sent to the same run. */
      isSame: boolean;
    }
  | { kind: 'closed' | 'foreign' | 'outdated' };

/** Checks which run it is, and creates a session without items if Zotero knows none of ours. */
export async function checkRun(places: ZoteroPlaces): Promise<Run> {
  const known = await storedRun();
  if (known === undefined) return createSession(places);
  const { kind } = await updateSession(known, places, []);
  if (kind === 'fine') return { kind: 'running', session: known, isSame: true };
  if (kind === 'closed' || kind === 'foreign') return { kind };
  return createSession(places);
}

async function createSession({ version }: ZoteroPlaces): Promise<Run> {
  const session = crypto.randomUUID();
  const { kind } = await saveItems(session, [], version);
  if (kind === 'closed' || kind === 'foreign' || kind === 'outdated') return { kind };
  // Zotero registers the session even when it refuses to save.
  await storeRun(session);
  return { kind: 'running', session, isSame: false };
}
