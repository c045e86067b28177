import { describe, expect, it } from 'vitest';
import { ALL, connected, doc, name, type Reply, remote } from './scripted-couch';

describe('a push', () => {
  it('replaces the first revision, and deletes the others of what was stored', async () => {
    const { port, requests, bodies } = connected(
      [
        { ok: true, id: name(1), rev: '3-x' },
        { id: name(2), error: 'conflict' },
        { id: name(3), error: 'forbidden' },
      ],
      [{ ok: true, id: name(1), rev: '3-y' }],
    );
    const documents = [1, 2, 3].map((number) => ({
      ...{ name: name(number), body: `body ${number}`, version: '2-b 2-a' },
    }));
    expect(await port.push(documents)).toEqual(['stored', 'conflict', 'refused']);
    expect(requests).toEqual(['POST /_bulk_docs', 'POST /_bulk_docs']);
    expect(bodies).toEqual([
      { docs: [1, 2, 3].map((number) => doc(number, '2-b')) },
      { docs: [{ _id: name(1), _rev: '2-a', _deleted: true, retired: true }] },
    ]);
    expect(port.last()).toEqual({ name: name(1), version: '3-x' });
  });

  it('of too much is done in halves, and a document alone is too large', async () => {
    const { port, bodies } = connected('too_large', 'too_large', [
      { ok: true, id: name(2), rev: '1-x' },
    ]);
    const documents = [1, 2].map((number) => ({ name: name(number), body: 'x' }));
    expect(await port.push(documents)).toEqual(['too_large', 'stored']);
    expect(bodies.map((body) => (body as { docs: unknown[] }).docs.length)).toEqual([2, 1, 1]);
  });

  it('fails if the server says nothing of a document', async () => {
    const { port } = connected([{ ok: true, id: name(2), rev: '1-x' }]);
    await expect(port.push([{ name: name(1), body: 'x' }])).rejects.toThrow('damaged_answer');
  });

  it('of an earlier passphrase deletes all revisions', async () => {
    const { port, bodies } = connected([
      { id: name(1), error: 'conflict' },
      { ok: true, id: name(2), rev: '3-x' },
    ]);
    await port.retire([
      { name: name(1), version: '2-b' },
      { name: name(2), version: '2-c' },
    ]);
    expect(bodies).toEqual([
      {
        docs: [
          { _id: name(1), _rev: '2-b', _deleted: true, retired: true },
          { _id: name(2), _rev: '2-c', _deleted: true, retired: true },
        ],
      },
    ]);
    expect(port.last()).toBeUndefined();
  });
});

describe('documents by their names', () => {
  it('are those that the server has', async () => {
    const { port, requests } = connected({ rows: [{ doc: doc(2) }, { key: name(1) }] });
    expect(await port.read([name(1), name(2)])).toEqual([undefined, remote(2)]);
    expect(requests).toEqual([ALL]);
  });

  it('that are too long for one answer are read in halves, and one alone by its revision', async () => {
    const head = { rows: [{ id: name(1), value: { rev: '1-a' } }] };
    const { port, requests } = connected('long_answer', 'long_answer', head, {
      rows: [{ doc: doc(2) }],
    });
    expect(await port.read([name(1), name(2)])).toEqual([remote(1, '1-a', []), remote(2)]);
    expect(requests).toEqual([ALL, ALL, 'POST /_all_docs', ALL]);
  });

  it.each([
    ['2-a', true],
    ['1-a', true],
    ['3-a', false],
  ])('hold the version %s: %s', async (version, holds) => {
    const { port } = connected({ rows: [{ doc: doc(1, '2-b') }] });
    expect(await port.holds({ name: name(1), version })).toBe(holds);
  });

  it('hold none that are not there', async () => {
    const { port } = connected({ rows: [] });
    expect(await port.holds({ name: name(1), version: '1-a' })).toBe(false);
  });
});

describe('the check document', () => {
  it('is read with its version', async () => {
    const { port, bodies } = connected({
      rows: [{ doc: { _id: 'offprint', _rev: '2-b', body: 'salt' } }],
    });
    expect(await port.readCheck()).toEqual({ body: 'salt', version: '2-b' });
    expect(bodies).toEqual([{ keys: ['offprint'] }]);
    expect(await connected({ rows: [] }).port.readCheck()).toBeUndefined();
  });

  it.each<[object, boolean | string]>([
    [{ ok: true, rev: '1-a' }, true],
    [{ error: 'conflict' }, false],
    [{ error: 'forbidden' }, 'forbidden'],
  ])('is written: %j is %s', async (row, result) => {
    const { port, bodies } = connected([{ id: 'offprint', ...row }]);
    const written = port.writeCheck('salt', '2-b');
    if (typeof result === 'string') await expect(written).rejects.toThrow(result);
    else expect(await written).toBe(result);
    expect(bodies).toEqual([{ docs: [{ _id: 'offprint', body: 'salt', _rev: '2-b' }] }]);
  });

  it('is written as the first one', async () => {
    const { port, bodies } = connected([{ id: 'offprint', ok: true, rev: '1-a' }]);
    expect(await port.writeCheck('salt')).toBe(true);
    expect(bodies).toEqual([{ docs: [{ _id: 'offprint', body: 'salt' }] }]);
  });
});

describe('a server', () => {
  it.each<[string, Reply[], string | undefined]>([
    ['CouchDB', [{ couchdb: 'Welcome', uuid: 'u' }, { db_name: 'a' }], undefined],
    ['PouchDB', [{ 'express-pouchdb': 'Welcome!', uuid: 'u' }, { db_name: 'a' }], undefined],
    ['another program', [{ name: 'elastic', uuid: 'u' }], 'foreign'],
    ['a page that is not there', [404], 'foreign'],
    ['without this database', [{ couchdb: 'Welcome', uuid: 'u' }, 404], 'no_database'],
    ['with another answer', [{ couchdb: 'Welcome', uuid: 'u' }, {}], 'foreign'],
    ['that asks who we are', [401], 'credentials'],
  ])('is %s', async (_, replies, problem) => {
    const { port, requests } = connected(...replies);
    const about = port.about();
    if (problem) await expect(about).rejects.toThrow(problem);
    else {
      const { ahead, ...rest } = await about;
      expect(rest).toEqual({ server: 'u' });
      const off = Date.now() - Date.UTC(2026, 10, 21, 9);
      expect(Math.abs((ahead ?? Number.NaN) - off)).toBeLessThan(60_000);
      expect(requests).toEqual(['GET root/', 'GET ']);
    }
  });

  it.each<[number, string | undefined]>([
    [201, undefined],
    [412, undefined],
    [401, 'forbidden'],
    [403, 'forbidden'],
    [500, 'refused'],
  ])('that answers %i to a new database', async (status, problem) => {
    const { port, requests } = connected(status);
    const created = port.create();
    if (problem) await expect(created).rejects.toThrow(problem);
    else expect(await created).toBeUndefined();
    expect(requests).toEqual(['PUT ']);
  });
});
