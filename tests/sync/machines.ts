import { couchDb } from '../../lib/sync/couchdb';
import type { Entries } from '../../lib/sync/entries';
import { httpClient } from '../../lib/sync/http';
import { deriveKeys, type Keys } from '../../lib/sync/keys';
import type { Port } from '../../lib/sync/port';
import { type RunResult, runSync } from '../../lib/sync/run';
import type { FakeCouch, WireAnswer } from './couch';
import { growingEntries } from './made';
import { MemoryStore } from './memory-replica';
import type { Wire } from './over-http';

export const NOW = 1_796_000_000_000;
export const CHECK = JSON.stringify({
  format: 'offprint-sync',
  version: 1,
  iterations: 600_000,
  salt: btoa('0123456789abcdef'),
  check: '',
});

let keys: Promise<Keys> | undefined;

/** Keys that are derived quickly. */
export function quickKeys(): Promise<Keys> {
  keys ??= deriveKeys('passphrase', new Uint8Array(16), 1000);
  return keys;
}

/**
 * Called before and after each step that takes time, by its place. It may never return, as when the
 * browser ends, or throw a TypeError, as when the network breaks. What it returns for a request is
 * the answer instead of the server's.
 */
export type Step = (place: string, answer?: WireAnswer) => Promise<WireAnswer | undefined>;

const nothing: Step = () => Promise.resolve(undefined);

/** Requests to a server in this process. */
export function directly(wire: Wire, step: Step = nothing): typeof fetch {
  return async (input, init) => {
    const { method = 'GET', headers, body } = init ?? {};
    const path = String(input).replace('http://couch', '');
    const request = { method, path, headers: new Headers(headers), body: String(body) };
    const instead = await step(`before ${method} ${path}`);
    const answer = instead ?? wire.handle(request);
    const {
      status,
      headers: sent,
      body: text,
    } = (await step(`after ${method} ${path}`, answer)) ?? answer;
    return new Response(status === 204 ? null : text, { status, ...(sent && { headers: sent }) });
  };
}

/** A connection to a CouchDB through this `fetch`. */
export function couchPort({ user, password }: FakeCouch, fetchFrom: typeof fetch): Port {
  const at = (address: string) => httpClient({ address, user, password }, fetchFrom);
  return couchDb(at('http://couch/papers'), at('http://couch'));
}

/** A machine that was set up with the server. */
export function machine(couch: FakeCouch): MemoryStore {
  const store = new MemoryStore({ server: couch.uuid, check: CHECK });
  store.state.verified = NOW;
  return store;
}

/** A server with its check document. */
export function prepare(couch: FakeCouch): FakeCouch {
  couch.create('papers').put({ _id: 'offprint', body: CHECK });
  return couch;
}

/** One run of a machine. */
export async function meet(
  store: MemoryStore,
  port: Port,
  {
    step = nothing,
    now = NOW,
    entries = growingEntries,
  }: {
    step?: Step;
    now?: number;
    entries?: Entries;
  } = {},
): Promise<RunResult> {
  const replica = store.replica(async () => {
    await step('store');
  });
  return runSync({ port, replica, keys: await quickKeys(), entries }, now);
}
