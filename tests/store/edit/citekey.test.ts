import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/database';
import {
  addTags,
  CitekeyError,
  freezeCitekeys,
  save,
  setCitekey,
} from '../../../lib/store/edit/edit';
import { undo } from '../../../lib/store/edit/undo';
import { joinPapers } from '../../../lib/store/join/join';
import { freshStore, id, NOW, see } from '../fresh-store';

freshStore();
beforeEach(async () => {
  await see([1, 2, 3]);
  await save([id(1), id(2)], NOW);
});

const keyOf = async (number: number) => (await db.entries.get(id(number)))?.citekey;

describe('a citation key set by hand', () => {
  it('takes the place of the one before, and one undo brings that back', async () => {
    await freezeCitekeys(new Map([[id(1), 'virtanen2026slow']]));
    expect(await setCitekey(id(1), ' virtanen:slow ', NOW)).toMatchObject({ what: 'citekey' });
    expect(await keyOf(1)).toBe('virtanen:slow');
    expect(await setCitekey(id(1), 'virtanen:slow', NOW)).toBeUndefined();
    await undo(NOW);
    expect(await keyOf(1)).toBe('virtanen2026slow');
  });

  it('is gone when it is undone and there was none, and other changes stay', async () => {
    await addTags([id(1)], ['rivers'], NOW);
    await setCitekey(id(1), 'mine', NOW);
    await undo(NOW);
    expect(await keyOf(1)).toBeUndefined();
    expect((await db.entries.get(id(1)))?.tags).toEqual(['rivers']);
  });

  it('is taken off by an empty one', async () => {
    await setCitekey(id(1), 'mine', NOW);
    await setCitekey(id(1), '', NOW);
    expect(await keyOf(1)).toBeUndefined();
  });

  it('saves a paper that was not', async () => {
    await setCitekey(id(3), 'mine', NOW);
    expect(await db.entries.get(id(3))).toMatchObject({ savedAt: NOW, citekey: 'mine' });
  });

  it.each(['two words', 'a,b', 'a{b', '50%', 'x'.repeat(201)])('is not “%s”', async (key) => {
    await expect(setCitekey(id(1), key, NOW)).rejects.toMatchObject({ fault: 'form' });
    expect(await keyOf(1)).toBeUndefined();
  });

  it('is none of another paper, in whatever case, but may be its own', async () => {
    await setCitekey(id(2), 'Mine', NOW);
    await expect(setCitekey(id(1), 'mINE', NOW)).rejects.toThrow(CitekeyError);
    await expect(setCitekey(id(1), 'mINE', NOW)).rejects.toMatchObject({ fault: 'taken' });
    await setCitekey(id(2), 'mine', NOW);
    expect(await keyOf(2)).toBe('mine');
  });

  it('is none of a paper that went into another', async () => {
    await setCitekey(id(1), 'first', NOW);
    await setCitekey(id(2), 'second', NOW);
    await joinPapers([id(1), id(2)], NOW);
    await expect(setCitekey(id(3), 'first', NOW)).rejects.toThrow(CitekeyError);
    await expect(setCitekey(id(3), 'second', NOW)).rejects.toThrow(CitekeyError);
  });
});
