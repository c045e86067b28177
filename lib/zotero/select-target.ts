import type { ZoteroAnswer } from '../messages';
import { updateSession } from './connection';

/** A Zotero that runs. */
export interface Running {
  /** 9 for 9.0.6 */
  version: number;
  /** A session without items that it knows. */
  session: string;
  /** The target of the last request, while nothing else was done. */
  selected?: string | undefined;
}

/**
 * Selects a library or collection in Zotero and waits until it is selected. Call this before each
 * `saveItems`, which saves where the selection is. Then no item has to move to another library:
 * Zotero 6 and 7 do that wrong, and in all versions a move leaves deletions in the first library,
 * which sync to the members of a group. This updates a session without items, so nothing but the
 * selection changes (`update` in saveSession.js of zotero/zotero, server_connector.js in 6).
 *
 * The user can still select another library between this and `saveItems`. Zotero has no request
 * that prevents it. The `updateSession` that follows then moves the items. Zotero 8 and later do
 * it right. Zotero 7 moves only the first item, without tags and collection, leaves the others in
 * the wrong library and answers 500. Zotero 6 adds a second copy of each item without tags,
 * collection and note.
 * @param target such as `L1` or `C23`
 * @returns `gone` when there is no such collection, `forgotten` when Zotero was restarted
 */
export function selectTarget(
  { session, version }: Running,
  target: string,
): Promise<ZoteroAnswer<void>> {
  return updateSession(session, { version, selected: target }, []);
}
