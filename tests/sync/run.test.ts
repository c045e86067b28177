import { beforeEach, describe, expect, it } from 'vitest';
import type { PaperDocument, SyncDocument } from '../../lib/sync/document';
import { FakeCouch } from './couch';
import { CHECK, couchPort, directly, machine, meet, NOW, prepare } from './machines';
import { paperDocument } from './made';
import type { MemoryStore } from './memory-replica';
import { problemOf } from './with-couch';

let couch: FakeCouch;
let here: MemoryStore;
let there: MemoryStore;
const requests: string[] = [];

const id = (number: number) => `arxiv:2401.${String(number).padStart(5, '0')}`;
const papers = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => paperDocument([id(from + index)]));
const tagged = (document: SyncDocument | undefined, tag: string): PaperDocument => {
  if (document?.kind !== 'paper') throw new Error('no paper');
  return { ...document, entry: { ...document.entry, tags: [...document.entry.tags, tag].sort() } };
};
const port = () =>
  couchPort(
    couch,
    directly(couch, async (place) => {
      if (place.startsWith('before')) requests.push(place.split(/[ ?]/).slice(1, 3).join(' '));
      return undefined;
    }),
  );
const run = (store: MemoryStore, now = NOW) => meet(store, port(), { now });
const sorted = (store: MemoryStore) =>
  store
    .documents()
    .map((each) => JSON.stringify(each))
    .sort();

beforeEach(() => {
  couch = prepare(new FakeCouch());
  [here, there] = [machine(couch), machine(couch)];
  requests.length = 0;
});

describe('two machines', () => {
  it('have the same papers after both have met the server', async () => {
    here.put(...papers(3));
    there.put(...papers(3, 3));
    await run(here);
    await run(there);
    await run(here);
    expect(sorted(here)).toEqual(sorted(there));
    expect(here.documents()).toHaveLength(5);
  });

  it('keep the edits of both to one paper', async () => {
    here.put(...papers(1));
    await run(here);
    await run(there);
    here.put(tagged(here.get(`paper:${id(1)}`), 'here'));
    there.put(tagged(there.get(`paper:${id(1)}`), 'there'));
    for (const store of [here, there, here]) await run(store);
    for (const store of [here, there])
      expect(store.get(`paper:${id(1)}`)).toMatchObject({ entry: { tags: ['here', 'there'] } });
  });

  it('need five requests for ten changes together, and one when nothing changed', async () => {
    here.put(...papers(300));
    for (const store of [here, there, here]) await run(store);
    here.put(...papers(10).map((each) => tagged(each, 'new')));
    requests.length = 0;
    expect(await run(here)).toMatchObject({ sent: 10 });
    expect(await run(there)).toMatchObject({ received: 10, sent: 0 });
    expect(requests).toEqual([
      'GET /papers/_changes',
      'POST /papers/_all_docs',
      'POST /papers/_bulk_docs',
      // Whether all of it is there.
      'GET /papers/_changes',
      'GET /papers/_changes',
    ]);
    await run(here);
    requests.length = 0;
    await run(here);
    await run(there);
    expect(requests).toEqual(['GET /papers/_changes', 'GET /papers/_changes']);
  });

  it('send and receive a large collection in batches, and nothing twice', async () => {
    here.put(...papers(1000));
    expect(await run(here)).toMatchObject({ sent: 1000 });
    // One for changes, one for each batch of 200 (the server is empty), one for changes of others.
    expect(requests).toHaveLength(7);
    requests.length = 0;
    expect(await run(here)).toMatchObject({ received: 0, sent: 0 });
    expect(requests).toHaveLength(1);
    requests.length = 0;
    expect(await run(there)).toMatchObject({ received: 1000, sent: 0 });
    expect(requests).toHaveLength(6);
  });

  it('read what another one stored while they sent a large collection, and only that', async () => {
    here.put(...papers(500));
    there.put(...papers(3).map((each) => tagged(each, 'there')), ...papers(1, 900));
    let sent = 0;
    const slow = couchPort(
      couch,
      directly(couch, async (place) => {
        if (place.startsWith('after POST /papers/_bulk_docs')) sent += 1;
        if (sent === 2 && place.startsWith('after')) await run(there);
        return undefined;
      }),
    );
    expect(await meet(here, slow)).toMatchObject({ sent: 500, received: 4 });
    expect(here.get(`paper:${id(900)}`)).toBeDefined();
    expect(here.get(`paper:${id(2)}`)).toMatchObject({ entry: { tags: ['there'] } });
    requests.length = 0;
    expect(await run(here)).toMatchObject({ received: 0 });
    expect(requests).toHaveLength(1);
  });

  it('lose nothing when both are the first at once', async () => {
    here.put(...papers(2).map((each) => tagged(each, 'here')));
    there.put(...papers(2).map((each) => tagged(each, 'there')));
    await Promise.all([run(here), run(there)]);
    for (const store of [here, there, here]) await run(store);
    for (const store of [here, there])
      expect(store.get(`paper:${id(1)}`)).toMatchObject({ entry: { tags: ['here', 'there'] } });
  });

  it('show the server no word of what they store', async () => {
    here.put(tagged(paperDocument([id(7)], { note: 'gorse', title: 'Heather' }), 'bracken'));
    await run(here);
    const stored = JSON.stringify(
      [...couch.database('papers').documents.values()].map((each) => [...each.revisions.values()]),
    );
    expect(stored).toContain('body');
    for (const word of ['gorse', 'Heather', 'bracken', '2401.00007'])
      expect(stored).not.toContain(word);
  });
});

describe('a server that is not what it was', () => {
  it('gets everything again when its database was replaced, and nothing is deleted here', async () => {
    here.put(...papers(5));
    for (const store of [here, there]) await run(store);
    couch.create('papers');
    await run(here);
    expect(couch.database('papers').documents.size).toBe(6);
    there.put(...papers(1, 9));
    for (const store of [there, here]) await run(store);
    expect(here.documents()).toHaveLength(6);
    expect(sorted(here)).toEqual(sorted(there));
  });

  it('gets everything again when another server is at its address', async () => {
    here.put(...papers(5));
    await run(here);
    couch.uuid = 'couch-2';
    prepare(couch);
    // It is asked who it is once a day.
    await run(here, NOW + 90_000_000);
    expect(couch.database('papers').documents.size).toBe(6);
  });

  it('gets back what somebody deleted there', async () => {
    here.put(...papers(5));
    await run(here);
    const store = couch.database('papers');
    const [name = ''] = [...store.documents.keys()].filter((each) => each !== 'offprint');
    store.put({ _id: name, _rev: store.winner(name)?.rev, _deleted: true });
    await run(here);
    expect(store.winner(name)?.deleted).toBe(false);
    expect(here.documents()).toHaveLength(5);
    requests.length = 0;
    for (let times = 0; times < 2; times += 1) await run(here);
    expect(requests.length).toBeLessThanOrEqual(2);
  });

  it('gets back what it lost when it was restored from a backup', async () => {
    here.put(...papers(5));
    for (const each of [here, there]) await run(each);
    const store = couch.database('papers');
    const saved = structuredClone({ documents: store.documents, seq: store.seq });
    here.put(...papers(5, 11));
    for (let times = 0; times < 2; times += 1) await run(here);
    store.documents.clear();
    for (const [key, value] of saved.documents) store.documents.set(key, value);
    store.seq = saved.seq;
    there.put(...papers(1, 21));
    for (const each of [there, here, there]) await run(each);
    expect(there.documents()).toHaveLength(11);
    expect(sorted(here)).toEqual(sorted(there));
  });

  it('is not written to when the passphrase was changed there', async () => {
    here.put(...papers(1));
    await run(here);
    const store = couch.database('papers');
    const body = CHECK.replace(btoa('0123456789abcdef'), btoa('fedcba9876543210'));
    store.put({ _id: 'offprint', _rev: store.winner('offprint')?.rev, body });
    const before = store.seq;
    here.put(...papers(1, 2));
    expect(await problemOf(run(here))).toEqual({ kind: 'changed_passphrase' });
    expect(store.seq).toBe(before);
  });
});

describe('documents that can not be used', () => {
  it('are counted, change nothing, and are replaced when they stand in the place of ours', async () => {
    here.put(...papers(3));
    await run(here);
    const store = couch.database('papers');
    const names = [...store.documents.keys()].filter((each) => each !== 'offprint');
    const [one = '', two = ''] = names;
    const bodyOf = (name: string) => String(store.read(name)?.['body']);
    // The body of another document, and garbage.
    store.put({ _id: one, _rev: store.winner(one)?.rev, body: bodyOf(two) });
    store.put({ _id: two, _rev: store.winner(two)?.rev, body: 'garbage' });
    expect(await run(there)).toMatchObject({ received: 1, skipped: 2 });
    here.put(...here.documents().map((each) => tagged(each, 'x')));
    await run(here);
    await run(there);
    expect(sorted(there)).toEqual(sorted(here));
  });

  it('stay on this machine when the server does not take them', async () => {
    couch.mostDocument = 20_000;
    here.put(paperDocument([id(1)], { note: 'x'.repeat(50_000) }), ...papers(2, 2));
    expect(await run(here)).toMatchObject({ sent: 2, left: 1 });
    expect(await run(here)).toMatchObject({ sent: 0, left: 1 });
    expect(here.documents()).toHaveLength(3);
  });

  it('travel once they are shorter, and no longer count', async () => {
    here.put(paperDocument([id(1)], { note: '雨'.repeat(1_100_000) }), ...papers(2, 2));
    expect(await run(here)).toMatchObject({ sent: 2, left: 1 });
    here.put(paperDocument([id(1)], { note: '雨'.repeat(1_200_000) }));
    expect(await run(here)).toMatchObject({ sent: 0, left: 1 });
    here.put(paperDocument([id(1)], { note: '雨' }));
    expect(await run(here)).toMatchObject({ sent: 1, left: 0 });
  });

  it('are offered again a day later', async () => {
    couch.mostDocument = 20_000;
    here.put(paperDocument([id(1)], { note: 'x'.repeat(50_000) }));
    await run(here);
    couch.mostDocument = 1_000_000;
    expect(await run(here)).toMatchObject({ sent: 0, left: 1 });
    const later = NOW + 25 * 3600 * 1000;
    expect(await run(here, later)).toMatchObject({ sent: 1, left: 0 });
    expect(await run(here, later)).toMatchObject({ sent: 0, left: 0 });
  });
});
