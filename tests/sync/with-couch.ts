import { afterEach, beforeEach } from 'vitest';
import { couchDb } from '../../lib/sync/couchdb';
import { httpClient, type Patience } from '../../lib/sync/http';
import type { Port } from '../../lib/sync/port';
import { SyncError, type SyncProblem } from '../../lib/sync/problem';
import { FakeCouch } from './couch';
import { type Served, serve } from './over-http';

/** Each test's own CouchDB with the database `papers`, on 127.0.0.1. */
export let couch: FakeCouch;
export let server: Served;

export function startCouch(): void {
  beforeEach(async () => {
    couch = new FakeCouch();
    couch.create('papers');
    server = await serve(couch);
  });
  afterEach(() => server.close());
}

/** The id of a document. */
export function name(number: number): string {
  return number.toString(16).padStart(32, '0');
}

/** So long that a busy machine does not end a request. */
const PATIENT: Patience = { whole: 60_000, part: 60_000 };

/** A connection. `most` bytes of an answer are read. */
export function port(
  database = 'papers',
  most?: number,
  password = couch.password,
  patience = PATIENT,
): Port {
  const at = (address: string) =>
    httpClient({ address, user: couch.user, password }, fetch, patience, most);
  return couchDb(at(`${server.address}/${database}`), at(server.address));
}

/** The problem with which the work fails; undefined if it succeeds. */
export function problemOf(work: Promise<unknown>): Promise<SyncProblem | undefined> {
  return work.then(
    () => undefined,
    (error) => {
      if (error instanceof SyncError) return error.problem;
      throw error;
    },
  );
}
