import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { db } from '../../../lib/store/database';
import { joinPapers } from '../../../lib/store/join/join';
import { forgetMerges, goneSince, mergedPapers, mergesOf } from '../../../lib/store/join/merges';
import { freshStore, id, NOW, see } from '../fresh-store';

freshStore();

/** 2 goes into 1, 4 into 3, and 1 with 2 into 0. */
async function joinFive(): Promise<void> {
  for (const number of [0, 1, 2, 3, 4]) await see([number], NOW + number);
  await joinPapers([id(1), id(2)], NOW);
  await joinPapers([id(3), id(4)], NOW);
  await joinPapers([id(0), id(1)], NOW);
}

it('lists all merges of a paper, the latest first', async () => {
  await joinFive();
  expect((await mergesOf(id(0))).map(({ kept, gone }) => [kept, gone])).toEqual([
    [id(0), id(1)],
    [id(1), id(2)],
  ]);
  expect(await mergesOf(id(2))).toEqual([]);
  expect(await mergedPapers()).toEqual([id(0), id(1), id(3)]);
});

it('lists the papers that were merged after a revision', async () => {
  await joinFive();
  const rev = (await db.merges.toCollection().first())?.rev ?? 0;
  expect(await goneSince(rev)).toEqual([id(4), id(1)]);
  expect(await goneSince(rev - 1)).toEqual([id(2), id(4), id(1)]);
});

it('forgets the merges of a paper, and of those that were merged into it', async () => {
  await joinFive();
  await forgetMerges([]);
  expect(await db.merges.count()).toBe(3);
  await forgetMerges([id(0)]);
  expect((await db.merges.toArray()).map(({ gone }) => gone)).toEqual([id(4)]);
});

it('forgets the merges of several papers, of which some come later in the index', async () => {
  await joinFive();
  await forgetMerges([id(5), id(3), id(0)]);
  expect(await db.merges.count()).toBe(0);
});
