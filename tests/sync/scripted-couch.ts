import { expect } from 'vitest';
import { couchDb } from '../../lib/sync/couchdb';
import type { HttpAnswer, HttpRequest } from '../../lib/sync/http';
import { SyncError, type SyncProblem } from '../../lib/sync/problem';

export const name = (number: number) => number.toString(16).padStart(32, '0');
export const doc = (number: number, rev = '1-a', more: object = {}) => ({
  ...{ _id: name(number), _rev: rev, body: `body ${number}`, ...more },
});

/** What a server answers: JSON, also with its `status`, or a status, or no answer but a problem. */
export type Reply = object | number | SyncProblem['kind'];
type Answered = { status?: number };

/** A connection to a server with these answers, and the requests that it got. */
export function connected(...replies: Reply[]) {
  const requests: string[] = [];
  const bodies: unknown[] = [];
  const ask =
    (place: string) =>
    async ({ method, path, body, headers }: HttpRequest): Promise<HttpAnswer> => {
      requests.push(`${method} ${place}${path}`);
      if (body !== undefined) {
        bodies.push(JSON.parse(String(body)));
        expect(headers).toEqual({ 'Content-Type': 'application/json' });
      }
      const reply = replies.shift() ?? 599;
      if (typeof reply === 'string') throw new SyncError({ kind: reply } as SyncProblem);
      const date = { Date: 'Sat, 21 Nov 2026 09:00:00 GMT' };
      const { status = 200 } = typeof reply === 'number' ? { status: reply } : (reply as Answered);
      return { status, headers: new Headers(date), text: JSON.stringify(reply) };
    };
  const port = couchDb(ask(''), ask('root'));
  return { port, requests, bodies };
}

export const feed = (rows: object[], last: unknown = '9-x', more: object = { pending: 0 }) => ({
  ...{ results: rows, last_seq: last, ...more },
});
export const stored = (number: number, rev = '1-a', more: object = {}) => ({
  ...{ id: name(number), changes: [{ rev }], doc: doc(number, rev, more) },
});
export const remote = (number: number, version = '1-a', bodies = [`body ${number}`]) => ({
  ...{ name: name(number), bodies, version },
});
export const ALL = 'POST /_all_docs?include_docs=true&conflicts=true';
