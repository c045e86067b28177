import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../lib/search/query/parse';
import { db } from '../../lib/store/database';
import { save, setNote, unsave } from '../../lib/store/edit/edit';
import { undo } from '../../lib/store/edit/undo';
import { healthOfSites, recordHealth } from '../../lib/store/health';
import { importItems } from '../../lib/store/import/import';
import { storeCapture } from '../../lib/store/join/capture';
import { prune } from '../../lib/store/prune';
import { listIds } from '../../lib/store/read/list';
import { papersFor } from '../../lib/store/read/query-sets';
import { statesOf } from '../../lib/store/read/states';
import { capture, DAY, draft, freshStore, id, NOW, savedItem, see } from './fresh-store';

freshStore();

/** What the clock says once, ten years ahead. */
const AHEAD = NOW + 3650 * DAY;
const page = { expected: 9, read: 9, withoutAuthors: 0, withoutDate: 0 };

describe('once a clock that was ahead is right again', () => {
  it('later facts replace those of the future, and the paper is no longer seen in the future', async () => {
    await storeCapture(capture([draft(1, { counts: { upvotes: 5 }, title: 'Old' })]), AHEAD);
    await storeCapture(capture([draft(1, { counts: { upvotes: 90 }, title: 'New' })]), NOW);
    const row = await db.papers.get(id(1));
    expect(row).toMatchObject({ counts: { upvotes: 90 }, title: 'New', lastSeen: NOW });
    expect(row?.firstSeen).toBeLessThan(NOW);
    expect(Object.values(row?.stamps ?? {}).filter(([, at]) => at > NOW)).toEqual([]);
  });

  it('so do those of merged papers, whose fields were seen at different times', async () => {
    await storeCapture(
      capture([draft(1, { title: 'Old', links: { code: 'https://a.example/' } })]),
      AHEAD,
    );
    await storeCapture(capture([draft(1, { title: 'Old', abstract: 'Ice' })]), AHEAD + 9);
    const links = { code: 'https://b.example/' };
    await storeCapture(capture([draft(1, { title: 'New', links })]), NOW);
    const row = await db.papers.get(id(1));
    expect(row).toMatchObject({ title: 'New', links, abstract: 'Ice' });
    await storeCapture(capture([draft(1, { abstract: 'Icy' })]), NOW + 1);
    expect((await db.papers.get(id(1)))?.abstract).toBe('Icy');
  });

  it('a paper that says nothing new leaves the future, too', async () => {
    await see([1], AHEAD);
    await see([1], NOW);
    expect((await db.papers.get(id(1)))?.lastSeen).toBe(NOW);
  });

  it('its papers are not new for ten years', async () => {
    await see([1], AHEAD);
    expect(await statesOf([id(1)], NOW)).toMatchObject([{ state: 'seen' }]);
    const { query } = parseQuery('is:new', NOW);
    expect(query && (await papersFor(query, NOW))?.size).toBe(0);
  });

  it('undoing an import of then keeps a paper that a page has shown since', async () => {
    await importItems([savedItem(1)], AHEAD);
    await see([1], NOW);
    await undo(NOW + 1);
    expect(await statesOf([id(1)], NOW + 1)).toMatchObject([{ state: 'seen' }]);
  });

  it('papers that were saved and seen then do not stay at the top of the lists', async () => {
    await see([1, 2, 3, 4]);
    await save([id(1)], AHEAD - DAY);
    await save([id(2)], AHEAD);
    await see([3], AHEAD + DAY);
    await prune(30, NOW);
    // A clock that is behind for an hour changes nothing.
    expect((await db.entries.get(id(2)))?.savedAt).toBe(AHEAD);
    await prune(30, NOW + DAY);
    expect((await db.entries.get(id(2)))?.savedAt).toBe(NOW + DAY);
    expect((await db.papers.get(id(3)))?.lastSeen).toBe(NOW + DAY);
    await see([4], NOW + 2 * DAY);
    await save([id(4)], NOW + 2 * DAY);
    expect(await listIds({ scope: 'saved' })).toEqual([4, 2, 1].map(id));
    expect((await listIds({ scope: 'seen' })).slice(0, 2)).toEqual([4, 3].map(id));
  });

  it('papers that were saved or seen then keep their order', async () => {
    await see([1, 2, 3]);
    for (const number of [1, 2, 3]) await save([id(number)], AHEAD + number);
    for (const number of [4, 5, 6]) await see([number], AHEAD + number);
    await prune(30, NOW);
    await prune(30, NOW + DAY);
    expect(await listIds({ scope: 'saved' })).toEqual([3, 2, 1].map(id));
    expect((await listIds({ scope: 'seen' })).slice(0, 3)).toEqual([6, 5, 4].map(id));
    const papers = await db.papers.bulkGet([4, 5, 6].map(id));
    expect(papers.map((paper) => paper?.lastSeen)).toEqual([-2, -1, 0].map((ms) => NOW + DAY + ms));
  });

  it('a clock that is behind corrects nothing, and times between two machines stay', async () => {
    await see([1, 2]);
    await save([id(1)], NOW);
    await prune(30, NOW - 900 * DAY);
    await prune(30, NOW);
    await save([id(2)], NOW + 2.5 * DAY);
    await prune(30, NOW + 2 * DAY);
    expect((await db.entries.get(id(1)))?.savedAt).toBe(NOW);
    expect((await db.entries.get(id(2)))?.savedAt).toBe(NOW + 2.5 * DAY);
    expect(await db.meta.get('futureSince')).toBeUndefined();
  });

  it('the last reading of a site is the last one', async () => {
    await recordHealth('arxiv', { ...page, read: 1 }, AHEAD);
    await recordHealth('arxiv', page, NOW);
    expect((await healthOfSites()).get('arxiv')).toMatchObject({ pages: 1, last: { at: NOW } });
  });
});

describe('pruning', () => {
  const visit = async (number: number, at: number) => {
    await see([number], at);
    return prune(30, at);
  };

  it('forgets nothing while the clock is ahead, also on the next days', async () => {
    await see([1, 2, 3, 4, 5, 6], NOW - DAY);
    expect(await visit(1, AHEAD)).toBe(0);
    expect(await visit(2, AHEAD + DAY)).toBe(0);
    expect(await visit(2, AHEAD + 5 * DAY)).toBe(0);
    expect(await db.papers.count()).toBe(6);
  });

  it('keeps what was written on removed papers while the clock is ahead', async () => {
    await see([1], NOW - DAY);
    await setNote(id(1), 'Ice', NOW - DAY);
    await unsave([id(1)], NOW - DAY);
    await visit(2, AHEAD);
    expect((await db.entries.get(id(1)))?.kept?.note).toBe('Ice');
  });

  it('clears what was written on papers that were removed while the clock was ahead', async () => {
    await see([1, 2], NOW - DAY);
    await setNote(id(1), 'Ice', NOW - DAY);
    await unsave([id(1)], AHEAD);
    await visit(2, NOW);
    expect((await db.entries.get(id(1)))?.kept?.note).toBe('Ice');
    for (let day = 10; day <= 30; day += 10) await visit(2, NOW + day * DAY);
    expect((await db.entries.get(id(1)))?.kept?.note).toBe('Ice');
    await visit(2, NOW + 31 * DAY);
    expect((await db.entries.get(id(1)))?.kept).toBeUndefined();
  });

  it('goes on once the clock is right again', async () => {
    await see([1], NOW - 40 * DAY);
    await see([2, 3], NOW - DAY);
    await visit(2, AHEAD);
    expect(await visit(3, NOW)).toBe(1);
    expect(await db.papers.toCollection().primaryKeys()).toEqual([id(2), id(3)]);
  });

  it('forgets nothing of a time when the clock was behind, for a month', async () => {
    await see([1, 2, 3], NOW - 2 * DAY);
    await setNote(id(1), 'Ice', NOW - 2 * DAY);
    await visit(3, NOW - DAY);
    await unsave([id(1)], 5 * DAY);
    await visit(2, 5 * DAY);
    for (const day of [0, 1, 29]) expect(await visit(3, NOW + day * DAY)).toBe(0);
    expect((await db.entries.get(id(1)))?.kept?.note).toBe('Ice');
    expect(await visit(3, NOW + 30 * DAY)).toBe(1);
    expect((await db.entries.get(id(1)))?.kept).toBeUndefined();
  });

  it('goes on a month after the user was away for long', async () => {
    await see([1], NOW - 70 * DAY);
    expect(await visit(2, NOW)).toBe(0);
    for (let day = 5; day < 30; day += 5) expect(await visit(2, NOW + day * DAY)).toBe(0);
    expect(await visit(2, NOW + 30 * DAY)).toBe(1);
  });
});
