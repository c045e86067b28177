import type { ZoteroApi } from '../messages';
import { beginAsking, forgetLeave, storedLeave } from '../store/zotero-key';
import { askApi, authorize } from './local-api';

/** What the local API can do for Offprint. */
export async function apiState(): Promise<ZoteroApi> {
  const api = await askApi();
  if (api.kind !== 'write') return api.kind === 'closed' ? 'none' : api.kind;
  const leave = await storedLeave(api.server);
  if (!leave) return 'unasked';
  return leave.key === undefined ? 'denied' : 'allowed';
}

/**
 * Has Zotero ask its user for permission to write, unless the user has answered already. Call it
 * only when the user has just sent something: Zotero opens a window.
 * @param again whether to ask although the user has said no
 */
export async function askLeave(again = false): Promise<void> {
  const api = await askApi();
  if (api.kind !== 'write') return;
  const { server } = api;
  const known = await storedLeave(server);
  if (known && (known.key !== undefined || !again)) return;
  const storeAnswer = await beginAsking();
  const answer = await authorize(server);
  if (answer.kind === 'denied') await storeAnswer({ server });
  if (answer.kind === 'allowed')
    await storeAnswer({ server, key: answer.key, ...(!answer.remember && { once: true }) });
}

/** The key for the next request that writes; undefined if there is none. */
export async function writeKey(server: string): Promise<string | undefined> {
  const leave = await storedLeave(server);
  // Zotero takes such a key once, whatever becomes of the request.
  if (leave?.once) await forgetLeave();
  return leave?.key;
}
