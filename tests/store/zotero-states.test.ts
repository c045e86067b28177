import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../lib/store/database';
import { joinPapers } from '../../lib/store/join/join';
import type { ZoteroRow } from '../../lib/store/rows';
import {
  countAmong,
  countQueue,
  dropRows,
  enqueue,
  forgetWaiting,
  putOff,
  requeueFailed,
  settle,
  startSession,
  waitingRows,
} from '../../lib/store/zotero';
import { sentSince } from '../../lib/store/zotero-sent';
import { freshStore, id, NOW, see } from './fresh-store';
import { zoteroRow as row } from './zotero-row';

freshStore();

const store = (...rows: ZoteroRow[]) => db.zotero.bulkPut(rows);
const get = (number: number) => db.zotero.get(id(number));

beforeEach(async () => {
  await see([1, 2, 3, 4]);
  await store(
    row(1, { state: 'sent', sentAt: 7 }),
    row(2, { state: 'failed', reason: 'unsure', session: 's' }),
    row(3, { state: 'failed', reason: 'refused', tries: 3 }),
  );
});
const all = [1, 2, 3, 4].map(id);

describe('the queue', () => {
  it('takes papers that are not in Zotero, once each', async () => {
    expect(await enqueue([...all, id(4)], 'C9', false, NOW + 1)).toBe(2);
    expect(await get(3)).toEqual(row(3, { target: 'C9', next: NOW + 1 }));
    expect(await get(4)).toEqual(row(4, { target: 'C9', next: NOW + 1 }));
    expect([(await get(1))?.state, (await get(2))?.state]).toEqual(['sent', 'failed']);
  });

  it('takes the others again if the user wants it; a paper in a session keeps its target', async () => {
    expect(await enqueue(all, 'C9', true, NOW)).toBe(4);
    expect(await get(1)).toEqual(row(1, { target: 'C9', sentAt: 7, again: true }));
    expect(await get(2)).toEqual(row(2, { target: 'C1', session: 's', again: true }));
  });

  it('counts the papers in each state, and why one is not there', async () => {
    await enqueue([id(4)], 'C9', false, NOW);
    await putOff('closed', () => 5, NOW);
    const none = { lacking: 0, found: 0 };
    const counts = { waiting: 1, sent: 1, failed: 2, ...none, reason: 'unsure' };
    expect(await countAmong(all)).toEqual(counts);
    expect(await countQueue()).toEqual(counts);
    expect(await countAmong([id(3), id(4)])).toMatchObject({ reason: 'closed', sent: 0 });
    expect(await countAmong([id(1)])).toEqual({ waiting: 0, sent: 1, failed: 0, ...none });
  });

  it('is in the order in which papers are due', async () => {
    await store(row(1, { next: 9 }), row(4, { next: 5 }));
    expect((await waitingRows()).map(({ paper }) => paper)).toEqual([id(4), id(1)]);
    await putOff('closed', (tries) => tries * 10, 100);
    expect(await waitingRows()).toMatchObject([
      { tries: 1, next: 110, reason: 'closed' },
      { tries: 1, next: 110, reason: 'closed' },
    ]);
  });

  it('tries failed papers again, except those that may have arrived', async () => {
    await requeueFailed(NOW + 5);
    expect(await get(3)).toEqual(row(3, { next: NOW + 5 }));
    expect(await get(2)).toMatchObject({ state: 'failed', reason: 'unsure' });
  });

  it('is forgotten, but not what arrived', async () => {
    await store(row(1, { sentAt: 7 }), row(4, { arrived: true, state: 'failed' }));
    await forgetWaiting();
    expect(await db.zotero.toArray()).toEqual([
      { paper: id(1), target: 'C1', state: 'sent', tries: 0, next: 0, sentAt: 7 },
      { paper: id(4), target: 'C1', state: 'sent', tries: 0, next: 0 },
    ]);
    await dropRows([id(1), id(2)]);
    expect(await db.zotero.count()).toBe(1);
  });
});

describe('a session', () => {
  it('starts for the papers that still wait for its target', async () => {
    await store(row(1), row(2, { session: 's' }), row(3, { target: 'C2' }), row(4));
    const batch = all.map((_, index) => row(index + 1));
    await db.zotero.update(id(4), { state: 'failed' });
    const begun = [row(1, { session: 't', tags: ['a'] })];
    expect(await startSession(batch, 't', ['a'])).toEqual(begun);
    expect(await get(1)).toEqual(begun[0]);
    expect((await get(3))?.session).toBeUndefined();
  });

  it('is settled also for papers that were removed from the queue', async () => {
    const change = (each: ZoteroRow) => ({ ...each, arrived: true });
    expect(await settle([row(4)], change)).toEqual([row(4, { arrived: true })]);
    expect(await get(4)).toEqual(row(4, { arrived: true }));
  });
});

describe('a merged paper', () => {
  it('is in Zotero since the first of its parts was sent', async () => {
    await store(row(3, { state: 'sent', sentAt: 5 }));
    expect([await sentSince(id(1)), await sentSince(id(4))]).toEqual([7, undefined]);
    await joinPapers([id(1), id(4)], NOW);
    await joinPapers([id(1), id(3)], NOW);
    const [kept] = await db.papers.where('ids').equals(id(4)).primaryKeys();
    expect(await sentSince(kept ?? '')).toBe(5);
    expect(await enqueue([kept ?? ''], 'C1', false, NOW)).toBe(0);
    expect((await countAmong([kept ?? ''])).sent).toBe(1);
  });
});
