import {
  isTarget,
  type ZoteroAnswer,
  type ZoteroPlaces,
  type ZoteroStatus,
  type ZoteroTarget,
} from '../messages';
import { isRecord } from '../text/json';
import { ZOTERO_ADDRESS } from './address';
import { answerJson } from './answer-json';
import type { ZoteroItem, ZoteroLink } from './item';

/*
 * Zotero's local HTTP API (chrome/content/zotero/xpcom/server/server_connector.js of
 * zotero/zotero). Only the background may call it: Zotero rejects requests of pages. It is called
 * only when the user sends papers.
 */

/** Shorter than the 30 s after which the browser ends a background worker that waits. */
const TIMEOUT_MS = 25_000;
/** For requests that Zotero answers from memory. */
const SHORT_TIMEOUT_MS = 5000;
const MOST_TARGETS = 20_000;

/**
 * The libraries and collections of Zotero, and what is selected; also shows whether Zotero runs.
 */
export async function askPlaces(): Promise<ZoteroStatus> {
  const answer = await post('getSelectedCollection', {}, SHORT_TIMEOUT_MS);
  if (answer.kind !== 'fine') return answer;
  const places = placesOf(answer.value.body, answer.value.version);
  return places ? { kind: 'fine', value: places } : { kind: 'foreign' };
}

/**
 * Saves items in what is selected in Zotero; `selectTarget` sets it. `session` must be new, or
 * Zotero answers that it exists and saves nothing.
 * @param version of Zotero: 9 for 9.0.6
 */
export async function saveItems(
  session: string,
  items: readonly ZoteroItem[],
  version: number,
): Promise<ZoteroAnswer<void>> {
  const uri = items.find(({ url }) => url)?.url;
  const sent = items.map((item) => ({ ...item, attachments: linksFor(item, version) }));
  const body = { sessionID: session, items: sent, ...(uri && { uri }) };
  return nothing(await post('saveItems', body, TIMEOUT_MS));
}

/** Up to version 6 Zotero keeps the type of a link, so a PDF's is a PDF's there. */
function linksFor({ attachments }: ZoteroItem, version: number): ZoteroLink[] {
  if (version === 0 || version >= 7) return attachments;
  return attachments.map((link) => ({ ...link, mimeType: 'application/pdf' }));
}

/**
 * Whether Zotero has saved the items of a session. It also answers that a session exists if it
 * failed to save its items. Since 7.0.32 `hasAttachmentResolvers` finds an item of a session and
 * fails without one; before that, `sessionProgress` states whether the session is done.
 * @param item the `id` of one of its items
 */
export async function hasSaved(session: string, item: string): Promise<ZoteroAnswer<boolean>> {
  const body = { sessionID: session, itemID: item };
  const answer = await post('hasAttachmentResolvers', body, SHORT_TIMEOUT_MS);
  if (answer.kind === 'outdated') return isDone(session);
  if (answer.kind === 'fine') return { kind: 'fine', value: true };
  return answer.kind === 'refused' ? { kind: 'fine', value: false } : answer;
}

async function isDone(session: string): Promise<ZoteroAnswer<boolean>> {
  const answer = await post('sessionProgress', { sessionID: session }, SHORT_TIMEOUT_MS);
  if (answer.kind !== 'fine') return answer;
  const { body } = answer.value;
  return { kind: 'fine', value: isRecord(body) && body['done'] === true };
}

/** Moves all items of a session to a target, and adds these tags as the user's own. */
export async function updateSession(
  session: string,
  { version, selected: target }: Pick<ZoteroPlaces, 'version' | 'selected'>,
  tags: readonly string[],
): Promise<ZoteroAnswer<void>> {
  const body = { sessionID: session, target, tags: sessionTags(tags, version) };
  return nothing(await post('updateSession', body, TIMEOUT_MS));
}

/**
 * Up to version 7 Zotero splits one string at commas and fails on arrays, even empty ones; since 8
 * it accepts both.
 */
function sessionTags(tags: readonly string[], version: number): string | readonly string[] {
  return version >= 8 ? tags : tags.map((tag) => tag.replaceAll(',', ';')).join(',');
}

function nothing(answer: ZoteroAnswer<unknown>): ZoteroAnswer<void> {
  return answer.kind === 'fine' ? { kind: 'fine', value: undefined } : answer;
}

/** The body of a response, and Zotero's version. */
interface Reply {
  body: unknown;
  version: number;
}

async function post(name: string, body: object, timeout: number): Promise<ZoteroAnswer<Reply>> {
  try {
    const response = await fetch(`${ZOTERO_ADDRESS}/connector/${name}`, {
      method: 'POST',
      // Without the second header Zotero rejects requests of browsers.
      headers: { 'Content-Type': 'application/json', 'Zotero-Allowed-Request': '1' },
      body: JSON.stringify(body),
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    });
    return answerOf(response, await response.text());
  } catch (error) {
    // Browsers report all network failures and timeouts like this; any other error is a defect.
    if (error instanceof TypeError || error instanceof DOMException) return { kind: 'closed' };
    throw error;
  }
}

function answerOf({ status, headers }: Response, text: string): ZoteroAnswer<Reply> {
  // Zotero sends this header with every answer.
  const name = headers.get('X-Zotero-Version');
  if (name === null) return { kind: 'foreign' };
  const value = answerJson(text);
  const version = Number.parseInt(name, 10) || 0;
  if (status < 300) return { kind: 'fine', value: { body: value, version } };
  if (status === 409) return { kind: 'exists' };
  if (status === 404) return { kind: 'outdated' };
  const details = isRecord(value) ? value : {};
  if (details['error'] === 'CONNECTOR_VERSION_OUTDATED') return { kind: 'outdated' };
  if (details['error'] === 'SESSION_NOT_FOUND') return { kind: 'forgotten' };
  if (details['error'] === 'COLLECTION_NOT_FOUND') return { kind: 'gone' };
  if (details['libraryEditable'] === false) return { kind: 'readonly' };
  return { kind: 'refused', status };
}

function placesOf(value: unknown, version: number): ZoteroPlaces | undefined {
  if (!isRecord(value)) return undefined;
  const { id, libraryID, targets } = value;
  if (!Array.isArray(targets)) return undefined;
  const selected = typeof id === 'number' ? `C${id}` : `L${String(libraryID)}`;
  const known = targets.slice(0, MOST_TARGETS).flatMap((each) => targetOf(each) ?? []);
  return { version, selected, targets: known };
}

function targetOf(value: unknown): ZoteroTarget | undefined {
  if (!isRecord(value)) return undefined;
  const { id, name, level } = value;
  if (!isTarget(id) || typeof name !== 'string') return undefined;
  return { id, name: name.slice(0, 300), level: typeof level === 'number' ? level : 0 };
}
