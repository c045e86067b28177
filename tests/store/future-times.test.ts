import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '../../lib/store/database';
import { save } from '../../lib/store/edit/edit';
import { correctFutureTimes } from '../../lib/store/future-times';
import { DAY, freshStore, id, NOW, see } from './fresh-store';

freshStore();

const since = async () => (await db.meta.get('futureSince'))?.value;
const savedAt = async (numbers: number[]) =>
  (await db.entries.bulkGet(numbers.map(id))).map((entry) => (entry?.savedAt ?? 0) - NOW);
const lastSeen = async (numbers: number[]) =>
  (await db.papers.bulkGet(numbers.map(id))).map((row) => (row?.lastSeen ?? 0) - NOW);

it('times more than a day ahead become the present one, in their order, after a day', async () => {
  const announced = vi.fn();
  await see([1, 2, 3, 4, 5]);
  // In this order they were saved; the first is within a day of now.
  for (const [place, number] of [1, 3, 2, 4].entries())
    await save([id(number)], NOW + (place === 0 ? DAY : 100 * DAY + place));
  await see([5, 3], NOW + 200 * DAY);
  await see([4], NOW + 201 * DAY);
  await see([1], NOW + DAY);
  fakeBrowser.storage.onChanged.addListener(announced);

  await correctFutureTimes(NOW);
  expect(await since()).toBe(NOW);
  await correctFutureTimes(NOW + DAY - 1);
  expect(await savedAt([3])).toEqual([100 * DAY + 1]);
  expect(announced).not.toHaveBeenCalled();

  await correctFutureTimes(NOW + DAY);
  expect(await savedAt([1, 3, 2, 4])).toEqual([DAY, DAY - 2, DAY - 1, DAY]);
  const [first, ...rest] = await lastSeen([1, 3, 5, 4]);
  expect([first, ...rest.slice(0, 2).sort((a, b) => a - b), rest[2]]).toEqual([
    ...[DAY, DAY - 2, DAY - 1, DAY],
  ]);
  expect(await since()).toBeUndefined();
  await vi.waitFor(() => expect(announced).toHaveBeenCalled());
});

it('a clock that is right again forgets that it was not', async () => {
  await see([1], NOW + 2 * DAY);
  await correctFutureTimes(NOW);
  await correctFutureTimes(NOW + DAY);
  expect(await since()).toBeUndefined();
  expect(await lastSeen([1])).toEqual([2 * DAY]);
});

it('a time of the first look that is in the future itself starts anew', async () => {
  await see([1], NOW + 9 * DAY);
  await correctFutureTimes(NOW + 5 * DAY);
  await correctFutureTimes(NOW);
  expect(await since()).toBe(NOW);
  expect(await lastSeen([1])).toEqual([9 * DAY]);
});

it('more papers than fit into one transaction keep their order', async () => {
  const numbers = Array.from({ length: 502 }, (_, at) => at + 1);
  await see(numbers);
  await db.papers.toCollection().modify((row) => {
    row.lastSeen = NOW + 100 * DAY + Number(row.id.slice(-5));
  });
  await correctFutureTimes(NOW);
  await correctFutureTimes(NOW + DAY);
  expect(await lastSeen(numbers)).toEqual(numbers.map((number) => DAY - (502 - number)));
});
