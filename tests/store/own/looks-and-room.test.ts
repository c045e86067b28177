import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { VISIT_MS } from '../../../lib/paper/capture';
import { isEditStamp, stampOfTime } from '../../../lib/paper/edit-stamp';
import type { OwnRecord } from '../../../lib/paper/own/own-record';
import { MOST_LISTS } from '../../../lib/paper/own/smart-list';
import { db } from '../../../lib/store/database';
import { newStamp, ownMachine, renameMachine, seeStamps } from '../../../lib/store/edit/clock';
import { save } from '../../../lib/store/edit/edit';
import { hidePapers } from '../../../lib/store/own/hidden-papers';
import { countUnlooked, lastLooks, lookAtDigest, recordLook } from '../../../lib/store/own/looked';
import {
  countForgotten,
  hiddenAmong,
  hiddenIds,
  hiddenKnown,
  hiddenPapers,
} from '../../../lib/store/own/read-hidden';
import { listsByPlace } from '../../../lib/store/own/read-own';
import { changeList, moveList, saveList } from '../../../lib/store/own/smart-lists';
import { takeRecords } from '../../../lib/store/own/take-records';
import { DAY, freshStore, id, NOW, see } from '../fresh-store';

freshStore();

const ids = (...numbers: number[]) => numbers.map(id);
const list = (key: string, at: number, name: string | null = key, place = 1): OwnRecord => ({
  kind: 'list',
  key,
  value: name === null ? null : { name, query: 'moss', place },
  stamp: stampOfTime(at),
});

describe('looks at lists and at the digest', () => {
  it('are remembered by their names', async () => {
    await recordLook('moss', 7);
    await db.meta.put({ key: 'looked/fern', value: 'soon' });
    expect([...(await lastLooks(['rust', 'moss', 'fern']))]).toEqual([['moss', 7]]);
  });

  it('within half an hour are one', async () => {
    expect(await lookAtDigest(NOW)).toBeUndefined();
    expect(await lookAtDigest(NOW + 1)).toBeUndefined();
    expect(await lookAtDigest(NOW + VISIT_MS - 1)).toBeUndefined();
    expect(await lookAtDigest(NOW + VISIT_MS)).toBe(NOW);
    expect(await lookAtDigest(NOW + VISIT_MS)).toBe(NOW);
    expect(await lookAtDigest(NOW + 2 * VISIT_MS)).toBe(NOW + VISIT_MS);
    expect(await lookAtDigest(NOW)).toBe(NOW + 2 * VISIT_MS);
  });

  it('have papers behind them, without those of no interest', async () => {
    await see([1, 2], NOW);
    expect(await countUnlooked()).toBe(0);
    await recordLook('digest', NOW);
    await hidePapers(ids(1), NOW);
    expect(await countUnlooked()).toBe(0);
    await see([3, 4, 5], NOW + 1);
    await hidePapers(ids(3), NOW + 2);
    expect(await countUnlooked()).toBe(2);
  });
});

describe('papers of no interest', () => {
  beforeEach(() => see([1, 2, 3]));

  it('come with the latest first, by all of their identifiers', async () => {
    await hidePapers(ids(2), NOW);
    await hidePapers(ids(1, 3), NOW + 1);
    expect((await hiddenPapers()).at(-1)).toMatchObject({ key: id(2), title: 'Paper 2' });
    expect([...(await hiddenIds())].sort()).toEqual(ids(1, 2, 3));
    expect([...(await hiddenAmong([id(2), id(9)]))]).toEqual(ids(2));
    expect([...(await hiddenAmong([]))]).toEqual([]);
    await save(ids(1), NOW + 2);
    expect([...(await hiddenKnown())].sort()).toEqual(ids(2, 3));
    expect(await countForgotten()).toBe(0);
    await db.papers.delete(id(2));
    expect(await countForgotten()).toBe(1);
  });
});

describe('smart lists', () => {
  it('of one place are in the order of their keys', async () => {
    await takeRecords([list('b', 1), list('c', 1), list('a', 1), list('d', 1, 'D', 0)], NOW);
    expect((await listsByPlace()).map(({ key }) => key)).toEqual(['d', 'a', 'b', 'c']);
  });

  it('move by so many places, as far as there are others', async () => {
    for (const name of ['A', 'B', 'C']) await saveList(name, name, NOW);
    const lists = await listsByPlace();
    const names = async () => (await listsByPlace()).map(({ name }) => name).join('');
    const [a, , c] = lists.map(({ key }) => key) as [string, string, string];
    await moveList(a, 1, NOW);
    expect(await names()).toBe('BAC');
    await moveList(c, -1, NOW);
    expect(await names()).toBe('BCA');
    await moveList(c, -9, NOW);
    expect(await names()).toBe('CBA');
    expect((await listsByPlace()).map(({ query }) => query)).toEqual(['C', 'B', 'A']);
    await changeList(c, { query: ' ' }, NOW);
    await changeList(c, { name: 'D' }, NOW);
    expect((await listsByPlace())[0]).toMatchObject({ name: 'D', query: 'C' });
  });

  it('of another machine are taken while there is room', async () => {
    const full = Array.from({ length: MOST_LISTS }, (_, at) => list(`l${at}`, 1));
    expect(await takeRecords(full, NOW)).toHaveLength(MOST_LISTS);
    expect(await takeRecords([list('new', 2)], NOW)).toEqual([]);
    expect(await takeRecords([list('l0', 2, 'other')], NOW)).toMatchObject([{ key: 'l0' }]);
    const changes = [list('l1', 3, null), list('new', 3), list('newer', 3)];
    expect((await takeRecords(changes, NOW)).map(({ key }) => key)).toEqual(['l1', 'new']);
    expect(await db.lists.filter(({ value }) => value !== null).count()).toBe(MOST_LISTS);
  });

  it('of another machine are taken if they are later, and reported if they differ', async () => {
    expect(await takeRecords([], NOW)).toEqual([]);
    await takeRecords([list('a', 5, 'five')], NOW);
    expect(await takeRecords([list('a', 4, 'four'), list('a', 5, 'five')], NOW)).toEqual([]);
    expect(await takeRecords([list('a', 6, 'five')], NOW)).toEqual([]);
    expect((await db.lists.get('a'))?.stamp).toBe(stampOfTime(6));
    const [changed] = await takeRecords([list('a', 7, null)], NOW);
    expect(changed).toMatchObject({
      kind: 'list',
      key: 'a',
      before: { name: 'five' },
      after: null,
    });
  });
});

describe('the clock of this machine', () => {
  it('is later than all that it gave or saw, unless that is of a clock that is ahead', async () => {
    const first = await newStamp(NOW);
    expect(isEditStamp(first)).toBe(true);
    const second = await newStamp(NOW - DAY);
    expect(second > first).toBe(true);
    const [seen, ahead] = [stampOfTime(NOW + 60_000), stampOfTime(NOW + 400 * DAY)];
    await seeStamps([seen, ahead, first], NOW);
    const third = await newStamp(NOW);
    expect([third > seen, third < ahead]).toEqual([true, true]);
    const stored = (await db.meta.get('clock'))?.value;
    await seeStamps([seen], NOW);
    expect((await db.meta.get('clock'))?.value).toEqual(stored);
  });

  it('keeps its name until it gets another one', async () => {
    const name = await ownMachine();
    const stamp = await newStamp(NOW);
    expect(await ownMachine()).toBe(name);
    await renameMachine();
    expect(await ownMachine()).not.toBe(name);
    expect((await newStamp(NOW)) > stamp).toBe(true);
    await db.meta.put({ key: 'clock', value: { machine: name, last: 'soon' } });
    expect(isEditStamp(await newStamp(NOW))).toBe(true);
  });
});
