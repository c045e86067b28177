import { SyncError, type SyncProblem } from './problem';
import { readBody } from './read-body';

/** The longest answer, in bytes. */
export const LONGEST_ANSWER = 32_000_000;

/** How long an answer may take as a whole, and between two of its parts, in ms. */
export interface Patience {
  whole: number;
  part: number;
}

const PATIENCE: Patience = { whole: 120_000, part: 25_000 };
/** A slow uplink: bytes of a request that it takes in a ms. */
const SLOWEST = 16;

/** Where to connect, and as whom. */
export interface Place {
  /** Address of the database or the folder, without a slash at its end. */
  address: string;
  user: string;
  password: string;
}

export interface HttpRequest {
  method: string;
  /** Added to the place's address. */
  path: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
}

export interface HttpAnswer {
  status: number;
  headers: Headers;
  /** Text in UTF-8. */
  text: string;
}

/** Sends one request; throws a SyncError when no whole answer arrives. */
export type Ask = (request: HttpRequest) => Promise<HttpAnswer>;

/**
 * Requests to one place. Redirects are refused, because they would carry the password to another
 * address; cookies are neither sent nor stored.
 */
export function httpClient(
  { address, user, password }: Place,
  fetchFrom: typeof fetch = fetch,
  patience: Patience = PATIENCE,
  most: number = LONGEST_ANSWER,
): Ask {
  const authorization = user === '' ? undefined : basicAuth(user, password);
  return async ({ method, path, headers, body }) => {
    const watch = watchTime(patience, (body?.length ?? 0) / SLOWEST);
    try {
      const response = await fetchFrom(`${address}${path}`, {
        method,
        headers: { ...headers, ...(authorization && { Authorization: authorization }) },
        ...(body !== undefined && { body }),
        credentials: 'omit',
        redirect: 'manual',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: watch.signal,
      });
      if (isRedirect(response)) throw new SyncError({ kind: 'redirect' });
      const text = await readBody(response, most, watch.heard);
      return { status: response.status, headers: response.headers, text };
    } catch (error) {
      throw watch.expired() ?? asSyncError(error);
    } finally {
      watch.stop();
    }
  };
}

/** The value of the `Authorization` header (RFC 7617, with the charset UTF-8). */
function basicAuth(user: string, password: string): string {
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}

/** Browsers hide the status of a redirect that is not followed. */
function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400);
}

/** Browsers report all failures of the network like this; any other error is a defect. */
function asSyncError(error: unknown): unknown {
  return error instanceof TypeError || error instanceof DOMException
    ? new SyncError({ kind: 'no_answer' })
    : error;
}

/** @param sending time for the request, in ms, before which nothing can be heard */
function watchTime({ whole, part }: Patience, sending: number) {
  const abort = new AbortController();
  let problem: SyncProblem | undefined;
  const expire = (ms: number) => () => {
    problem = { kind: 'timeout', ms };
    abort.abort();
  };
  const end = setTimeout(expire(whole + sending), whole + sending);
  let silence = setTimeout(expire(part + sending), part + sending);
  return {
    signal: abort.signal,
    heard() {
      clearTimeout(silence);
      silence = setTimeout(expire(part), part);
    },
    expired: () => problem && new SyncError(problem),
    stop() {
      clearTimeout(end);
      clearTimeout(silence);
    },
  };
}
