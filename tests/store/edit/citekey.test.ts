import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/database';
import { CitekeyError, handOut, setCitekey } from '../../../lib/store/edit/citekeys';
import { addTags, save, unsave } from '../../../lib/store/edit/edit';
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
    await handOut([id(1)], 'short');
    expect(await setCitekey(id(1), ' virtanen:slow ', NOW)).toMatchObject({ what: 'citekey' });
    expect(await keyOf(1)).toBe('virtanen:slow');
    expect(await setCitekey(id(1), 'virtanen:slow', NOW)).toBeUndefined();
    await undo(NOW);
    expect(await keyOf(1)).toBe('2026paper');
  });

  it('does not come back by undo when another paper has it by then', async () => {
    await handOut([id(1)], 'short');
    await setCitekey(id(1), 'mine', NOW);
    await handOut([id(2)], 'short');
    expect(await keyOf(2)).toBe('2026paper');
    await undo(NOW);
    expect(await keyOf(1)).toBe('mine');
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
    await expect(setCitekey(id(1), key, NOW)).rejects.toMatchObject({
      problem: { kind: 'key_malformed', value: key },
    });
    expect(await keyOf(1)).toBeUndefined();
  });

  it('is none of another paper, in whatever case, but may be its own', async () => {
    await setCitekey(id(2), 'Mine', NOW);
    await expect(setCitekey(id(1), 'mINE', NOW)).rejects.toThrow(CitekeyError);
    await expect(setCitekey(id(1), 'mINE', NOW)).rejects.toMatchObject({
      problem: { kind: 'key_taken', value: 'mINE' },
    });
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

describe('a citation key that an export hands out', () => {
  const handedOut = async (numbers: number[]) => {
    const keys = await handOut(numbers.map(id), 'short');
    return numbers.map((number) => keys.get(id(number)));
  };

  it('is stored for saved papers, and is no operation', async () => {
    expect(await handedOut([1, 2, 3])).toEqual(['2026paper', '2026papera', '2026paperb']);
    expect([await keyOf(1), await keyOf(2), await keyOf(3)]).toEqual([
      '2026paper',
      '2026papera',
      undefined,
    ]);
    expect(await db.journal.count()).toBe(1);
  });

  it('differs between papers when two exports run at once', async () => {
    const [one, two] = await Promise.all([handedOut([1]), handedOut([2])]);
    expect(new Set([...one, ...two]).size).toBe(2);
    expect([await keyOf(1), await keyOf(2)]).toEqual([...one, ...two]);
  });

  it('stays the same, whatever else is exported with it', async () => {
    const [key] = await handedOut([2]);
    expect(await handedOut([1, 2])).toEqual([`${key}a`, key]);
    const { rev } = (await db.entries.get(id(2))) ?? {};
    expect(await handedOut([2])).toEqual([key]);
    expect((await db.entries.get(id(2)))?.rev).toBe(rev);
  });

  it('is never that of another paper, also of one that was removed or merged into another', async () => {
    await handedOut([1]);
    expect(await handedOut([3])).toEqual(['2026papera']);
    await unsave([id(1)], NOW);
    expect(await handedOut([3])).toEqual(['2026papera']);
    expect(await handedOut([1])).toEqual(['2026paper']);
    await handedOut([2]);
    await joinPapers([id(1), id(2)], NOW);
    expect(await handedOut([3])).toEqual(['2026paperb']);
  });

  it('stays through undo, removal and saving again', async () => {
    await addTags([id(1)], ['rivers'], NOW);
    await handedOut([1]);
    await undo(NOW);
    expect(await db.entries.get(id(1))).toMatchObject({ tags: [], citekey: '2026paper' });
    await unsave([id(1)], NOW);
    await save([id(1)], NOW);
    expect(await keyOf(1)).toBe('2026paper');
  });

  it('can’t be taken by hand at the same time', async () => {
    const results = await Promise.allSettled([handedOut([1]), setCitekey(id(2), '2026paper', NOW)]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect([await keyOf(1), await keyOf(2)]).toEqual(['2026paper', undefined]);
  });
});
