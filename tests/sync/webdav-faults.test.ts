import { beforeEach, describe, expect, it } from 'vitest';
import { stampEdit } from '../../lib/merge/stamp-edit';
import { stampOfTime } from '../../lib/paper/edit-stamp';
import { removed as removedEntry } from '../../lib/paper/entry-state';
import type { PaperDocument } from '../../lib/sync/document';
import { LONGEST_BODY } from '../../lib/sync/port';
import { stampedEntries, travelling } from '../../lib/sync/stamped-entries';
import { listingOf } from '../../lib/sync/webdav-listing';
import { davMachine, davPort, newDisk, prepareDav } from './dav-machines';
import { CHECK, meet } from './machines';
import { paperDocument } from './made';
import type { FakeWebDav } from './webdav';
import { name, problemOf } from './with-couch';

let dav: FakeWebDav;
const connect = (machine: string) => davPort(dav, machine, newDisk());
const some = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: name(index), body: 'x' }));

/** A paper that was removed. */
function stub(id: string): PaperDocument {
  const document = paperDocument([id]);
  const { entry } = document;
  const removed = stampEdit(entry, removedEntry(entry, 2000), stampOfTime(2000));
  return { ...document, entry: travelling(removed) };
}

beforeEach(() => {
  dav = prepareDav();
});

describe('a folder that answers badly', () => {
  it('passes over what is no document', async () => {
    await connect('a').push(some(1));
    dav.files.set('/sync/log/a-1.json', {
      body: '[7, {"name":"x"}, {"name":"y","body":"z"}]',
      etag: 9,
    });
    dav.files.set('/sync/head-.json', { body: 'x', etag: 9 });
    dav.files.set('/sync/notes.txt', { body: 'x', etag: 9 });
    const pulled = await connect('b').pull(undefined);
    expect([pulled.documents.length, pulled.skipped]).toEqual([1, 2]);
  });

  it.each(['{"logs":7}', '{"logs":["1"]}', '{"logs":[0]}', '{"logs":[1', '<h1>Sorry</h1>'])(
    'reads all other machines when one has the damaged head %s, and that one when it is mended',
    async (body) => {
      const [first, second, reader] = [connect('a'), connect('c'), connect('b')];
      await first.push(some(1));
      await second.push([{ name: name(7), body: 'y' }]);
      const head = dav.files.get('/sync/head-a.json')?.body ?? '';
      dav.files.set('/sync/head-a.json', { body, etag: 900 });
      const pulled = await reader.pull(undefined);
      expect(pulled).toMatchObject({ skipped: 1, more: false });
      expect(pulled.documents.map((each) => each.name)).toEqual([name(7)]);
      dav.files.set('/sync/head-a.json', { body: head, etag: 901 });
      const { documents } = await reader.pull(pulled.cursor);
      expect(documents.map((each) => each.name)).toEqual([name(0)]);
    },
  );

  it.each(['head-a.json', 'log/a-1.json', 'log/a-2.json'])(
    'says once that %s is not there though it is: what it holds is read the next time',
    async (file) => {
      const writer = connect('a');
      for (const each of some(2)) await writer.push([each]);
      let isHidden = true;
      const reader = davPort(dav, 'b', newDisk(), async (place) =>
        isHidden && place === `before GET /sync/${file}` ? { status: 404, body: '' } : undefined,
      );
      const first = await reader.pull(undefined);
      expect(first).toMatchObject({ skipped: 1, more: false });
      isHidden = false;
      const second = await reader.pull(first.cursor);
      const names = [...first.documents, ...second.documents].map((each) => each.name);
      expect(names).toEqual([name(0), name(1)]);
    },
  );

  it('says once that the check document is not there though it is: it is read the next time', async () => {
    let isHidden = true;
    const reader = davPort(dav, 'b', newDisk(), async (place) =>
      isHidden && place.startsWith('before GET /sync/check-')
        ? { status: 404, body: '' }
        : undefined,
    );
    expect(await problemOf(reader.readCheck())).toEqual({ kind: 'damaged_answer' });
    const { cursor, check } = await reader.pull(undefined);
    expect(check).toBeUndefined();
    isHidden = false;
    expect((await reader.pull(cursor)).check).toBe(CHECK);
  });

  it('loses nothing of a machine that writes its files anew while they are read', async () => {
    const [disk, writer] = [newDisk(), connect('a')];
    await writer.push(some(1));
    const reader = davPort(dav, 'b', disk, async (place) => {
      // It was listed in the head that was read a moment ago.
      if (place === 'before GET /sync/log/a-1.json') await writer.retire([{ name: name(7) }]);
      return undefined;
    });
    const first = await reader.pull(undefined);
    expect(first).toMatchObject({ documents: [], skipped: 0 });
    const { documents } = await reader.pull(first.cursor);
    expect(documents.map((each) => each.name)).toEqual([name(0)]);
  });

  it.each(['log/a-2.json', 'head-a.json'])(
    'loses nothing when another program answers that %s was stored',
    async (file) => {
      const [here, there] = [davMachine(), davMachine()];
      let isCaptive = false;
      const portal = async (place: string) =>
        isCaptive && place === `before PUT /sync/${file}`
          ? { status: 200, headers: { 'Content-Type': 'text/html' }, body: '<h1>Sign in</h1>' }
          : undefined;
      const run = () => meet(here, davPort(dav, 'a', here.disk, portal));
      here.put(paperDocument(['arxiv:2401.00001']));
      for (let times = 0; times < 2; times += 1) await run();
      here.put(paperDocument(['arxiv:2401.00002']));
      isCaptive = true;
      await run();
      isCaptive = false;
      await run();
      await meet(there, davPort(dav, 'b', there.disk));
      expect(there.documents()).toHaveLength(2);
      expect(await run()).toMatchObject({ sent: 0 });
    },
  );

  it('brings nothing back and loses nothing when it is restored from a backup', async () => {
    const [here, there] = [davMachine(), davMachine()];
    const meetBoth = async () => {
      for (let times = 0; times < 2; times += 1) {
        await meet(here, davPort(dav, 'a', here.disk), { entries: stampedEntries });
        await meet(there, davPort(dav, 'b', there.disk), { entries: stampedEntries });
      }
    };
    here.put(paperDocument(['arxiv:2401.00001']));
    there.put(paperDocument(['arxiv:2401.00002']));
    await meetBoth();
    const backup = structuredClone([...dav.files]);
    here.put(stub('arxiv:2401.00002'), paperDocument(['arxiv:2401.00003']));
    await meetBoth();
    dav.files.clear();
    for (const [path, file] of backup) dav.files.set(path, file);
    await meetBoth();
    const third = davMachine();
    await meet(third, davPort(dav, 'c', third.disk), { entries: stampedEntries });
    for (const store of [here, there, third]) {
      expect(store.documents()).toHaveLength(3);
      expect(store.get('paper:arxiv:2401.00002')).toMatchObject({ entry: { removedAt: 2000 } });
    }
  });

  it('gets its folder of logs again when somebody deleted it', async () => {
    const [here, there] = [davMachine(), davMachine()];
    const run = () => meet(here, davPort(dav, 'a', here.disk));
    here.put(paperDocument(['arxiv:2401.00001']));
    for (let times = 0; times < 2; times += 1) await run();
    for (const path of [...dav.files.keys()]) if (path.includes('/log/')) dav.files.delete(path);
    here.put(paperDocument(['arxiv:2401.00002']));
    for (let times = 0; times < 2; times += 1) await run();
    await meet(there, davPort(dav, 'b', there.disk));
    expect(there.documents()).toHaveLength(2);
  });

  it('is read in parts when a machine lists many files, or some of many megabytes', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => index + 1);
    const put = (path: string, value: unknown) =>
      dav.files.set(`/sync/${path}`, { body: JSON.stringify(value), etag: 7 });
    put('head-c.json', { logs: many });
    for (const number of many) put(`log/c-${number}.json`, []);
    let requests = 0;
    const reader = davPort(dav, 'b', newDisk(), async (place) => {
      requests += Number(place.startsWith('before'));
      return undefined;
    });
    const first = await reader.pull(undefined);
    expect(first.more).toBe(true);
    expect(requests).toBeLessThan(250);
    const body = 'x'.repeat(LONGEST_BODY);
    const large = Array.from({ length: 20 }, (_, index) => index + 1);
    put('head-c.json', { logs: large });
    for (const number of large) put(`log/c-${number}.json`, [{ name: name(number), body }]);
    const parts = await connect('d').pull(undefined);
    expect(parts).toMatchObject({ more: true });
    expect(parts.documents.length).toBeLessThan(10);
  });

  it('gets its own head again when a request to replace it was cut', async () => {
    const ours = connect('a');
    await ours.push(some(1));
    dav.files.set('/sync/head-a.json', { body: '{"lo', etag: 900 });
    await ours.pull(undefined);
    expect((await connect('b').pull(undefined)).documents).toHaveLength(1);
  });

  it.each([undefined, '[{"name"'])(
    'offers everything again when a file of its own is %j while many small ones are joined',
    async (body) => {
      const here = davMachine();
      here.put(paperDocument(['arxiv:2401.00001']));
      await meet(here, davPort(dav, 'a', here.disk));
      if (body === undefined) dav.files.delete('/sync/log/a-1.json');
      else dav.files.set('/sync/log/a-1.json', { body, etag: 900 });
      const ours = davPort(dav, 'a', here.disk);
      let failed = 0;
      for (let round = 0; round < 61; round += 1)
        if (await problemOf(ours.push([{ name: name(round), body: 'x' }]))) failed += 1;
      expect(failed).toBeGreaterThan(0);
      await meet(here, davPort(dav, 'a', here.disk));
      const there = davMachine();
      await meet(there, davPort(dav, 'b', there.disk));
      expect(there.documents()).toHaveLength(1);
    },
  );

  it('never gets more than some megabytes in one file', async () => {
    const documents = [1, 2, 3].map((index) => ({ name: name(index), body: 'x'.repeat(3e6) }));
    expect(await connect('a').push(documents)).toEqual(['stored', 'stored', 'stored']);
    const sizes = [...dav.files.values()].map(({ body }) => body.length);
    expect(Math.max(...sizes)).toBeLessThan(4.1e6);
  });

  it('splits what is too large for one request', async () => {
    dav.mostRequest = 5000;
    const documents = [2000, 2000, 9000, 10].map((size, index) => ({
      name: name(index),
      body: 'x'.repeat(size),
    }));
    expect(await connect('a').push(documents)).toEqual(['stored', 'stored', 'too_large', 'stored']);
    const { documents: found } = await connect('b').pull(undefined);
    expect(found.map((each) => each.name)).toEqual([name(0), name(1), name(3)]);
  });

  it('is another server when it can not list', async () => {
    const html = { status: 200, headers: new Headers(), text: '<h1>Welcome</h1>' };
    expect(() => listingOf(html)).toThrow('foreign');
  });
});
