import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../../lib/paper/paper';
import { db } from '../../../lib/store/database';
import {
  addTags,
  save,
  setCorrections,
  setNote,
  setStatus,
  stepStatus,
  unsave,
} from '../../../lib/store/edit/edit';
import { undo } from '../../../lib/store/edit/undo';
import { importItems } from '../../../lib/store/import/import';
import { joinPapers } from '../../../lib/store/join/join';
import { splitMerge } from '../../../lib/store/join/split';
import { entryFrom } from '../../../lib/store/paper-row';
import { prune } from '../../../lib/store/prune';
import { countTags, getBackup, getItems, listIds } from '../../../lib/store/read/list';
import { statesOf } from '../../../lib/store/read/states';
import { DAY, freshStore, id, NOW, savedItem, see } from '../fresh-store';
import { seqOf } from '../two-versions';

freshStore();
beforeEach(async () => {
  await see([1, 2]);
  await addTags([id(1)], ['rivers', 'to read'], NOW);
  await setNote(id(1), 'Compare with section 4', NOW);
  await setStatus([id(1)], 'reading', NOW);
  await setCorrections(id(1), { published: '2024' }, NOW);
});

const WRITTEN = {
  tags: ['rivers', 'to read'],
  note: 'Compare with section 4',
  status: 'reading',
  corrections: { published: '2024' },
};
async function entry(number: number): Promise<Entry | undefined> {
  const row = await db.entries.get(id(number));
  if (!row) return undefined;
  return entryFrom(row);
}

describe('a removed paper', () => {
  it('comes back whole when it is saved again, after any number of operations', async () => {
    await unsave([id(1)], NOW + 1);
    await stepStatus(id(2), NOW + 2);
    await db.journal.clear();
    await save([id(1)], NOW + 600);
    expect(await entry(1)).toEqual({ paper: id(1), savedAt: NOW + 600, ...WRITTEN });
  });

  it.each<[string, () => Promise<unknown>, object]>([
    ['a tag', () => addTags([id(1)], ['deltas'], NOW + 2), { tags: [...WRITTEN.tags, 'deltas'] }],
    ['a tag that it had', () => addTags([id(1)], ['rivers'], NOW + 2), {}],
    ['a status', () => setStatus([id(1)], 'read', NOW + 2), { status: 'read' }],
    [
      'a note, after the earlier one',
      () => setNote(id(1), 'Again', NOW + 2, { base: '' }),
      { note: 'Compare with section 4\n\nAgain' },
    ],
    [
      'a correction',
      () => setCorrections(id(1), { authors: [{ literal: 'Ek' }] }, NOW + 2),
      { corrections: { published: '2024', authors: [{ literal: 'Ek' }] } },
    ],
  ])('comes back whole when it is given %s', async (_, operate, more) => {
    await unsave([id(1)], NOW + 1);
    await operate();
    expect(await entry(1)).toEqual({ paper: id(1), savedAt: NOW + 2, ...WRITTEN, ...more });
  });

  it('comes back whole when an import saves it', async () => {
    await unsave([id(1)], NOW + 1);
    await importItems([savedItem(1, { tags: ['imported'], note: 'New' })], NOW + 2);
    expect(await entry(1)).toMatchObject({
      tags: ['rivers', 'to read', 'imported'],
      note: 'New\n\nCompare with section 4',
    });
  });

  it('shows nothing that was written', async () => {
    await unsave([id(1)], NOW + 1);
    expect(await countTags()).toEqual([]);
    expect(await listIds({ scope: 'seen', tags: ['rivers'] })).toEqual([]);
    expect(await statesOf([id(1)], NOW)).toMatchObject([{ tags: [] }]);
    const shown = [...(await getItems([id(1)])), ...(await getBackup([id(1)]))];
    expect(JSON.stringify(shown)).not.toMatch(/rivers|section 4|2024/);
  });

  it('loses what was written after 30 days, also when papers are never forgotten', async () => {
    await unsave([id(1)], NOW);
    await prune(0, NOW + 30 * DAY);
    expect((await entry(1))?.kept?.note).toBe(WRITTEN.note);
    await prune(0, NOW + 31 * DAY);
    expect(await entry(1)).toEqual({
      paper: id(1),
      removedAt: NOW,
      tags: [],
      note: '',
      status: 'reading',
    });
  });

  it('merged with another removed one keeps what was written on both', async () => {
    await addTags([id(2)], ['deltas'], NOW);
    await unsave([id(1), id(2)], NOW + 1);
    const before = [await entry(1), await entry(2)];
    await joinPapers([id(1), id(2)], NOW + 2);
    expect((await entry(1))?.kept).toMatchObject({ tags: ['rivers', 'to read', 'deltas'] });
    expect(await countTags()).toEqual([]);
    await splitMerge(await seqOf(), NOW + 3);
    expect([await entry(1), await entry(2)]).toEqual(before);
  });
});

describe('toggles of a paper', () => {
  const toggle = (number: number, time: number) =>
    (time % 2 === 0 ? unsave : save)([id(number)], NOW + time);

  it('keep two rows of the journal at most, and undo goes back to before them', async () => {
    const before = await entry(1);
    const rows = await db.journal.count();
    for (let time = 0; time < 101; time++) await toggle(1, time);
    expect(await db.journal.count()).toBe(rows + 1);
    await toggle(1, 101);
    expect(await db.journal.count()).toBe(rows + 2);
    await undo(NOW + 600);
    expect((await entry(1))?.savedAt).toBeUndefined();
    await undo(NOW + 600);
    expect(await entry(1)).toEqual(before);
  });

  it('of several papers in turn push no other operation out', async () => {
    await addTags([id(2)], ['deltas'], NOW);
    const before = [await entry(1), await entry(2)];
    const rows = await db.journal.count();
    for (let time = 0; time < 50; time++) {
      await toggle(1, time);
      await toggle(2, time);
    }
    expect(await db.journal.count()).toBe(rows + 4);
    for (let time = 0; time < 4; time++) await undo(NOW + 600);
    expect([await entry(1), await entry(2)]).toEqual(before);
  });

  it('keep what undo needs where some of them were toggled together with others', async () => {
    await save([id(2)], NOW);
    await unsave([id(2)], NOW + 1);
    const before = [await entry(1), await entry(2)];
    await unsave([id(1)], NOW + 2);
    await save([id(1), id(2)], NOW + 3);
    await unsave([id(1), id(2)], NOW + 4);
    await save([id(1)], NOW + 5);
    await unsave([id(1)], NOW + 6);
    for (let step = 0; step < 5; step++) await undo(NOW + 600);
    expect([await entry(1), await entry(2)]).toEqual(before);
  });

  it('are undone one by one where there are two: a removal by mistake, then the saving', async () => {
    await save([id(2)], NOW + 1);
    await unsave([id(2)], NOW + 2);
    await undo(NOW + 3);
    expect((await entry(2))?.savedAt).toBe(NOW + 1);
    await undo(NOW + 3);
    expect((await entry(2))?.savedAt).toBeUndefined();
  });
});
