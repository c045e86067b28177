import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { readQuery } from '../../lib/search/query/read-query';
import { db } from '../../lib/store/database';
import { save } from '../../lib/store/edit/edit';
import { storeCapture } from '../../lib/store/join/capture';
import { firstDay, readMonth } from '../../lib/store/read/days';
import { papersFor } from '../../lib/store/read/query-sets';

const NOON = Date.UTC(2026, 2, 3, 12);
const DAY = 86_400_000;

beforeEach(() => Promise.all(db.tables.map((table) => table.clear())));

function meet(ids: number[], at: number, site = 'huggingface', list = 'daily', period?: string) {
  const drafts = ids.map((id) => ({ ids: [`arxiv:2601.0000${id}`], title: `Moss number ${id}` }));
  return storeCapture({ site, listing: { list, ...(period && { period }) }, drafts }, at);
}

describe('readMonth', () => {
  it('counts each paper once a day, and what was saved', async () => {
    await meet([1, 2], NOON);
    await meet([2, 3], NOON + 1000, 'arxiv', 'new', 'cs.CL');
    await meet([1], NOON + 2 * DAY);
    await save(['arxiv:2601.00001'], NOON + DAY);
    const { days, archives } = await readMonth('2026-03');
    expect([...days].sort()).toEqual([
      ['2026-03-03', { met: 3, saved: 0 }],
      ['2026-03-04', { met: 0, saved: 1 }],
      ['2026-03-05', { met: 1, saved: 0 }],
    ]);
    expect([...archives]).toEqual([['cs.CL', 2]]);
  });

  it('counts what the query of the day finds', async () => {
    await meet([1, 2], NOON);
    await meet([2, 3], NOON + DAY);
    const { query } = readQuery('seen:2026-03-04', NOON).parsed;
    const found = query && (await papersFor(query, NOON));
    expect(found?.size).toBe((await readMonth('2026-03')).days.get('2026-03-04')?.met);
  });

  it.each([
    ['2026-02', 28],
    ['2024-02', 29],
    ['2026-04', 30],
    ['2026-12', 31],
  ])('of %s holds the first and the last day, and none of its neighbours', async (month, last) => {
    const start = Date.parse(`${month}-01`);
    const end = start + last * DAY;
    await meet([1], start - 1);
    await meet([2], start);
    await meet([3], end - 1);
    await meet([4], end);
    await save(['arxiv:2601.00002'], start);
    await save(['arxiv:2601.00003'], end - 1);
    await save(['arxiv:2601.00004'], end);
    expect([...(await readMonth(month)).days].sort()).toEqual([
      [`${month}-01`, { met: 1, saved: 1 }],
      [`${month}-${last}`, { met: 1, saved: 1 }],
    ]);
  });
});

describe('firstDay', () => {
  it('is the day on which the first paper was met', async () => {
    expect(await firstDay()).toBeUndefined();
    await meet([1], NOON);
    await meet([2], NOON - 400 * DAY);
    expect(await firstDay()).toBe('2025-01-27');
  });
});
