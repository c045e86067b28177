import { beforeEach, describe, expect, it } from 'vitest';
import { httpClient } from '../../lib/sync/http';
import { webDav } from '../../lib/sync/webdav';
import { listingOf } from '../../lib/sync/webdav-listing';
import { davMachine, davPort, newDisk, prepareDav, writerOf } from './dav-machines';
import { directly, meet } from './machines';
import { paperDocument } from './made';
import type { FakeWebDav } from './webdav';
import { name, problemOf } from './with-couch';

let dav: FakeWebDav;
const requests: string[] = [];
const connect = (machine: string, disk = newDisk()) =>
  davPort(dav, machine, disk, async (place) => {
    if (place.startsWith('before')) requests.push(place.slice('before '.length));
    return undefined;
  });
const some = (count: number, body = 'x') =>
  Array.from({ length: count }, (_, index) => ({ name: name(index), body }));
const check = (salt: string) => JSON.stringify({ salt });

beforeEach(() => {
  dav = prepareDav();
  requests.length = 0;
});

describe('a folder', () => {
  it('gives others what a machine stored, and nothing twice', async () => {
    const [ours, theirs] = [connect('a'), connect('b')];
    expect(await ours.push(some(2))).toEqual(['stored', 'stored']);
    const pulled = await theirs.pull(undefined);
    expect(pulled.documents.map((each) => [each.name, each.bodies])).toEqual([
      [name(0), ['x']],
      [name(1), ['x']],
    ]);
    expect(await theirs.pull(pulled.cursor)).toMatchObject({ documents: [], more: false });
    expect((await ours.pull(undefined)).documents).toEqual([]);
  });

  it('notices that another machine writes under its name', async () => {
    const disk = newDisk();
    await connect('a', disk).push(some(1));
    const copy = { ...disk, logs: [...disk.logs] };
    await connect('a', disk).push(some(1, 'y'));
    expect(await problemOf(connect('a', copy).pull(undefined))).toEqual({ kind: 'copied' });
    expect((await connect('a', disk).pull(undefined)).documents).toEqual([]);
  });

  it('takes six requests for ten changes of one machine, and one when nothing changed', async () => {
    const [ours, theirs] = [connect('a'), connect('b')];
    await ours.push(some(300));
    let [{ cursor: here }, { cursor: there }] = [
      await ours.pull(undefined),
      await theirs.pull(undefined),
    ];
    there = (await theirs.pull(there)).cursor;
    here = (await ours.pull(here)).cursor;
    requests.length = 0;
    await ours.pull(here);
    await ours.push(some(10, 'y'));
    expect((await theirs.pull(there)).documents).toHaveLength(10);
    expect(requests).toEqual([
      'PROPFIND /sync/',
      'PUT /sync/log/a-2.json',
      'PUT /sync/head-a.json',
      'PROPFIND /sync/',
      'GET /sync/head-a.json',
      'GET /sync/log/a-2.json',
    ]);
    here = (await ours.pull(here)).cursor;
    requests.length = 0;
    await ours.pull(here);
    expect(requests).toEqual(['PROPFIND /sync/']);
  });

  it('is read in batches', async () => {
    const ours = connect('a');
    for (let times = 0; times < 3; times += 1) await ours.push(some(150));
    const theirs = connect('b');
    const first = await theirs.pull(undefined);
    expect([first.documents.length, first.more]).toEqual([300, true]);
    const second = await theirs.pull(first.cursor);
    expect([second.documents.length, second.more]).toEqual([150, false]);
  });

  it('keeps the log of a machine short, and its readers miss nothing', async () => {
    const disk = newDisk();
    const [ours, theirs] = [connect('a', disk), connect('b')];
    let cursor: string | undefined;
    const seen = new Map<string, string>();
    for (let round = 0; round < 150; round += 1) {
      await ours.push([{ name: name(round % 7), body: `${round}` }]);
      if (round % 40 !== 0) continue;
      const pulled = await theirs.pull(cursor);
      for (const each of pulled.documents) seen.set(each.name, each.bodies[0] ?? '');
      ({ cursor } = pulled);
    }
    const { documents } = await theirs.pull(cursor);
    for (const each of documents) seen.set(each.name, each.bodies[0] ?? '');
    expect([...seen.values()].sort()).toEqual(['143', '144', '145', '146', '147', '148', '149']);
    const logs = [...dav.files.keys()].filter((path) => path.startsWith('/sync/log/a-'));
    expect(logs.length).toBeLessThanOrEqual(61);
    expect(new Set(logs)).toEqual(new Set(disk.logs.map((number) => `/sync/log/a-${number}.json`)));
  });

  it('reads none of the large files when it joins many small ones', async () => {
    const ours = connect('a', newDisk());
    await ours.push(some(150));
    requests.length = 0;
    for (let round = 0; round < 70; round += 1) await ours.push([{ name: name(round), body: 'y' }]);
    expect(requests).not.toContain('GET /sync/log/a-1.json');
    expect(requests.filter((each) => each.startsWith('GET'))).toHaveLength(61);
    const { pull } = connect('b');
    const first = await pull(undefined);
    const second = await pull(first.cursor);
    expect(first.documents.length + second.documents.length).toBe(150 + 61 + 9);
  });

  it('has its check document exactly once', async () => {
    dav.files.delete('/sync/check-1.json');
    const [ours, theirs] = [connect('a'), connect('b')];
    const [A, B, C, D] = [check('A'), check('B'), check('C'), check('D')];
    const made = await Promise.all([ours.writeCheck(A), theirs.writeCheck(B)]);
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await ours.readCheck()).toEqual({ body: made[0] ? A : B, version: '1' });
    expect(await ours.writeCheck(C, '1')).toBe(true);
    expect(await theirs.writeCheck(D, '1')).toBe(false);
    expect((await theirs.pull(undefined)).check).toBe(C);
  });

  it('is made, and accepted if it is there', async () => {
    dav.files.clear();
    dav.files.set('/', { body: '', etag: 1 });
    const { create, about, pull } = connect('a');
    expect(await problemOf(pull(undefined))).toEqual({ kind: 'no_database' });
    await create();
    await create();
    expect((await about()).server).toBe('webdav');
    dav.files.clear();
    expect(await problemOf(create())).toEqual({ kind: 'no_database' });
  });

  it('is said to hold other things, which stay', async () => {
    const ours = connect('a');
    await ours.push(some(1));
    await ours.writeCheck(check('A'), '1');
    dav.files.set('/sync/draft-b.json', { body: '', etag: 1 });
    expect((await ours.about()).others).toBe(0);
    dav.files.set('/sync/thesis.pdf', { body: 'PDF', etag: 1 });
    dav.files.set('/sync/photos/', { body: '', etag: 1 });
    expect((await ours.about()).others).toBe(2);
    expect(await connect('b').pull(undefined)).toMatchObject({ skipped: 0, more: false });
    expect(dav.files.get('/sync/thesis.pdf')?.body).toBe('PDF');
  });
});

describe('a folder behind a proxy', () => {
  it.each([502, 400])(
    'has its check document moved by path alone when the server refuses its full address with %i',
    async (status) => {
      const targets: string[] = [];
      const ask = httpClient(
        { address: 'http://couch/sync', user: dav.user, password: dav.password },
        async (input, init) => {
          const target = new Headers(init?.headers).get('Destination');
          if (target === null) return directly(dav)(input, init);
          targets.push(target);
          if (target.startsWith('http')) return new Response('', { status });
          const headers = { ...(init?.headers as Record<string, string>) };
          headers['Destination'] = `http://couch${target}`;
          return directly(dav)(input, { ...init, headers });
        },
      );
      dav.files.delete('/sync/check-1.json');
      const { writeCheck, readCheck } = webDav(ask, 'http://couch/sync', writerOf('a', newDisk()));
      expect(await writeCheck(check('A'))).toBe(true);
      expect(targets).toEqual(['http://couch/sync/check-1.json', '/sync/check-1.json']);
      expect((await readCheck())?.body).toBe(check('A'));
    },
  );

  it('is another program when it does not know the requests of WebDAV', async () => {
    for (const status of [405, 501]) {
      const ask = () => Promise.resolve({ status, headers: new Headers(), text: '' });
      const { about } = webDav(ask, 'http://couch/sync', writerOf('a', newDisk()));
      expect(await problemOf(about())).toEqual({ kind: 'foreign' });
    }
  });
});

describe('a folder that is not what it was', () => {
  it('gets the head of a machine again when a late request replaced it', async () => {
    const ours = connect('a', newDisk());
    await ours.push(some(1));
    const old = dav.files.get('/sync/head-a.json');
    await ours.push(some(1, 'y'));
    if (old) dav.files.set('/sync/head-a.json', { ...old, etag: 1000 });
    await ours.pull(undefined);
    expect((await connect('b').pull(undefined)).documents).toHaveLength(2);
  });

  it('is noticed when it was emptied', async () => {
    const ours = connect('a', newDisk());
    await ours.push(some(1));
    const { cursor } = await ours.pull(undefined);
    for (const path of [...dav.files.keys()]) if (path.endsWith('.json')) dav.files.delete(path);
    expect((await ours.pull(cursor)).lost).toBe('own');
  });

  it('gets everything again, and nothing is deleted here', async () => {
    const [here, there] = [davMachine(), davMachine()];
    here.put(paperDocument(['arxiv:2401.00001']), paperDocument(['arxiv:2401.00002']));
    const sides = [
      [here, 'a'],
      [there, 'b'],
    ] as const;
    for (const [store, id] of sides) await meet(store, davPort(dav, id, store.disk));
    for (const path of [...dav.files.keys()]) if (path.endsWith('.json')) dav.files.delete(path);
    await meet(here, davPort(dav, 'a', here.disk));
    const third = davMachine();
    await meet(third, davPort(dav, 'c', third.disk));
    expect(third.documents()).toHaveLength(2);
    expect(here.documents()).toHaveLength(2);
  });
});

describe('a listing', () => {
  it.each([
    ['D:', 'Apache'],
    ['d:', 'Nextcloud'],
    ['', 'nginx'],
    ['lp1:', 'others'],
  ])('is read with the prefix %j (%s)', (prefix) => {
    const tag = (label: string, text: string) => `<${prefix}${label}>${text}</${prefix}${label}>`;
    const response = tag(
      'response',
      `\n<${prefix}href xmlns="DAV:">/a%20b/head-x.json</${prefix}href>${tag('getetag', '"7"')}`,
    );
    const text = `<?xml version="1.0"?>${tag('multistatus', response + tag('response', tag('href', '/a%20b/')))}`;
    expect(listingOf({ status: 207, headers: new Headers(), text })).toEqual([
      { name: 'head-x.json', mark: '"7"  ' },
      { name: 'a b', mark: '  ' },
    ]);
  });
});
