import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/database';
import { addTags } from '../../../lib/store/edit/edit';
import { deleteTag, renameTag } from '../../../lib/store/edit/rename-tags';
import { undo } from '../../../lib/store/edit/undo';
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

  it('keeps its name when the new one is empty or the same', async () => {
    expect(await renameTag('rivers', '  ', NOW + 1)).toBeUndefined();
    expect(await renameTag('rivers', 'rivers', NOW + 1)).toBeUndefined();
  });
});
