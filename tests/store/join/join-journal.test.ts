import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { db } from '../../../lib/store/database';
import { addTags, save, setNote } from '../../../lib/store/edit/edit';
import { lastOperation } from '../../../lib/store/edit/journal';
import { undo } from '../../../lib/store/edit/undo';
import { storeCapture } from '../../../lib/store/join/capture';
import { mergesOf } from '../../../lib/store/join/merges';
import { splitMerge } from '../../../lib/store/join/split';
import { capture, draft, freshStore, NOW } from '../fresh-store';

freshStore();

/** Papers that no identifier keeps apart. */
const id = (number: number) => `openreview:paper-${number}`;
const see = (numbers: number[]) =>
  storeCapture(capture(numbers.map((number) => draft(number, { ids: [id(number)] }))), NOW);
/** The number of the latest operation. */
const latest = async () => (await lastOperation())?.seq;
/** A page shows that papers 1 and 2 are the same. */
const join = () => storeCapture(capture([draft(1, { ids: [id(1), id(2)] })]), NOW + 1);
const tags = async (number: number) => (await db.entries.get(id(number)))?.tags;

it('an operation on both papers and on others is undone for all of them', async () => {
  await see([1, 2, 9]);
  await save([id(1), id(2), id(9)], NOW);
  await addTags([id(1), id(2), id(9)], ['rivers'], NOW);
  const tagging = await latest();
  await join();
  expect([await tags(1), await tags(9)]).toEqual([['rivers'], ['rivers']]);
  await undo(NOW + 2, tagging);
  expect([await tags(1), await tags(2), await tags(9)]).toEqual([[], undefined, []]);
});

it('undo reverts only what the operation did, for either paper', async () => {
  await see([1, 2]);
  await addTags([id(1)], ['a'], NOW);
  await addTags([id(2)], ['b'], NOW);
  const tagging = await latest();
  await setNote(id(1), 'Note', NOW);
  const noting = await latest();
  await join();
  await undo(NOW + 2, noting);
  expect(await db.entries.get(id(1))).toMatchObject({ tags: ['a', 'b'], note: '' });
  await undo(NOW + 3, tagging);
  expect(await tags(1)).toEqual(['a']);
});

it('after a separation, operations are undone on the paper on which they were made', async () => {
  await see([1, 2, 9]);
  await addTags([id(1)], ['a'], NOW);
  await addTags([id(2), id(9)], ['b'], NOW);
  await join();
  await addTags([id(1)], ['c'], NOW + 2);
  const [merge] = await mergesOf(id(1));
  await splitMerge(merge?.seq ?? 0, NOW + 3);
  expect([await tags(1), await tags(2)]).toEqual([['a', 'c'], ['b']]);
  const rows = await db.journal.toArray();
  expect(rows.map(({ before }) => before.map(({ paper }) => paper).sort())).toEqual([
    [id(1)],
    [id(2), id(9)],
    [],
    [id(1)],
    [],
  ]);
  expect(rows[3]?.before).toMatchObject([{ entry: { tags: ['a'] } }]);
});
