import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/database';
import { addTags, removeTags } from '../../../lib/store/edit/edit';
import { deleteTag, renameTag } from '../../../lib/store/edit/rename-tags';
import { undo } from '../../../lib/store/edit/undo';
import { storeFailure } from '../../../lib/store/failure';
import { countTags } from '../../../lib/store/read/list';
import { freshStore, id, NOW, see } from '../fresh-store';

freshStore();
beforeEach(() => see([1, 2, 3]));

const tagsOf = async (number: number) => (await db.entries.get(id(number)))?.tags;

describe('a tag', () => {
  beforeEach(async () => {
    await addTags([id(1), id(2)], ['to read', 'rivers'], NOW);
    await addTags([id(2), id(3)], ['later'], NOW);
  });

  it('gets another name on all papers, in its place, with one undo', async () => {
    expect(await renameTag('to read', ' to  present ', NOW + 1)).toMatchObject({
      what: 'retag',
      count: 2,
    });
    expect(await tagsOf(1)).toEqual(['to present', 'rivers']);
    await undo(NOW + 2);
    expect(await tagsOf(1)).toEqual(['to read', 'rivers']);
  });

  it('becomes one with a tag in use', async () => {
    await renameTag('later', 'to read', NOW + 1);
    expect(await tagsOf(2)).toEqual(['to read', 'rivers']);
    expect(await tagsOf(3)).toEqual(['to read']);
    await undo(NOW + 2);
    expect(await countTags()).toContainEqual({ tag: 'later', count: 2 });
  });

  it('is deleted from all papers, with one undo', async () => {
    await deleteTag('rivers', NOW + 1);
    expect(await countTags()).not.toContainEqual(expect.objectContaining({ tag: 'rivers' }));
    await undo(NOW + 2);
    expect(await countTags()).toContainEqual({ tag: 'rivers', count: 2 });
  });

  it('gets no name with which a tag nested in it would be longer than a backup keeps', async () => {
    await addTags([id(1)], [`rivers/${'x'.repeat(193)}`], NOW);
    const before = await db.entries.toArray();
    const failure = await renameTag('rivers', 'rivers1', NOW + 1).catch((error) => error);
    expect(storeFailure(failure)).toEqual({
      kind: 'long_tag',
      value: `rivers1/${'x'.repeat(193)}`,
    });
    expect(await db.entries.toArray()).toEqual(before);
    expect(await renameTag('rivers', 'river', NOW + 1)).toMatchObject({ count: 2 });
    expect(await tagsOf(1)).toEqual(['to read', 'river', `river/${'x'.repeat(193)}`]);
  });

  it('of characters that show nothing is none, and is no second one of that name', async () => {
    await addTags([id(3)], ['\u200b', 'ri\u200bvers'], NOW);
    expect(await tagsOf(3)).toEqual(['later', 'rivers']);
    await removeTags([id(3)], ['\u202elater'], NOW);
    expect(await tagsOf(3)).toEqual(['rivers']);
  });

  it('keeps its name when the new one is empty or the same', async () => {
    expect(await renameTag('rivers', '  ', NOW + 1)).toBeUndefined();
    expect(await renameTag('rivers', 'rivers', NOW + 1)).toBeUndefined();
  });
});
