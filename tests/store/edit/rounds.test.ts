import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { addTags, save, setNote, setStatus, unsave } from '../../../lib/store/edit/edit';
import { undo } from '../../../lib/store/edit/undo';
import { styleTag } from '../../../lib/store/own/style-tag';
import { freshStore, id, NOW, see } from '../fresh-store';
import { countRequests, takeRequests } from '../idb-requests';

countRequests();
freshStore();

/** The first of two rounds reads all that is needed, the second one writes. */
const CHANGES: Record<string, () => Promise<unknown>> = {
  'saving a paper': () => save([id(2)], NOW),
  'removing a paper': () => unsave([id(1)], NOW),
  'saving a removed paper again': () => save([id(3)], NOW),
  'tagging a paper': () => addTags([id(1)], ['ice'], NOW),
  'tagging a paper that is not saved': () => addTags([id(2)], ['ice'], NOW),
  'a status': () => setStatus([id(1)], 'read', NOW),
  'a note': () => setNote(id(1), 'Ice', NOW),
};

it.each(Object.keys(CHANGES))('%s takes two rounds of requests', async (name) => {
  await see([1, 2, 3]);
  await save([id(1), id(3)], NOW - 3);
  await unsave([id(3)], NOW - 2);
  await addTags([id(1)], ['sea'], NOW - 1);
  takeRequests();
  expect(await CHANGES[name]?.()).toBeDefined();
  expect(takeRequests().rounds).toBe(2);
});

it.each<[name: string, before: () => Promise<unknown>]>([
  ['a saving', () => save([id(2)], NOW)],
  [
    'savings and removals of the same paper',
    async () => {
      for (const change of [unsave, save]) await change([id(1)], NOW);
    },
  ],
  [
    'removals of many papers, one by one',
    async () => {
      for (let number = 10; number < 40; number++) await unsave([id(number)], NOW);
    },
  ],
  ['something that was undone', () => undo(NOW)],
])('removing a paper after %s takes two rounds of requests, too', async (_, before) => {
  const many = Array.from({ length: 40 }, (_, number) => number + 1);
  await see(many);
  await save(
    many.filter((number) => number !== 2).map((number) => id(number)),
    NOW - 3,
  );
  await addTags([id(3)], ['sea'], NOW - 1);
  await before();
  takeRequests();
  expect(await unsave([id(1)], NOW + 1)).toBeDefined();
  expect(takeRequests()).toMatchObject({ rounds: 2, calls: { put: 3, add: 1 } });
});

it('rules cost a saved paper no further round', async () => {
  await see([1]);
  await save([id(1)], NOW - 2);
  await styleTag('ice', { rule: 'wombat' }, NOW - 1);
  takeRequests();
  await addTags([id(1)], ['sea'], NOW);
  expect(takeRequests().rounds).toBe(2);
});
