import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { handOut } from '../../../lib/store/edit/citekeys';
import { addTags, save, setNote, stepStatus } from '../../../lib/store/edit/edit';
import { redo } from '../../../lib/store/edit/redo';
import { undo } from '../../../lib/store/edit/undo';
import { joinPapers } from '../../../lib/store/join/join';
import { freshStore, id, NOW, see } from '../fresh-store';

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
