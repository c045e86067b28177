import type { ZoteroPlaces } from '../messages';
import { storedRun, storeRun } from '../store/zotero-run';
import { saveItems, updateSession } from './connection';

/*
 * Zotero knows the sessions that it took for as long as it runs (saveSession.js of zotero/zotero). Whether a session that
 * it does not know never reached it, or reached it before it was quit, can be told only by whether it was quit meanwhile.
 * So a session without items is left with it before anything is handed over: while that is known, it is the same run.
 */

/** The Zotero that runs now, or why it can't be sent to. */
export type Run =
  | {
      kind: 'running';
      /** The session without items that it knows. */
      session: string;
      /** Whether it is the run that papers were last sent to. */
      isSame: boolean;
    }
  | { kind: 'closed' | 'foreign' | 'outdated' };

/** Finds out, and leaves a session for the next time where there is none. */
export async function checkRun(places: ZoteroPlaces): Promise<Run> {
  const known = await storedRun();
  if (known === undefined) return leaveSession();
  const { kind } = await updateSession(known, places, []);
  if (kind === 'fine') return { kind: 'running', session: known, isSame: true };
  if (kind === 'closed' || kind === 'foreign') return { kind };
  return leaveSession();
}

async function leaveSession(): Promise<Run> {
  const session = crypto.randomUUID();
  const { kind } = await saveItems(session, []);
  if (kind === 'closed' || kind === 'foreign' || kind === 'outdated') return { kind };
  // Zotero registers the session before it refuses to save, so it knows it also then.
  await storeRun(session);
  return { kind: 'running', session, isSame: false };
}
