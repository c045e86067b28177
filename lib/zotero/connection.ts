import {
  isTarget,
  type ZoteroAnswer,
  type ZoteroPlaces,
  type ZoteroStatus,
  type ZoteroTarget,
} from '../messages';
import { isRecord } from '../text/json';
import { ZOTERO_ADDRESS } from './address';
import type { ZoteroItem } from './item';

/*
 * Zotero's local HTTP API (chrome/content/zotero/xpcom/server/server_connector.js of zotero/zotero). Only the background
 * may call this: Zotero drops what comes from pages, and it is asked only for what the user sends.
 */

/** The browser ends a background worker that waits for an answer for 30 s. */
const PATIENCE_MS = 25_000;
/** For questions that Zotero answers from memory. */
const SHORT_MS = 5000;
/** Collections of a large library come to some hundred kB. */
const LONGEST_ANSWER = 20_000_000;
const MOST_TARGETS = 20_000;

/** Where Zotero saves; tells also whether it runs. */
export async function askPlaces(): Promise<ZoteroStatus> {
  const answer = await post('getSelectedCollection', {}, SHORT_MS);
  if (answer.kind !== 'fine') return answer;
  const places = placesOf(answer.value.body, answer.value.version);
  return places ? { kind: 'fine', value: places } : { kind: 'foreign' };
}

/** Saves items where Zotero's selection is. `session` must be new, or Zotero says that it exists and saves nothing. */
export async function saveItems(session: string, items: ZoteroItem[]): Promise<ZoteroAnswer<void>> {
  const uri = items.find(({ url }) => url)?.url;
  const body = { sessionID: session, items, ...(uri && { uri }) };
  return nothing(await post('saveItems', body, PATIENCE_MS));
}

/** Moves all items of a session to what is selected in Zotero, or another target, and gives them these tags, as the user's own. */
export async function updateSession(
  session: string,
  { version, selected: target }: Pick<ZoteroPlaces, 'version' | 'selected'>,
  tags: readonly string[],
): Promise<ZoteroAnswer<void>> {
  const body = { sessionID: session, target, tags: sessionTags(tags, version) };
  return nothing(await post('updateSession', body, PATIENCE_MS));
}

/** Up to version 7 Zotero takes one text, which it parts at commas, and fails on a list, also an empty one; since 8 it takes both. */
function sessionTags(tags: readonly string[], version: number): string | readonly string[] {
  return version >= 8 ? tags : tags.map((tag) => tag.replaceAll(',', ';')).join(',');
}

function nothing(answer: ZoteroAnswer<unknown>): ZoteroAnswer<void> {
  return answer.kind === 'fine' ? { kind: 'fine', value: undefined } : answer;
}

/** The body of an answer, and the version of the Zotero that gave it. */
interface Said {
  body: unknown;
  version: number;
}

async function post(name: string, body: object, patience: number): Promise<ZoteroAnswer<Said>> {
  try {
    const response = await fetch(`${ZOTERO_ADDRESS}/connector/${name}`, {
      method: 'POST',
      // Without the second one Zotero drops what a browser sends.
      headers: { 'Content-Type': 'application/json', 'Zotero-Allowed-Request': '1' },
      body: JSON.stringify(body),
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    return answerOf(response, await response.text());
  } catch (error) {
    // Refused, dropped, broken and late all look alike to a browser; anything else is our own mistake.
    if (error instanceof TypeError || error instanceof DOMException) return { kind: 'closed' };
    throw error;
  }
}

function answerOf({ status, headers }: Response, text: string): ZoteroAnswer<Said> {
  // Zotero says so in every answer.
  const name = headers.get('X-Zotero-Version');
  if (name === null) return { kind: 'foreign' };
  const value = parsed(text);
  const version = Number.parseInt(name, 10) || 0;
  if (status < 300) return { kind: 'fine', value: { body: value, version } };
  if (status === 409) return { kind: 'exists' };
  if (status === 404) return { kind: 'outdated' };
  const said = isRecord(value) ? value : {};
  if (said['error'] === 'CONNECTOR_VERSION_OUTDATED') return { kind: 'outdated' };
  if (said['error'] === 'SESSION_NOT_FOUND') return { kind: 'forgotten' };
  if (said['error'] === 'COLLECTION_NOT_FOUND') return { kind: 'gone' };
  if (said['libraryEditable'] === false) return { kind: 'readonly' };
  return { kind: 'refused', status };
}

function parsed(text: string): unknown {
  if (text.length > LONGEST_ANSWER) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // 201 comes without a body, refusals with plain words.
    return undefined;
  }
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
