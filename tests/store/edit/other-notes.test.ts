import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { stampOfTime } from '../../../lib/paper/edit-stamp';
import { db } from '../../../lib/store/database';
import { dropOtherNote, takeOtherNote } from '../../../lib/store/edit/other-notes';
import { undo } from '../../../lib/store/edit/undo';
import { importItems } from '../../../lib/store/import/import';
import { freshStore, id, NOW, savedItem } from '../fresh-store';

freshStore();

const ONE = stampOfTime(NOW - 5000);
const TWO = stampOfTime(NOW - 4000);
const NONE = stampOfTime(NOW - 3000);
const entry = () => db.entries.get(id(1));

/** A paper whose note two other machines wrote differently. */
async function conflict(): Promise<void> {
  const otherNotes = [
    { note: 'One', stamp: ONE },
    { note: 'Two', stamp: TWO },
  ];
  await importItems([savedItem(1, { note: 'Mine', otherNotes })], NOW);
}

it('one of several notes is taken, the others stay, and undo brings all back', async () => {
  await conflict();
  await takeOtherNote(id(1), TWO, NOW + 1);
  expect(await entry()).toMatchObject({ note: 'Two', otherNotes: [{ note: 'One', stamp: ONE }] });
  await dropOtherNote(id(1), ONE, NOW + 2);
  expect((await entry())?.note).toBe('Two');
  expect(await entry()).not.toHaveProperty('otherNotes');
  await undo(NOW + 3);
  await undo(NOW + 4);
  expect(await entry()).toMatchObject({ note: 'Mine' });
  expect((await entry())?.otherNotes).toHaveLength(2);
});

it('a note that is no longer there changes and announces nothing', async () => {
  await conflict();
  const before = await entry();
  const announced = vi.fn();
  fakeBrowser.storage.onChanged.addListener(announced);
  expect(await takeOtherNote(id(1), NONE, NOW + 1)).toBeUndefined();
  expect(await dropOtherNote(id(1), NONE, NOW + 1)).toBeUndefined();
  expect(await entry()).toEqual(before);
  await takeOtherNote(id(1), ONE, NOW + 2);
  await vi.waitFor(() => expect(announced).toHaveBeenCalledOnce());
});
