import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { blankEntry } from '../../../lib/paper/entry-state';
import { db } from '../../../lib/store/database';
import { addTags, save, setNote } from '../../../lib/store/edit/edit';
import { forgetAllSeen } from '../../../lib/store/free-room';
import { entryFrom } from '../../../lib/store/paper-row';
import { currentRev } from '../../../lib/store/read/index-changes';
import { listCame, undoCame } from '../../../lib/store/travel/came';
import { laterDays } from '../../../lib/store/travel/later-days';
import { decide, decisionsOn } from '../../../lib/store/travel/pairs';
import { otherId, pairKey, paperKey } from '../../../lib/store/travel/records';
import { takesPart } from '../../../lib/store/travel/taking-part';
import { freshStore, id, NOW, see } from '../fresh-store';

freshStore();

const ids = (...numbers: number[]) => numbers.map(id);
const entryOf = async (number: number) => {
  const row = await db.entries.get(id(number));
  return row && entryFrom(row);
};

describe('what came from other machines', () => {
  beforeEach(async () => {
    await see([1, 2, 3]);
    await save(ids(1, 2), NOW);
    const [one, two] = [await entryOf(1), await entryOf(2)];
    if (!one || !two) throw new Error('not saved');
    const blank = blankEntry(id(3));
    await db.came.bulkAdd(
      [
        { at: 10, machine: 'm1', paper: id(1), before: null, after: one },
        { at: 20, machine: 'm2', paper: id(2), before: two, after: { ...two, tags: ['x'] } },
        { at: 30, machine: 'm1', paper: id(3), before: two, after: blank },
        { at: 40, machine: 'm1', paper: id(9), before: blank, after: one },
      ].map((each, at) => ({ ...each, seq: at + 1 })),
    );
  });

  it('is listed with what it did, the latest first', async () => {
    expect(await listCame(0, 9)).toEqual([
      { seq: 4, at: 40, machine: 'm1', title: id(9), what: 'saved' },
      { seq: 3, at: 30, machine: 'm1', title: 'Paper 3', what: 'removed' },
      { seq: 2, at: 20, machine: 'm2', title: 'Paper 2', what: 'changed' },
      { seq: 1, at: 10, machine: 'm1', title: 'Paper 1', what: 'saved' },
    ]);
    expect((await listCame(20, 9)).map(({ seq }) => seq)).toEqual([4, 3]);
    expect((await listCame(0, 2)).map(({ seq }) => seq)).toEqual([4, 3]);
  });

  it('is reverted once, and only what it changed', async () => {
    await addTags(ids(2), ['x', 'own'], NOW + 1);
    await setNote(id(2), 'A note', NOW + 2);
    expect(await undoCame(2, NOW + 3)).toMatchObject({ what: 'came', count: 1 });
    expect(await entryOf(2)).toMatchObject({ tags: ['own'], note: 'A note' });
    expect(await undoCame(2, NOW + 4)).toBeUndefined();
    expect(await undoCame(1, NOW + 5)).toMatchObject({ what: 'came' });
    expect((await entryOf(1))?.savedAt).toBeUndefined();
    expect((await listCame(0, 9)).map(({ seq }) => seq)).toEqual([4, 3]);
  });
});

describe('a decision about two papers', () => {
  const pair = { a: id(1), b: id(2) };

  it('is recorded once, and anew when it changes', async () => {
    expect(await decisionsOn([pair])).toEqual([]);
    await decide([], 'same', NOW);
    await decide([pair], 'open', NOW);
    expect([await currentRev(), await decisionsOn([pair])]).toEqual([0, []]);
    await decide([pair], 'apart', NOW);
    const [first] = await decisionsOn([pair]);
    expect(first).toMatchObject({ kind: 'pair', ...pair, says: 'apart' });
    expect(await db.sync.toArray()).toMatchObject([
      { id: pairKey(id(2), id(1)), names: ids(1, 2) },
    ]);
    const rev = await currentRev();
    await decide([pair], 'apart', NOW + 1);
    expect([await currentRev(), await decisionsOn([pair])]).toEqual([rev, [first]]);
    await decide([pair, { a: id(1), b: id(3) }], 'same', NOW - 1000);
    const [second, third] = await decisionsOn([pair, { a: id(1), b: id(3) }]);
    expect([second?.says, third?.says]).toEqual(['same', 'same']);
    expect((second?.stamp ?? '') > (first?.stamp ?? '')).toBe(true);
  });
});

it.each([
  [{}, {}, {}],
  [{ a: '2026-01-02' }, { a: '2026-01-01', b: '2026-01-01' }, { a: '2026-01-02', b: '2026-01-01' }],
  [{ a: '2026-01-01' }, { a: '2026-01-02' }, { a: '2026-01-02' }],
])('the later days of %j and %j are %j', (one, other, days) => {
  const before = { ...one };
  expect(laterDays(one, other)).toEqual(days);
  expect(one).toEqual(before);
});

it('documents have ids by their kinds', () => {
  const stamp = '1';
  expect(otherId({ kind: 'moved', id: 'x', into: 'a' })).toBe(paperKey('x'));
  expect(otherId({ kind: 'pair', a: 'a', b: 'b', says: 'same', stamp })).toBe('pair:["a","b"]');
  expect(pairKey('b', 'a')).toBe(pairKey('a', 'b'));
  expect(otherId({ kind: 'settings', values: {} })).toBe('settings');
  expect(otherId({ kind: 'machine', key: 'm', value: null, stamp })).toBe('machine:m');
  expect(paperKey('x')).toBe('paper:x');
});

it('a machine takes part once it knows where it stands', async () => {
  expect(await takesPart()).toBe(false);
  await db.meta.put({ key: 'sync', value: {} });
  expect(await takesPart()).toBe(true);
});

describe('making room', () => {
  it('forgets all that was only seen, and says how far it is', async () => {
    await see([1, 2, 3, 4]);
    await save(ids(4), NOW);
    const heard: [number, number][] = [];
    expect(await forgetAllSeen({ onProgress: (done, all) => heard.push([done, all]) })).toBe(3);
    expect(heard.at(-1)).toEqual([3, 3]);
    expect(await db.papers.toCollection().primaryKeys()).toEqual(ids(4));
    expect(await forgetAllSeen()).toBe(0);
  });

  it('ends where it is stopped', async () => {
    await see([1]);
    expect(await forgetAllSeen({ signal: AbortSignal.abort() })).toBe(0);
    expect(await db.papers.count()).toBe(1);
  });
});
