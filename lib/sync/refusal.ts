import type { HttpAnswer } from './http';
import { SyncError, type SyncProblem } from './problem';

/** Locked by another program (423), too many requests, and a server behind another one is away. */
const BUSY = [423, 429, 502, 503, 504];

/**
 * What an HTTP status means for every kind of server; undefined for success. 404, 409 and 412 have
 * a meaning of their own in some requests, which the caller checks before.
 */
export function refusalOf({ status, headers }: HttpAnswer): SyncProblem | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status === 401) return { kind: 'credentials' };
  if (status === 403) return { kind: 'forbidden' };
  if (status === 404) return { kind: 'no_database' };
  if (status === 413) return { kind: 'too_large' };
  if (status === 507) return { kind: 'full' };
  if (BUSY.includes(status)) return { kind: 'busy', ...waitOf(headers) };
  return { kind: 'refused', status };
}

/** @throws SyncError unless an answer says success */
export function throwRefusal(answer: HttpAnswer): void {
  const problem = refusalOf(answer);
  if (problem) throw new SyncError(problem);
}

/** `Retry-After` in seconds (RFC 9110, 10.2.3); its form with a date is rare and not read. */
function waitOf(headers: Headers): { wait?: number } {
  const value = headers.get('Retry-After') ?? '';
  return /^\d{1,7}$/.test(value) ? { wait: Number(value) * 1000 } : {};
}

/** Whether another program must be answering a request that every server of the kind answers. */
export function isOther({ status }: HttpAnswer): boolean {
  return status === 404 || status === 405 || status === 501;
}
