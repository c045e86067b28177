import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { httpClient } from '../../lib/sync/http';
import type { SyncProblem } from '../../lib/sync/problem';
import type { Mishap } from './over-http';
import { couch, name, port, problemOf, server, startCouch } from './with-couch';

startCouch();

describe('a server that answers badly', () => {
  const html = { 'Content-Type': 'text/html' };
  const cases: [Mishap, SyncProblem][] = [
    ['drop', { kind: 'no_answer' }],
    ['lose', { kind: 'no_answer' }],
    ['cut', { kind: 'no_answer' }],
    ['silent', { kind: 'timeout', ms: 500 }],
    ['endless', { kind: 'long_answer', most: 1_000_000 }],
    [{ status: 200, headers: html, body: '<h1>Sign in</h1>' }, { kind: 'foreign' }],
    [{ status: 200, body: '{"results":[{"seq":"1-a","id"' }, { kind: 'damaged_answer' }],
    [{ status: 200, body: '{"results":{},"last_seq":1}' }, { kind: 'foreign' }],
    [{ status: 200, body: '[]' }, { kind: 'foreign' }],
    [{ status: 401, body: '' }, { kind: 'credentials' }],
    [{ status: 403, body: '' }, { kind: 'forbidden' }],
    [{ status: 404, body: '' }, { kind: 'no_database' }],
    [{ status: 413, body: '' }, { kind: 'too_large' }],
    [
      { status: 429, headers: { 'Retry-After': '90' }, body: '' },
      { kind: 'busy', wait: 90_000 },
    ],
    [{ status: 429, headers: { 'Retry-After': 'soon' }, body: '' }, { kind: 'busy' }],
    [
      { status: 500, body: '' },
      { kind: 'refused', status: 500 },
    ],
    [{ status: 503, body: '' }, { kind: 'busy' }],
    [{ status: 423, body: '' }, { kind: 'busy' }],
    [{ status: 502, body: '' }, { kind: 'busy' }],
    [{ status: 504, body: '' }, { kind: 'busy' }],
    [{ status: 507, body: '' }, { kind: 'full' }],
    [
      { status: 409, body: '' },
      { kind: 'refused', status: 409 },
    ],
    [
      { status: 412, body: '' },
      { kind: 'refused', status: 412 },
    ],
    [
      { status: 511, headers: html, body: '<h1>Sign in</h1>' },
      { kind: 'refused', status: 511 },
    ],
    // Its length is said wrong.
    [
      { status: 200, headers: { 'Content-Length': '9' }, body: '{"results":[],"last_seq":"1-a"}' },
      { kind: 'damaged_answer' },
    ],
    // The last value of a key counts, as everywhere.
    [{ status: 200, body: '{"results":[],"last_seq":"1-a","results":{}}' }, { kind: 'foreign' }],
    [{ status: 302, headers: { Location: 'http://127.0.0.2/x' }, body: '' }, { kind: 'redirect' }],
    [{ status: 206, body: '{"results":[{"seq":"1-a","id"' }, { kind: 'damaged_answer' }],
    [{ status: 204, body: '' }, { kind: 'damaged_answer' }],
    [
      { status: 200, headers: { 'X-Flood': 'x'.repeat(40_000) }, body: '{}' },
      { kind: 'no_answer' },
    ],
  ];

  it.each(cases)('%j is reported as %j', async (mishap, problem) => {
    couch.database('papers').put({ _id: name(1), body: 'x'.repeat(100) });
    // An answer without an end is asked for again in smaller batches.
    const times = mishap === 'endless' ? 12 : 1;
    server.mishaps.push(...Array.from({ length: times }, () => mishap));
    const patience = mishap === 'silent' ? { whole: 2000, part: 500 } : undefined;
    const { pull } = port('papers', 1_000_000, undefined, patience);
    expect(await problemOf(pull(undefined))).toEqual(problem);
  });

  it.each(['text/plain', 'text/html', 'application/octet-stream'])(
    'reads JSON that is said to be %s',
    async (type) => {
      const body = '{"results":[],"last_seq":"1-a"}';
      server.mishaps.push({ status: 200, headers: { 'Content-Type': type }, body });
      expect(await port().pull(undefined)).toMatchObject({ cursor: '1-a', more: false });
    },
  );

  it('says that a user who is no administrator may not make a database', async () => {
    server.mishaps.push({ status: 401, body: '{"reason":"You are not a server admin."}' });
    expect(await problemOf(port('fresh').create())).toEqual({ kind: 'forbidden' });
  });

  it('reads each document of a feed that names one twice, or in an odd way, once', async () => {
    const doc = { _id: name(1), _rev: '1-a', body: 'x' };
    const row = { id: name(1), changes: [{ rev: '1-a' }], doc };
    const odd = ['__proto__', 'constructor', '../x', '\u0000', '💥'.repeat(999)].map((id) => ({
      ...{ id, changes: [], doc: { _id: id, body: 'x' } },
    }));
    const body = JSON.stringify({ results: [row, ...odd, row], last_seq: '9-a', pending: 0 });
    server.mishaps.push({ status: 200, body });
    const { documents, skipped } = await port().pull(undefined);
    expect(new Set(documents.map((each) => each.name))).toEqual(new Set([name(1)]));
    expect(skipped).toBe(5);
  });

  it('reports another program at the address', async () => {
    const wiki = { status: 200, headers: html, body: '<title>Wiki</title>' };
    server.mishaps.push(wiki);
    expect(await problemOf(port().about())).toEqual({ kind: 'foreign' });
    server.mishaps.push({ status: 200, body: '{"name":"elastic"}' });
    expect(await problemOf(port().about())).toEqual({ kind: 'foreign' });
    // It says of the database that it is not there, and of every other address.
    for (const status of [404, 405, 501]) {
      server.mishaps.push({ status, headers: html, body: '<h1>Sorry</h1>' });
      expect(await problemOf(port('wiki').about())).toEqual({ kind: 'foreign' });
    }
  });

  it('stops reading a short answer that unpacks to a long one', async () => {
    const body = gzipSync(Buffer.alloc(60_000_000, 32)).toString('binary');
    const headers = { 'Content-Encoding': 'gzip' };
    server.mishaps.push(...Array.from({ length: 12 }, () => ({ status: 200, headers, body })));
    expect((await problemOf(port('papers', 1_000_000).pull(undefined)))?.kind).toBe('long_answer');
  });

  it('gives a slow uplink time to send a large request', async () => {
    const patience = { whole: 600, part: 30 };
    const { address, mishaps } = server;
    const ask = httpClient({ address, user: '', password: '' }, fetch, patience);
    const body = 'x'.repeat(3200);
    mishaps.push('silent', 'silent');
    const problem = (size: number) =>
      problemOf(ask({ method: 'POST', path: '/papers', body: body.slice(0, size) }));
    expect(await problem(16)).toEqual({ kind: 'timeout', ms: 31 });
    expect(await problem(3200)).toEqual({ kind: 'timeout', ms: 230 });
  });

  it.each([
    ['drips on without an end', 'drip', { kind: 'timeout', ms: 300 }],
    [
      'is shorter than it says',
      { status: 200, headers: { 'Content-Length': '900' }, body: '{"results":[' },
      { kind: 'timeout', ms: 200 },
    ],
  ] satisfies [string, Mishap, SyncProblem][])(
    'does not wait for ever for an answer that %s',
    async (_, mishap, problem) => {
      server.mishaps.push(mishap);
      const patience = { whole: 300, part: 200 };
      expect(
        await problemOf(port('papers', undefined, undefined, patience).pull(undefined)),
      ).toEqual(problem);
    },
  );

  it('reports that an answer of a push names not every document', async () => {
    server.mishaps.push({ status: 201, body: '[]' });
    expect(await problemOf(port().push([{ name: name(1), body: 'x' }]))).toEqual({
      kind: 'damaged_answer',
    });
  });

  it('reports a feed that never moves on', async () => {
    couch.database('papers').put({ _id: name(1), body: 'x' });
    const { pull } = port();
    const { cursor } = await pull(undefined);
    const body = JSON.stringify({ results: [{ id: name(1) }], last_seq: cursor, pending: 5 });
    server.mishaps.push({ status: 200, body });
    expect(await problemOf(pull(cursor))).toEqual({ kind: 'damaged_answer' });
  });

  it('ignores documents of others, and counts them', async () => {
    const store = couch.database('papers');
    store.put({ _id: '_design/views', views: {} });
    store.put({ _id: 'shopping', body: 'milk' });
    store.put({ _id: name(1), text: 'no body' });
    store.put({ _id: name(2), body: 7 });
    store.put({ _id: name(3), body: 'ours' });
    const pulled = await port().pull(undefined);
    expect(pulled.documents.map((each) => each.name)).toEqual([name(3)]);
    expect(pulled.skipped).toBe(3);
  });
});

describe('documents that are too large', () => {
  it('asks again for fewer documents when an answer is too long, and passes one over', async () => {
    const store = couch.database('papers');
    for (let index = 0; index < 20; index += 1)
      store.put({ _id: name(index), body: 'x'.repeat(index === 7 ? 200_000 : 9000) });
    const { pull } = port('papers', 100_000);
    const found: string[] = [];
    let skipped = 0;
    let cursor: string | undefined;
    for (let more = true; more; ) {
      const pulled = await pull(cursor);
      found.push(...pulled.documents.map((each) => each.name));
      skipped += pulled.skipped;
      ({ cursor, more } = pulled);
    }
    expect(new Set(found)).toEqual(
      new Set(Array.from({ length: 20 }, (_, index) => name(index)).toSpliced(7, 1)),
    );
    expect(skipped).toBe(1);
  });

  it('reads documents in smaller groups, and replaces one that nobody can read', async () => {
    const store = couch.database('papers');
    for (const index of [1, 2, 3])
      store.put({ _id: name(index), body: 'x'.repeat(index === 2 ? 200_000 : 60_000) });
    const { read, push } = port('papers', 100_000);
    const found = await read([name(1), name(2), name(3)]);
    expect(found.map((each) => each?.bodies.length)).toEqual([1, 0, 1]);
    const version = found[1]?.version ?? '';
    expect(await push([{ name: name(2), body: 'ours', version }])).toEqual(['stored']);
  });

  it('pushes in smaller requests, and reports the one that the server never takes', async () => {
    couch.mostRequest = 100_000;
    const sizes = [60_000, 60_000, 120_000, 10, 10];
    const documents = sizes.map((size, index) => ({ name: name(index), body: 'x'.repeat(size) }));
    expect(await port().push(documents)).toEqual([
      'stored',
      'stored',
      'too_large',
      'stored',
      'stored',
    ]);
  });

  it('never sends more than some megabytes at once', async () => {
    const documents = [1, 2, 3].map((index) => ({ name: name(index), body: 'x'.repeat(3e6) }));
    await port().push(documents);
    expect(Math.max(...server.requests.map(({ body }) => body.length))).toBeLessThan(4.1e6);
  });
});
