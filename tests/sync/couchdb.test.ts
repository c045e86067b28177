import { describe, expect, it } from 'vitest';
import { serve } from './over-http';
import { couch, name, port, problemOf, server, startCouch } from './with-couch';

startCouch();

const pathsOf = () => server.requests.map(({ method, path }) => `${method} ${path.split('?')[0]}`);

describe('a round of documents', () => {
  it('stores, reads and finds again what was pushed', async () => {
    const { push, read, pull } = port();
    expect(await push([{ name: name(1), body: 'one' }])).toEqual(['stored']);
    const [found, missing] = await read([name(1), name(2)]);
    expect(found).toMatchObject({ name: name(1), bodies: ['one'] });
    expect(missing).toBeUndefined();
    const pulled = await port().pull(undefined);
    expect(pulled).toMatchObject({ documents: [found], more: false, skipped: 0 });
    expect(await pull(pulled.cursor)).toMatchObject({ documents: [], more: false });
  });

  it('replaces only the version that was read', async () => {
    const { push, read } = port();
    await push([{ name: name(1), body: 'one' }]);
    const [first] = await read([name(1)]);
    const version = first?.version ?? '';
    expect(await push([{ name: name(1), body: 'new' }])).toEqual(['conflict']);
    expect(await push([{ name: name(1), body: 'two', version }])).toEqual(['stored']);
    expect(await push([{ name: name(1), body: 'old', version }])).toEqual(['conflict']);
    expect((await read([name(1)]))[0]?.bodies).toEqual(['two']);
  });

  it('takes one request when nothing changed and at most six for ten changes', async () => {
    const [ours, theirs] = [port(), port()];
    const { cursor } = await theirs.pull(undefined);
    server.requests.length = 0;
    await theirs.pull(cursor);
    expect(server.requests).toHaveLength(1);
    server.requests.length = 0;
    const ten = Array.from({ length: 10 }, (_, index) => name(index));
    await ours.pull(cursor);
    await ours.read(ten);
    await ours.push(ten.map((each) => ({ name: each, body: each })));
    expect((await theirs.pull(cursor)).documents).toHaveLength(10);
    expect(pathsOf()).toEqual([
      'GET /papers/_changes',
      'POST /papers/_all_docs',
      'POST /papers/_bulk_docs',
      'GET /papers/_changes',
    ]);
  });

  it.each([true, false])(
    'pulls many documents in batches (sequences as numbers: %s)',
    async (n) => {
      couch.numbers = n;
      const store = couch.create('papers');
      for (let index = 0; index < 450; index += 1) store.put({ _id: name(index), body: 'x' });
      const { pull } = port();
      const sizes: number[] = [];
      let cursor: string | undefined;
      for (let more = true; more; ) {
        const pulled = await pull(cursor);
        sizes.push(pulled.documents.length);
        ({ cursor, more } = pulled);
      }
      expect(sizes).toEqual([200, 200, 50]);
    },
  );

  it('merges what servers that replicate each other hold beside each other', async () => {
    const { push, read, pull } = port();
    await push([{ name: name(1), body: 'here' }]);
    couch.database('papers').putConflict(name(1), { body: 'there' });
    const [found] = await read([name(1)]);
    expect(new Set(found?.bodies)).toEqual(new Set(['here', 'there']));
    expect((await pull(undefined)).documents).toEqual([found]);
    await push([{ name: name(1), body: 'both', version: found?.version ?? '' }]);
    const again = await pull(undefined);
    expect(again.documents.map(({ bodies }) => bodies)).toEqual([['both']]);
    expect(again.lost).toBeUndefined();
  });

  it('deletes nothing of a document that the server does not have', async () => {
    await port().retire([{ name: name(1) }]);
    expect(server.requests).toEqual([]);
  });

  it('stores the check document exactly once, and later only in place of the one that was read', async () => {
    const [ours, theirs] = [port(), port()];
    expect(await ours.readCheck()).toBeUndefined();
    const made = await Promise.all([ours.writeCheck('A'), theirs.writeCheck('B')]);
    expect(made.filter(Boolean)).toHaveLength(1);
    const check = await ours.readCheck();
    expect(check?.body).toBe(made[0] ? 'A' : 'B');
    expect(await ours.writeCheck('C', check?.version)).toBe(true);
    expect(await theirs.writeCheck('D', check?.version)).toBe(false);
    expect((await theirs.pull(undefined)).check).toBe('C');
  });
});

describe('setting up', () => {
  it('says which server it is, and how far the clocks differ', async () => {
    const { server: uuid, ahead } = await port().about();
    expect(uuid).toBe('couch-1');
    expect(Math.abs(ahead ?? Infinity)).toBeLessThan(60_000);
  });

  it('makes a database, and accepts one that is there', async () => {
    const { create, pull } = port('fresh');
    expect(await problemOf(pull(undefined))).toEqual({ kind: 'no_database' });
    await create();
    await create();
    expect((await pull(undefined)).documents).toEqual([]);
  });

  it('reports a wrong password', async () => {
    expect(await problemOf(port('papers', undefined, 'wrong').pull(undefined))).toEqual({
      kind: 'credentials',
    });
  });

  it('reports that no server listens', async () => {
    const { pull } = port();
    await server.close();
    expect(await problemOf(pull(undefined))).toEqual({ kind: 'no_answer' });
  });

  it('sends no cookies and follows no redirect', async () => {
    const stranger = await serve({ handle: () => ({ status: 200, body: '{}' }) });
    server.mishaps.push({ status: 302, headers: { Location: stranger.address }, body: '' });
    expect(await problemOf(port().pull(undefined))).toEqual({ kind: 'redirect' });
    expect(stranger.requests).toEqual([]);
    await stranger.close();
  });
});

describe('a server that has lost documents', () => {
  it.each([true, false])(
    'notices that the database was replaced (numbers: %s)',
    async (numbers) => {
      couch.numbers = numbers;
      const store = couch.create('papers');
      for (let index = 0; index < 5; index += 1) store.put({ _id: name(index), body: 'x' });
      const { pull } = port();
      const { cursor } = await pull(undefined);
      couch.create('papers').put({ _id: name(1), body: 'x' });
      expect((await pull(cursor)).lost).toBe('history');
    },
  );

  it('notices that the database is of another kind, which does not know its sequences', async () => {
    const { pull } = port();
    couch.database('papers').put({ _id: name(1), body: 'x' });
    const { cursor } = await pull(undefined);
    const body = '{"error":"bad_request","reason":"Malformed sequence supplied in since"}';
    server.mishaps.push({ status: 400, body }, { status: 400, body });
    expect((await pull(cursor)).lost).toBe('history');
    server.mishaps.push({ status: 400, body: '<h1>Bad request</h1>' });
    expect(await problemOf(pull(cursor))).toEqual({ kind: 'damaged_answer' });
  });

  it('is asked again when a cache may have answered in its place', async () => {
    const { pull } = port();
    for (const index of [1, 2, 3]) couch.database('papers').put({ _id: name(index), body: 'x' });
    const { cursor } = await pull(undefined);
    server.mishaps.push({ status: 200, body: '{"results":[],"last_seq":"1-a","pending":0}' });
    expect(await problemOf(pull(cursor))).toEqual({ kind: 'damaged_answer' });
    expect(await pull(cursor)).toMatchObject({ documents: [], cursor });
  });

  it('notices that somebody deleted a document, which can be stored again', async () => {
    const { push, pull, read } = port();
    await push([{ name: name(1), body: 'x' }]);
    const { cursor } = await pull(undefined);
    const _rev = couch.database('papers').winner(name(1))?.rev;
    couch.database('papers').put({ _id: name(1), _rev, _deleted: true });
    const pulled = await pull(cursor);
    expect(pulled).toMatchObject({ documents: [], lost: 'documents', skipped: 0 });
    expect(await read([name(1)])).toEqual([undefined]);
    expect(await push([{ name: name(1), body: 'x' }])).toEqual(['stored']);
  });
});
