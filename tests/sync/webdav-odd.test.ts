import { beforeEach, describe, expect, it } from 'vitest';
import { davMachine, davPort, newDisk, prepareDav } from './dav-machines';
import { CHECK, meet } from './machines';
import { paperDocument } from './made';
import type { FakeWebDav } from './webdav';
import { name, problemOf } from './with-couch';

let dav: FakeWebDav;
const connect = (machine: string) => davPort(dav, machine, newDisk());
const some = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: name(index), body: 'x' }));

beforeEach(() => {
  dav = prepareDav();
});

describe('a folder of an odd server', () => {
  it('is not taken for one with fewer files when its listing was cut', async () => {
    const here = davMachine();
    here.put(paperDocument(['arxiv:2401.00001']));
    await meet(here, davPort(dav, 'a', here.disk));
    const cut = davPort(dav, 'a', here.disk, async (place, answer) =>
      answer && place.startsWith('after PROPFIND')
        ? { ...answer, body: answer.body.slice(0, answer.body.indexOf('head-a') - 26) }
        : undefined,
    );
    const before = structuredClone(here.state);
    expect(await problemOf(meet(here, cut))).toEqual({ kind: 'damaged_answer' });
    expect(here.state).toEqual(before);
  });

  it('is asked for each head again when it states neither time, size nor ETag', async () => {
    const writer = connect('a');
    await writer.push(some(1));
    const reader = davPort(dav, 'b', newDisk(), async (place, answer) =>
      answer && place.startsWith('after PROPFIND')
        ? { ...answer, body: answer.body.replace(/<D:prop>.*?<\/D:prop>/g, '') }
        : undefined,
    );
    const { cursor } = await reader.pull(undefined);
    await writer.push([{ name: name(7), body: 'y' }]);
    const { documents } = await reader.pull(cursor);
    expect(documents.map((each) => each.name)).toEqual([name(7)]);
  });

  it('has a head of which a cache knows an older state: it is read again', async () => {
    const writer = connect('a');
    await writer.push(some(1));
    const old = dav.files.get('/sync/head-a.json')?.body ?? '';
    await writer.push([{ name: name(7), body: 'y' }]);
    let isOld = true;
    const reader = davPort(dav, 'b', newDisk(), async (place, answer) =>
      answer && isOld && place === 'after GET /sync/head-a.json'
        ? { ...answer, body: old }
        : undefined,
    );
    const { documents, cursor } = await reader.pull(undefined);
    expect(documents).toHaveLength(1);
    isOld = false;
    expect((await reader.pull(cursor)).documents.map((each) => each.name)).toEqual([name(7)]);
  });

  it('may have a machine whose name every object knows', async () => {
    await connect('constructor').push(some(1));
    const reader = connect('b');
    const { documents, cursor } = await reader.pull(undefined);
    expect(documents.map((each) => each.name)).toEqual([name(0)]);
    expect((await reader.pull(cursor)).documents).toEqual([]);
  });

  it('has a check document of which only a part arrives: it is read again', async () => {
    let isCut = true;
    const reader = davPort(dav, 'b', newDisk(), async (place, answer) =>
      answer && isCut && place.startsWith('after GET /sync/check-')
        ? { ...answer, body: answer.body.slice(0, 40) }
        : undefined,
    );
    expect(await problemOf(reader.readCheck())).toEqual({ kind: 'damaged_answer' });
    expect(await problemOf(reader.pull(undefined))).toEqual({ kind: 'damaged_answer' });
    isCut = false;
    expect((await reader.pull(undefined)).check).toBe(CHECK);
  });

  it('keeps no file that a run left behind when what is obsolete is deleted', async () => {
    const [disk, path] = [newDisk(), '/sync/log/a-1.json'];
    let refuses = true;
    const writer = davPort(dav, 'a', disk, async (place) =>
      refuses && place === `before DELETE ${path}` ? { status: 423, body: '' } : undefined,
    );
    await writer.push(some(2));
    expect(await problemOf(writer.retire([{ name: name(0) }]))).toEqual({ kind: 'busy' });
    refuses = false;
    await writer.retire([{ name: name(0) }]);
    const logs = [...dav.files.keys()].filter((each) => each.startsWith('/sync/log/a'));
    expect(logs).toEqual(disk.logs.map((number) => `/sync/log/a-${number}.json`));
    expect(dav.files.has(path)).toBe(false);
  });
});
