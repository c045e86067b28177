import { oneOf } from '../choose';
import type { Random } from '../part';

/** How a request to IndexedDB fails. */
const WAYS = ['throw', 'error', 'abort', 'quota'] as const;
export type Way = (typeof WAYS)[number];

export const someWay = (random: Random): Way => oneOf(WAYS, random);

/** What of fake-indexeddb's transactions every request passes through. */
interface Internals {
  _execRequestAsync(request: { operation: () => unknown; source?: unknown }): IDBRequest;
  _abort(error: string | null): void;
}

/**
 * Runs work while one of its requests fails: the call throws, the request reports an error, the
 * browser aborts the transaction, or the disk is full.
 * @param at number of the request that fails, from 1; 0 for none
 * @returns the number of requests, and the error with which the work was rejected
 */
export async function withFailure(
  work: () => Promise<unknown>,
  at: number,
  way: Way = 'error',
): Promise<{ requests: number; error?: unknown }> {
  const prototype = IDBTransaction.prototype as unknown as Internals;
  const original = prototype._execRequestAsync;
  let requests = 0;
  prototype._execRequestAsync = function (request) {
    if (request.source === undefined || ++requests !== at) return original.call(this, request);
    if (way === 'throw') throw new DOMException('made to fail', 'UnknownError');
    const operation = way === 'error' ? fail : request.operation;
    const placed = original.call(this, { ...request, operation });
    if (way === 'abort') this._abort('AbortError');
    if (way === 'quota') this._abort('QuotaExceededError');
    return placed;
  };
  try {
    await work();
    return { requests };
  } catch (error) {
    return { requests, error };
  } finally {
    prototype._execRequestAsync = original;
  }
}

function fail(): never {
  throw new DOMException('made to fail', 'UnknownError');
}
