import { beforeEach, describe, expect, it } from 'vitest';
import { documentId } from '../../lib/sync/document';
import { FakeCouch } from './couch';
import { couchPort, directly, machine, meet, NOW, prepare } from './machines';
import { paperDocument } from './made';
import type { MemoryStore } from './memory-replica';
import { problemOf } from './with-couch';

let couch: FakeCouch;
let here: MemoryStore;
let there: MemoryStore;

const id = (number: number) => `arxiv:2401.${String(number).padStart(5, '0')}`;
const papers = (count: number) =>
  Array.from({ length: count }, (_, index) => paperDocument([id(index + 1)]));
const port = () => couchPort(couch, directly(couch));
const run = (store: MemoryStore, now = NOW) => meet(store, port(), { now });
const inOrder = (store: MemoryStore) =>
  store.documents().sort((a, b) => documentId(a).localeCompare(documentId(b)));

/** Makes a backup of the server. Returns the function that puts it back. */
function backUp(): () => void {
  const store = couch.database('papers');
  const [documents, { seq }] = [structuredClone(store.documents), store];
  return () => {
    store.documents.clear();
    for (const [key, value] of documents) store.documents.set(key, value);
    store.seq = seq;
  };
}

beforeEach(() => {
  couch = prepare(new FakeCouch());
  [here, there] = [machine(couch), machine(couch)];
});

describe('a server that lies', () => {
  const answers = (change: (row: Record<string, unknown>, count: number) => void) => {
    let count = 0;
    return couchPort(
      couch,
      directly(couch, async (place, answer) => {
        if (!answer || !place.includes('_changes')) return undefined;
        count += 1;
        if (count > 50) throw new Error('asked without an end');
        const value = JSON.parse(answer.body);
        change(value, count);
        return { ...answer, body: JSON.stringify(value) };
      }),
    );
  };

  it('is not read forever when its sequences fall again and again', async () => {
    here.put(...papers(3));
    await run(here);
    const port = answers((value, count) => {
      value['last_seq'] = `${1000 - count}-x`;
      value['pending'] = 5;
      value['results'] = [{ seq: value['last_seq'], id: 'x', changes: [] }];
    });
    expect(await problemOf(meet(here, port))).toEqual({ kind: 'damaged_answer' });
    expect(here.documents()).toHaveLength(3);
  });

  it('is not read forever when its feed has no end', async () => {
    let pages = 0;
    const pull = async () => {
      pages += 1;
      return { documents: [], cursor: `${pages}-x`, more: true, skipped: 0 };
    };
    const problem = await problemOf(meet(here, { ...port(), pull }));
    expect(problem?.kind).toBe('long_answer');
  });

  it('is not asked for ever when it says that another machine was always faster', async () => {
    here.put(...papers(2));
    let pushes = 0;
    const port = couchPort(
      couch,
      directly(couch, async (place, answer) => {
        if (!answer || !place.includes('_bulk_docs') || pushes > 50) return undefined;
        pushes += 1;
        const rows: { id: string }[] = JSON.parse(answer.body);
        const conflicts = rows.map(({ id }) => ({ id, error: 'conflict', reason: 'Conflict.' }));
        return { ...answer, body: JSON.stringify(conflicts) };
      }),
    );
    // It stores something else each time, so that what is there is never what was sent.
    here.put(paperDocument([id(3)]));
    const store = couch.database('papers');
    const put = store.put.bind(store);
    store.put = (doc) => put({ ...doc, body: 'garbage' });
    expect(await problemOf(meet(here, port))).toEqual({ kind: 'busy' });
    expect(pushes).toBe(10);
    expect(here.documents()).toHaveLength(3);
    store.put = put;
    for (const store of [here, there]) await run(store);
    expect(inOrder(there)).toEqual(inOrder(here));
  });

  it('gets again what it says it stored and does not have, and the user is told', async () => {
    here.put(...papers(3));
    await run(here);
    here.put(...papers(2).map((each) => ({ ...each, entry: { ...each.entry, tags: ['new'] } })));
    const port = couchPort(
      couch,
      directly(couch, async (place) => {
        if (!place.startsWith('before POST /papers/_bulk_docs')) return undefined;
        const rows = [1, 2].map((number) => ({ ok: true, rev: `2-${number}` }));
        const names = couch.database('papers').documents.keys();
        const ids = [...names].filter((each) => each !== 'offprint');
        // All that was asked about is named, and more.
        return { status: 201, body: JSON.stringify(ids.map((id) => ({ id, ...rows[0] }))) };
      }),
    );
    expect(await problemOf(meet(here, port))).toEqual({ kind: 'unstored' });
    for (const store of [here, there]) await run(store);
    expect(inOrder(there)).toEqual(inOrder(here));
    expect(there.get(`paper:${id(1)}`)).toMatchObject({ entry: { tags: ['new'] } });
  });

  it('is noticed by all within a day when it goes back, though its changes are soon more than before', async () => {
    here.put(...papers(3));
    for (const store of [here, there]) await run(store);
    const restore = backUp();
    here.put(paperDocument([id(7)]));
    await run(here);
    there.put(paperDocument([id(8)]));
    await run(there);
    restore();
    // This one knows of 7 and not of 8.
    here.put(...papers(9).slice(8));
    await run(here);
    // At the latest when it checks the server, each day.
    const later = NOW + 25 * 3_600_000;
    for (const each of [there, here, there]) await run(each, later);
    expect(inOrder(there)).toEqual(inOrder(here));
    expect(there.documents()).toHaveLength(6);
  });

  it('is noticed by the machine that it has forgotten, though others have stored as much', async () => {
    here.put(...papers(3));
    for (const store of [here, there]) await run(store);
    const restore = backUp();
    there.put(paperDocument([id(8)]));
    await run(there);
    restore();
    here.put(paperDocument([id(7)]));
    await run(here);
    const later = NOW + 25 * 3_600_000;
    for (const each of [there, here, there]) await run(each, later);
    expect(inOrder(there)).toEqual(inOrder(here));
    expect(here.documents()).toHaveLength(5);
  });

  it('can not have one document read in thousands of revisions', async () => {
    here.put(...papers(1));
    await run(here);
    const others = Array.from(
      { length: 5000 },
      (_, index) => `1-${String(index).padStart(32, '0')}`,
    );
    const port = answers((value) => {
      for (const row of value['results'] as { doc?: Record<string, unknown> }[])
        if (row.doc) row.doc['_conflicts'] = others;
    });
    expect(await problemOf(meet(there, port))).toBeUndefined();
    expect(there.documents()).toHaveLength(1);
    expect(there.documents()).toEqual(here.documents());
  });

  it('can replay old states, which change nothing', async () => {
    here.put(...papers(2));
    await run(here);
    const old = structuredClone(couch.database('papers').documents);
    here.put(paperDocument([id(1)], { note: 'new' }));
    await run(here);
    const before = inOrder(here);
    for (const [key, value] of old) couch.database('papers').documents.set(key, value);
    couch.database('papers').seq += 1;
    for (const value of couch.database('papers').documents.values())
      value.seq = couch.database('papers').seq;
    await run(here);
    expect(inOrder(here)).toEqual(before);
    await run(there);
    expect(inOrder(there)).toEqual(before);
  });

  it.each([0, Date.UTC(2106, 1, 7)])('gets the same from a clock at %d', async (now) => {
    here.put(...papers(2));
    await run(here, now);
    await run(there, now);
    expect(there.documents()).toHaveLength(2);
    await run(here, NOW);
    expect(await run(there, NOW)).toMatchObject({ sent: 0 });
  });
});
