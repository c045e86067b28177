import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../lib/store/database';
import { save } from '../../lib/store/edit/edit';
import { joinPapers } from '../../lib/store/join/join';
import { currentRev } from '../../lib/store/read/index-changes';
import type { MergeRow, ZoteroHold, ZoteroRow } from '../../lib/store/rows';
import { wipe } from '../../lib/store/wipe';
import { countQueue, enqueue } from '../../lib/store/zotero';
import { addFound, holdPapers, unknownPapers } from '../../lib/store/zotero-hold';
import { beginAsking, forgetLeave, storedLeave } from '../../lib/store/zotero-key';
import { listOpen, retryPapers } from '../../lib/store/zotero-open';
import { storedRun, storeRun } from '../../lib/store/zotero-run';
import { offerSent, sentAmong, sentDays, sentSince } from '../../lib/store/zotero-sent';
import { DAY, freshStore, id, NOW, see } from './fresh-store';
import { zoteroRow as row } from './zotero-row';

freshStore();

const store = (...rows: ZoteroRow[]) => db.zotero.bulkPut(rows);
const ids = (...numbers: number[]) => numbers.map(id);
beforeEach(() => see([1, 2, 3, 4]));

describe('papers that were sent', () => {
  beforeEach(async () => {
    await store(row(1, { state: 'sent', sentAt: NOW }), row(2, { state: 'sent' }), row(3));
    await db.travel.bulkPut([
      { paper: id(1), sent: { zotero: '2026-11-01' }, parted: '' },
      { paper: id(3), sent: { zotero: '2026-11-02' }, parted: '' },
      { paper: id(4), sent: { other: '2026-11-02' }, parted: '' },
    ]);
  });

  it('are those of this machine and of others', async () => {
    expect([...(await sentAmong(ids(4, 3, 2, 1)))].sort()).toEqual(ids(1, 3));
    expect(await sentSince(id(1))).toBe(NOW);
    expect(await sentSince(id(3))).toBe(Date.UTC(2026, 10, 2));
    expect(await sentSince(id(2))).toBeUndefined();
    expect(await sentSince(id(4))).toBeUndefined();
  });

  it('have the last day of each, also of their parts', async () => {
    expect([...(await sentDays(ids(1, 2, 3)))]).toEqual([[id(1), { zotero: '2026-11-21' }]]);
    await joinPapers(ids(1, 2), NOW);
    await store(
      row(1, { state: 'sent', sentAt: NOW }),
      row(2, { state: 'sent', sentAt: NOW + 2 * DAY }),
    );
    expect([...(await sentDays(ids(1)))]).toEqual([[id(1), { zotero: '2026-11-23' }]]);
    await store(row(2, { state: 'sent', sentAt: NOW - 2 * DAY }));
    expect([...(await sentDays(ids(1)))]).toEqual([[id(1), { zotero: '2026-11-21' }]]);
  });

  it('are so by any of their parts, and parts of these, since the first', async () => {
    const parts = [
      [1, 2],
      [2, 3],
      [3, 1],
    ] as const;
    await db.merges.bulkAdd(
      parts.map(([kept, gone]) => ({ kept: id(kept), gone: id(gone) })) as MergeRow[],
    );
    await store(row(2, { sentAt: NOW - 5 }), row(3, { state: 'failed', sentAt: NOW - DAY }));
    expect(await sentSince(id(1))).toBe(NOW - DAY);
    expect([...(await sentDays(ids(1)))]).toEqual([[id(1), { zotero: '2026-11-21' }]]);
    await store(row(1));
    expect(await sentSince(id(1))).toBe(NOW - DAY);
    expect([...(await sentAmong(ids(1)))]).toEqual(ids(1));
  });

  it('are offered to other machines if they were really sent', async () => {
    await save(ids(1, 2), NOW);
    const before = await currentRev();
    await offerSent([row(2)]);
    expect(await currentRev()).toBe(before);
    await offerSent([row(1, { sentAt: NOW }), row(2)]);
    expect(await currentRev()).toBe(before + 1);
    const entries = await db.entries.bulkGet(ids(1, 2));
    expect(entries.map((entry) => (entry?.rev ?? 0) > before)).toEqual([true, false]);
  });
});

describe('papers that are not in Zotero', () => {
  beforeEach(() =>
    store(
      row(1, { state: 'failed', reason: 'refused', tries: 3 }),
      row(2, { state: 'failed', reason: 'refused' }),
      row(3, { state: 'failed', reason: 'longtag' }),
      row(4, { state: 'failed', reason: 'found' }),
      row(5, { state: 'failed' }),
      row(6, { reason: 'closed' }),
    ),
  );

  it('are grouped by the reason, with the first of them', async () => {
    const groups = await listOpen(1);
    expect(groups.map(({ reason, ids: all, papers }) => [reason, all, papers.length])).toEqual([
      ['refused', ids(1, 2), 1],
      ['longtag', ids(3), 1],
    ]);
    expect(groups[0]?.papers[0]?.id).toBe(id(1));
  });

  it('are counted, those that lack something apart', async () => {
    expect(await countQueue()).toEqual({
      ...{ waiting: 1, sent: 1, failed: 4, lacking: 1, found: 0, reason: 'closed' },
    });
    await store(row(4, { state: 'sent', reason: 'found' }), row(6, { state: 'sent' }));
    expect(await countQueue()).toMatchObject({ sent: 3, found: 0, waiting: 0 });
  });

  it('are tried again if the user asks for it', async () => {
    await retryPapers(ids(1, 3, 6), NOW + 5);
    expect(await db.zotero.bulkGet(ids(1, 2, 3, 6))).toEqual([
      row(1, { next: NOW + 5 }),
      row(2, { state: 'failed', reason: 'refused' }),
      row(3, { next: NOW + 5 }),
      row(6, { reason: 'closed' }),
    ]);
  });

  it('that lack something there are sent once more as new ones', async () => {
    await store(row(3, { state: 'failed', reason: 'longtag', sentAt: 7, session: 's' }));
    expect(await enqueue(ids(3), 'C9', true, NOW + 5)).toBe(1);
    expect(await db.zotero.get(id(3))).toEqual(
      row(3, { target: 'C9', next: NOW + 5, again: true, sentAt: 7 }),
    );
  });
});

describe('how a paper is sent through the local API', () => {
  const hold: ZoteroHold = {
    ...{ server: 's', library: 'users/0', since: 7, added: NOW, title: 'T', token: 'token' },
  };
  const own: ZoteroHold = { ...hold, server: 't' };

  it('is stored for those that still wait for the target', async () => {
    await store(
      ...[row(1), row(2, { api: own }), row(3, { session: 's' }), row(4, { state: 'failed' })],
      row(5, { target: 'C2' }),
    );
    const batch = [1, 2, 3, 4, 5, 6].map((number) => row(number));
    const held = [row(1, { api: hold }), row(2, { api: own })];
    expect(await holdPapers(batch, () => hold)).toEqual(held);
    expect(await db.zotero.bulkGet(ids(1, 2))).toEqual(held);
    expect((await db.zotero.get(id(5)))?.api).toBeUndefined();
    expect(await db.zotero.get(id(6))).toBeUndefined();
  });

  it('is not known of those that were found, which are recorded unless something is known of the paper', async () => {
    await store(row(1));
    expect(await unknownPapers(ids(2, 1, 3))).toEqual(ids(2, 3));
    await addFound([row(1, { state: 'sent' }), row(2, { state: 'sent' })]);
    expect((await db.zotero.toArray()).map(({ state }) => state)).toEqual(['waiting', 'sent']);
  });
});

describe('what the user of Zotero answered', () => {
  it('is stored for its database', async () => {
    expect(await storedLeave('s')).toBeUndefined();
    await (await beginAsking())({ server: 's', key: 'k', once: true });
    expect(await storedLeave('s')).toEqual({ server: 's', key: 'k', once: true });
    expect(await storedLeave('t')).toBeUndefined();
    await (await beginAsking())({ server: 's' });
    expect(await storedLeave('s')).toEqual({ server: 's' });
    await forgetLeave();
    expect(await storedLeave('s')).toBeUndefined();
  });

  it('is not stored after it was asked again, or after everything was deleted', async () => {
    const [first, second] = [await beginAsking(), await beginAsking()];
    await first({ server: 's', key: 'old' });
    expect(await storedLeave('s')).toBeUndefined();
    await second({ server: 's', key: 'new' });
    await second({ server: 's', key: 'twice' });
    expect(await storedLeave('s')).toEqual({ server: 's', key: 'new' });
    const third = await beginAsking();
    await wipe();
    await third({ server: 's', key: 'late' });
    expect(await storedLeave('s')).toBeUndefined();
  });

  it.each([7, { server: 's', key: 7, once: 'yes' }])('is checked: %j', async (value) => {
    await db.meta.put({ key: 'zotero:key', value });
    expect(await storedLeave('s')).toEqual(value === 7 ? undefined : { server: 's' });
  });
});

it('the last run is remembered', async () => {
  expect(await storedRun()).toBeUndefined();
  await storeRun('r7');
  expect(await storedRun()).toBe('r7');
  await db.meta.put({ key: 'zotero:run', value: 7 });
  expect(await storedRun()).toBeUndefined();
});
