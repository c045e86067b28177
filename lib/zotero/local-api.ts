import { isRecord } from '../text/json';
import { ZOTERO_ADDRESS } from './address';
import { answerJson } from './answer-json';
import type { ApiObject } from './api-objects';

/*
 * Zotero's local API (chrome/content/zotero/xpcom/server/server_localAPI.js of zotero/zotero),
 * which the user switches on in Zotero's settings. Versions 7 to 9 only answer questions; later
 * ones also write, after they have asked the user once.
 */

/** Shorter than the 30 s after which Chrome ends a background worker that waits for an answer. */
const TIMEOUT_MS = 25_000;
/** While the user decides, in a window of Zotero's. */
const ASK_TIMEOUT_MS = 28_000;

/** What the local API can do. */
export type ApiState =
  /** `server` names the database of Zotero (`Zotero-Server-ID`), `version` is `11.0.2`. */
  | { kind: 'write'; server: string; version: string }
  | { kind: 'read' }
  | { kind: 'off' }
  /** There is none, or Zotero does not answer. */
  | { kind: 'none' };

/** Whether Zotero may be written to: the answer of its user. */
export type Leave =
  | { kind: 'allowed'; key: string; remember: boolean }
  | { kind: 'denied' }
  /** Zotero did not ask, or got no answer in time. */
  | { kind: 'open' };

/** What became of a request that writes objects. */
export type Written =
  /** For each object in order: whether it is in Zotero now, else why not. */
  | { kind: 'fine'; results: readonly (true | string)[] }
  /** Zotero does not know the key (401). Nothing was written. */
  | { kind: 'unauthorised' }
  /** Nothing was written. */
  | { kind: 'refused' }
  /** This version of Zotero can't create objects with keys. Nothing was written. */
  | { kind: 'unable' }
  /** Some objects may have been written. */
  | { kind: 'failed' }
  | { kind: 'closed' };

/** Finds out what the local API can do. */
export async function askApi(): Promise<ApiState> {
  const answer = await request('');
  const { status = 0, headers } = answer ?? {};
  if (status === 403) return { kind: 'off' };
  if (status !== 200 || !headers?.has('Zotero-API-Version')) return { kind: 'none' };
  const server = headers.get('Zotero-Server-ID');
  const version = headers.get('X-Zotero-Version') ?? '';
  return server ? { kind: 'write', server, version } : { kind: 'read' };
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
 * Reads JSON from the local API; undefined if there is none or Zotero does not answer.
 * @param path behind `/api/`, with the query
 */
export async function readApi(path: string): Promise<unknown> {
  const text = await readText(path);
  return text === undefined ? undefined : answerJson(text);
}

/** Reads a text from the local API; undefined if Zotero does not answer. */
export async function readText(path: string): Promise<string | undefined> {
  const answer = await request(path);
  return answer?.status === 200 ? answer.text : undefined;
}

/**
 * Creates objects with keys. Zotero creates an object of one key once, also if it was restarted
 * meanwhile: it refuses a second one as outdated (412), so that this counts as there.
 * @param library `users/0`, `groups/7`
 * @param objects 50 at most, each after its parent
 * @param leave.token of the request: once it is done, Zotero refuses another one with it, until
 * Zotero is restarted
 */
export async function writeObjects(
  library: string,
  objects: readonly ApiObject[],
  { token, ...leave }: { server: string; key: string; token?: string },
): Promise<Written> {
  const answer = await request(`${library}/items`, { ...leave, token, body: objects });
  if (!answer) return { kind: 'closed' };
  const { status, text } = answer;
  if (status === 401) return { kind: 'unauthorised' };
  if (status >= 400 && status < 500) return { kind: 'refused' };
  const body = answerJson(text);
  if (status !== 200 || !isRecord(body)) return { kind: 'failed' };
  const failed = isRecord(body['failed']) ? body['failed'] : {};
  if (objects.every((_, index) => isUnloaded(failed[index]))) return { kind: 'unable' };
  return { kind: 'fine', results: objects.map((_, index) => resultOf(failed[index])) };
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

function resultOf(failure: unknown): true | string {
  if (!isRecord(failure)) return true;
  const { code, message } = failure;
  return code === 412 || String(message);
}

/**
 * Zotero 11.0 of 2026-08 sets the key of a new object before it has the object's data, and then
 * refuses to read them: “'primaryData' not loaded for item (null/1/ABCD2345)” (`_requireData` in
 * data/dataObject.js).
 */
function isUnloaded(failure: unknown): boolean {
  return isRecord(failure) && /^'\w+' not loaded for item/.test(String(failure['message']));
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
