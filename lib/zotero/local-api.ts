import { isRecord } from '../text/json';
import { ZOTERO_ADDRESS } from './address';
import { answerJson } from './answer-json';
import type { ApiObject } from './api-objects';

/*
 * Zotero's local API (chrome/content/zotero/xpcom/server/server_localAPI.js of zotero/zotero),
 * which the user switches on in Zotero's settings. Versions 7 to 9 only answer questions; later
 * ones also write, after they have asked the user once.
 */

/** The objects that Zotero takes with one request (`MAX_WRITE_OBJECTS`). */
export const MOST_OBJECTS = 50;
/** Shorter than the 30 s after which Chrome ends a background worker that waits for an answer. */
const TIMEOUT_MS = 25_000;
/** While the user decides, in a window of Zotero's. */
const ASK_TIMEOUT_MS = 28_000;

/** What the local API can do. */
export type ApiState =
  /** `server` names the database of Zotero (`Zotero-Server-ID`). */
  | { kind: 'write'; server: string }
  | { kind: 'read' }
  | { kind: 'off' }
  | { kind: 'none' }
  /** Zotero does not answer. */
  | { kind: 'closed' };

/** Whether Zotero may be written to: the answer of its user. */
export type Leave =
  | { kind: 'allowed'; key: string; remember: boolean }
  | { kind: 'denied' }
  /** Zotero did not ask, or got no answer in time. */
  | { kind: 'open' };

/** What became of a request that writes objects. */
export type Written =
  /** For each object in order: the key that it has in Zotero now, or why it has none. */
  | { kind: 'fine'; results: readonly ({ key: string } | { problem: string })[] }
  /** Zotero does not know the key (401). Nothing was written. */
  | { kind: 'unauthorised' }
  /** Zotero has done a request of this name before (412). Nothing was written. */
  | { kind: 'used' }
  /** Nothing was written. */
  | { kind: 'refused' }
  /** Some objects may have been written. */
  | { kind: 'failed' }
  | { kind: 'closed' };

/** Finds out what the local API can do. */
export async function askApi(): Promise<ApiState> {
  const answer = await request('');
  if (!answer) return { kind: 'closed' };
  const { status, headers } = answer;
  if (status === 403) return { kind: 'off' };
  if (status !== 200 || !headers.has('Zotero-API-Version')) return { kind: 'none' };
  const server = headers.get('Zotero-Server-ID');
  return server ? { kind: 'write', server } : { kind: 'read' };
}

/** Has Zotero ask its user whether Offprint may write to it. */
export async function authorize(server: string): Promise<Leave> {
  const answer = await request('local/authorize', {
    ...{ server, body: { appName: 'Offprint' }, timeout: ASK_TIMEOUT_MS },
  });
  const body = answerJson(answer?.text ?? '');
  const value = isRecord(body) ? body : {};
  if (answer?.status === 403 && value['denied'] === true) return { kind: 'denied' };
  const { key, remember } = value;
  if (answer?.status !== 200 || typeof key !== 'string') return { kind: 'open' };
  return { kind: 'allowed', key, remember: remember === true };
}

/**
 * Reads JSON from the local API; undefined if there is none.
 * @param path behind `/api/`, with the query
 */
export async function readApi(path: string): Promise<{ value: unknown } | 'closed' | undefined> {
  const answer = await request(path);
  if (!answer) return 'closed';
  return answer.status === 200 ? { value: answerJson(answer.text) } : undefined;
}

/** Reads a list of objects from the local API; an empty one if there is none. */
export async function readObjects(path: string): Promise<Record<string, unknown>[]> {
  const answer = await readApi(path);
  const value = answer === undefined || answer === 'closed' ? undefined : answer.value;
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** The version of a library: each change raises it. Undefined if Zotero does not answer. */
export async function libraryVersion(library: string): Promise<number | undefined> {
  const answer = await request(`${library}/collections?limit=1`);
  const version = answer?.headers.get('Last-Modified-Version');
  return /^\d+$/.test(version ?? '') ? Number(version) : undefined;
}

/**
 * Creates objects.
 * @param library `users/0`, `groups/7`
 * @param objects at most `MOST_OBJECTS`
 * @param leave.token names the request: once Zotero has done it, it refuses another one of that
 * name, until it is restarted
 */
export async function writeObjects(
  library: string,
  objects: readonly ApiObject[],
  leave: { server: string; key: string; token?: string },
): Promise<Written> {
  const answer = await request(`${library}/items`, { ...leave, body: objects });
  if (!answer) return { kind: 'closed' };
  const { status, text } = answer;
  if (status === 401) return { kind: 'unauthorised' };
  if (status === 412) return { kind: 'used' };
  if (status >= 400 && status < 500) return { kind: 'refused' };
  const body = answerJson(text);
  if (status !== 200 || !isRecord(body)) return { kind: 'failed' };
  const [created, failed] = ['success', 'failed'].map((name) => body[name]);
  return { kind: 'fine', results: objects.map((_, index) => resultOf(index, created, failed)) };
}

function resultOf(index: number, created: unknown, failed: unknown) {
  const key = isRecord(created) ? created[index] : undefined;
  if (typeof key === 'string') return { key };
  const failure = isRecord(failed) ? failed[index] : undefined;
  return { problem: String(isRecord(failure) ? failure['message'] : failure) };
}

/**
 * Changes fields of an item. Returns whether it was done: not when the item has another version by
 * now.
 */
export async function updateItem(
  library: string,
  change: { key: string; version: number } & Record<string, unknown>,
  { server, key }: { server: string; key: string },
): Promise<boolean> {
  const answer = await request(`${library}/items`, { server, key, body: [change] });
  const body = answer?.status === 200 ? answerJson(answer.text) : undefined;
  return isRecord(body) && isRecord(body['failed']) && Object.keys(body['failed']).length === 0;
}

interface Options {
  server?: string;
  key?: string;
  token?: string | undefined;
  /** Makes it a POST. */
  body?: unknown;
  timeout?: number;
}

interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

/** Undefined if Zotero does not answer, or something that is not Zotero. */
async function request(path: string, options: Options = {}): Promise<Answer | undefined> {
  const { server, key, token, body, timeout = TIMEOUT_MS } = options;
  try {
    const response = await fetch(`${ZOTERO_ADDRESS}/api/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        // Without it Zotero rejects requests of browsers.
        'Zotero-Allowed-Request': '1',
        'Zotero-API-Version': '3',
        ...(server && { 'Zotero-Server-ID': server }),
        ...(key && { 'Zotero-API-Key': key }),
        ...(token && { 'Zotero-Write-Token': token }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    });
    const text = await response.text();
    if (!response.headers.has('X-Zotero-Version')) return undefined;
    return { status: response.status, headers: response.headers, text };
  } catch (error) {
    // Browsers report all network failures and timeouts like this; any other error is a defect.
    if (error instanceof TypeError || error instanceof DOMException) return undefined;
    throw error;
  }
}
