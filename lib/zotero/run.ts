import type { ZoteroPlaces } from '../messages';
import { storedRun, storeRun } from '../store/zotero-run';
import { saveItems, updateSession } from './connection';

/*
 * Zotero knows the sessions that it took for as long as it runs (saveSession.js of zotero/zotero). Whether a session that
 * it does not know never reached it, or reached it before it was quit, can be told only by whether it was quit meanwhile.
 * So a session without items is left with it before anything is handed over: while that is known, it is the same run.
 */

/** Whether Zotero has run on since it was last sent to, or was started anew, or can no longer be reached. */
export type Run = 'same' | 'new' | 'closed' | 'foreign';

/** Finds out, and leaves a name for the next time where there is none. */
export async function checkRun(places: ZoteroPlaces): Promise<Run> {
  const known = await storedRun();
  const answer = known === undefined ? undefined : await updateSession(known, places, []);
  if (answer?.kind === 'fine') return 'same';
  if (answer?.kind === 'closed' || answer?.kind === 'foreign') return answer.kind;
  return leaveName();
}

async function leaveName(): Promise<Run> {
  const name = crypto.randomUUID();
  const { kind } = await saveItems(name, []);
  if (kind === 'closed' || kind === 'foreign') return kind;
  // Without a name the next run counts as a new one: then papers are asked after, never doubled.
  await storeRun(kind === 'fine' ? name : undefined);
  return 'new';
}
