import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { addTags, save, setNote, setStatus, unsave } from '../../../lib/store/edit/edit';
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

it('rules cost a saved paper no further round', async () => {
  await see([1]);
  await save([id(1)], NOW - 2);
  await styleTag('ice', { rule: 'wombat' }, NOW - 1);
  takeRequests();
  await addTags([id(1)], ['sea'], NOW);
  expect(takeRequests().rounds).toBe(2);
});
