import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { stampOfTime } from '../../../lib/paper/edit-stamp';
import { db } from '../../../lib/store/database';
import { addTags, save, setStatus, unsave } from '../../../lib/store/edit/edit';
import { redo } from '../../../lib/store/edit/redo';
import { undo } from '../../../lib/store/edit/undo';
import { importItems } from '../../../lib/store/import/import';
import { storeCapture } from '../../../lib/store/join/capture';
import { styleTag } from '../../../lib/store/own/style-tag';
import { capture, draft, freshStore, id, NOW, savedItem } from '../fresh-store';

freshStore();
beforeEach(async () => {
  const drafts = [
    draft(1, { title: 'Mosses of the north', abstract: 'We count mosses.' }),
    draft(2, { title: 'Ferns', abstract: 'Ferns and mosses.' }),
    draft(3, { title: 'Rivers' }),
  ];
  await storeCapture(capture(drafts), NOW - 1);
  await styleTag('Moss', { rule: 'title:moss OR abstract:moss' }, NOW);
});

const tagsOf = async (number: number) => (await db.entries.get(id(number)))?.tags;

describe('a rule', () => {
  it('tags the papers that match when they are saved, with one undo', async () => {
    const done = await save([id(1), id(2), id(3)], NOW + 1);
    expect([await tagsOf(1), await tagsOf(2), await tagsOf(3)]).toEqual([['Moss'], ['Moss'], []]);
    await undo(NOW + 2, done?.seq);
    expect((await db.entries.get(id(1)))?.savedAt).toBeUndefined();
    await redo(NOW + 3);
    expect(await tagsOf(1)).toEqual(['Moss']);
  });

  it('tags papers that are saved by a tag or a status', async () => {
    await addTags([id(1)], ['to read'], NOW + 1);
    await setStatus([id(2)], 'reading', NOW + 2);
    expect(await tagsOf(1)).toEqual(['to read', 'Moss']);
    expect(await tagsOf(2)).toEqual(['Moss']);
  });

  it('adds no second spelling of a tag', async () => {
    await addTags([id(1)], ['moss'], NOW + 1);
    expect(await tagsOf(1)).toEqual(['moss']);
  });

  it('leaves papers alone that are saved already, or not saved', async () => {
    await styleTag('Moss', { rule: null }, NOW);
    await save([id(1)], NOW + 1);
    await styleTag('Moss', { rule: 'moss' }, NOW + 2);
    await addTags([id(1)], ['north'], NOW + 3);
    expect(await tagsOf(1)).toEqual(['north']);
    expect(await db.entries.get(id(2))).toBeUndefined();
  });

  it('gives a paper that is saved again its tags, and those that match now', async () => {
    await addTags([id(3)], ['water'], NOW + 1);
    await unsave([id(3)], NOW + 2);
    await styleTag('flow', { rule: 'rivers' }, NOW + 3);
    await save([id(3)], NOW + 4);
    expect(await tagsOf(3)).toEqual(['water', 'flow']);
  });

  it('tags papers that an import saves, and the result says how many, with one undo', async () => {
    const items = [1, 2, 3].map((number) => savedItem(number));
    const result = await importItems(items, NOW + 1);
    expect(result.ruled).toBe(2);
    expect([await tagsOf(1), await tagsOf(2), await tagsOf(3)]).toEqual([['Moss'], ['Moss'], []]);
    expect((await importItems(items, NOW + 2)).ruled).toBe(0);
    await undo(NOW + 3, result.operation?.seq);
    expect((await db.entries.get(id(1)))?.savedAt).toBeUndefined();
  });

  it('leaves papers of an import alone that were saved, or that another machine knows', async () => {
    await styleTag('Moss', { rule: null }, NOW);
    await save([id(1)], NOW + 1);
    await styleTag('Moss', { rule: 'moss' }, NOW + 2);
    const other = savedItem(2, { stamps: { saved: stampOfTime(NOW) } });
    expect((await importItems([savedItem(1), other], NOW + 3)).ruled).toBe(0);
    expect([await tagsOf(1), await tagsOf(2)]).toEqual([[], []]);
  });
});
