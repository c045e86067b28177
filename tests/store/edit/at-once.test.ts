import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { db } from '../../../lib/store/database';
import { handOut } from '../../../lib/store/edit/citekeys';
import { addTags, save, setNote, stepStatus } from '../../../lib/store/edit/edit';
import { redo } from '../../../lib/store/edit/redo';
import { undo } from '../../../lib/store/edit/undo';
import { importItems } from '../../../lib/store/import/import';
import { joinPapers } from '../../../lib/store/join/join';
import { freshStore, id, NOW, savedItem, see } from '../fresh-store';

freshStore();

const EDITS = {
  addTags: () => addTags([id(1)], ['ice'], NOW + 1),
  stepStatus: () => stepStatus(id(1), NOW + 1),
  setNote: () => setNote(id(1), 'Ice', NOW + 1),
};
const OTHERS = {
  undo: () => undo(NOW + 2),
  redo: () => redo(NOW + 2),
  handOut: () => handOut([id(1), id(2)], 'short'),
  joinPapers: () => joinPapers([id(1), id(2)], NOW + 2),
};
const pairs = Object.keys(EDITS).flatMap((edit) =>
  Object.keys(OTHERS).map((other) => [edit, other] as const),
);

it.each(pairs as [keyof typeof EDITS, keyof typeof OTHERS][])(
  '%s and %s both succeed when they are started at once',
  async (edit, other) => {
    await see([1, 2]);
    await save([id(1)], NOW);
    const done = await Promise.allSettled([EDITS[edit](), OTHERS[other]()]);
    expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  },
);

it('two imports and what undoes the first are done whole, one after another', async () => {
  const items = (from: number, tag: string) =>
    Array.from({ length: 60 }, (_, index) => savedItem(from + index, { tags: [tag] }));
  const [one, , other] = await Promise.all([
    importItems(items(1, 'ice'), NOW),
    undo(NOW + 1),
    importItems(items(31, 'moss'), NOW + 2),
  ]);
  const { operation } = one;
  expect([operation?.count, other.operation?.count]).toEqual([60, 60]);
  await undo(NOW + 3, other.operation?.seq);
  await undo(NOW + 4, operation?.seq);
  expect(await db.entries.where('savedAt').above(0).count()).toBe(0);
  await redo(NOW + 5);
  await redo(NOW + 6);
  const saved = await db.entries.where('savedAt').above(0).toArray();
  expect(saved).toHaveLength(90);
  const both = saved.filter(({ tags }) => tags.length === 2);
  expect(both).toHaveLength(30);
});
