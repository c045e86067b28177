import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { StampedEntry } from '../../../lib/paper/paper';
import { db } from '../../../lib/store/database';
import { learnt, withOwnCitekeys, withoutCitekey } from '../../../lib/store/import/own-citekeys';
import type { MergeRow } from '../../../lib/store/rows';
import { freshStore } from '../fresh-store';

freshStore();

/** The stamp of an edit at a time in ms. */
const at = (ms: number, machine = 'm') => `00000000${ms}000${machine.repeat(8)}`;
const entry = (paper: string, more: Partial<StampedEntry>): StampedEntry => ({
  ...{ paper, tags: [], note: '', status: 'unread', savedAt: 1, ...more },
});
/** An entry with a citation key, of no known time, or with a stamp. */
const keyed = (paper: string, citekey: string, stamp?: string) =>
  entry(paper, {
    citekey,
    ...(stamp !== undefined && { stamps: { saved: at(1), values: { citekey: stamp } } }),
  });

/** Stores entries, and returns what a file with others changes of citation keys. */
async function keysOf(stored: StampedEntry[], file: StampedEntry[], replaced: string[] = []) {
  await db.entries.bulkPut(stored.map((each) => ({ ...each, rev: 1 })));
  const own = await withOwnCitekeys(new Map(file.map((each) => [each.paper, each])), replaced);
  return {
    keys: Object.fromEntries([...own.entries].map(([paper, { citekey }]) => [paper, citekey])),
    keyless: [...own.keyless],
  };
}

describe('the citation keys of a file', () => {
  it.each<[string, StampedEntry[], StampedEntry[], Record<string, string | undefined>, string[]]>([
    ['stay where they are free', [], [keyed('a', 'k')], { a: 'k' }, []],
    ['may be none', [keyed('b', 'k')], [entry('a', {})], { a: undefined }, []],
    ['stay those of the paper itself', [keyed('a', 'k')], [keyed('a', 'K')], { a: 'K' }, []],
    [
      'go where a stored paper has them, in any case',
      [keyed('b', 'K')],
      [keyed('a', 'k')],
      { a: undefined },
      [],
    ],
    [
      'go where a stored paper has them, though the file’s paper is stored, too',
      [keyed('b', 'k'), entry('a', {})],
      [keyed('a', 'k')],
      { a: undefined },
      [],
    ],
    [
      'are the first one’s of two in the file',
      [],
      [keyed('a', 'k'), keyed('b', 'K')],
      { a: 'k', b: undefined },
      [],
    ],
    [
      'are those of the paper that had them first, by their stamps',
      [],
      [keyed('a', 'k', at(3)), keyed('b', 'k', at(2))],
      { a: undefined, b: 'k' },
      [],
    ],
    [
      'are those of the smaller identifier at the same time',
      [],
      [keyed('b', 'k', at(2)), keyed('a', 'k', at(2))],
      { b: undefined, a: 'k' },
      [],
    ],
    [
      'take a key from a stored paper that had it later, which loses it with the merge',
      [keyed('b', 'k', at(3))],
      [keyed('a', 'k', at(2))],
      { a: 'k' },
      ['b'],
    ],
    [
      'go where the stored paper had it before, by the stamps',
      [keyed('b', 'k', at(2))],
      [keyed('a', 'k', at(3))],
      { a: undefined },
      [],
    ],
    [
      'go with the merge where the paper is stored, too',
      [keyed('b', 'k', at(2)), entry('a', {})],
      [keyed('a', 'k', at(3))],
      { a: 'k' },
      ['a'],
    ],
    [
      'without stamps take none from a stored paper, however old they are',
      [keyed('b', 'k', at(3))],
      [keyed('a', 'k')],
      { a: undefined },
      [],
    ],
    [
      'are what both know together: a later key of the paper here goes first',
      [keyed('a', 'other', at(4)), keyed('b', 'k', at(3))],
      [keyed('a', 'k', at(2))],
      { a: 'k' },
      [],
    ],
    [
      'of a stored paper with stamps in the file are those that it will have',
      [keyed('b', 'k', at(2))],
      [keyed('b', 'new', at(3)), keyed('a', 'k', at(4))],
      { b: 'new', a: 'k' },
      [],
    ],
  ])('%s', async (_, stored, file, keys, keyless) => {
    expect(await keysOf(stored, file)).toEqual({ keys, keyless });
  });

  it('are free if the stub that has them is that of a paper of the file', async () => {
    expect(await keysOf([keyed('b', 'k')], [keyed('a', 'k')], ['b'])).toEqual({
      ...{ keys: { a: 'k' }, keyless: [] },
    });
  });

  it('belong to the paper into which that with the key was merged', async () => {
    const merge = { kept: 'b', gone: 'c', citekey: 'K' } as MergeRow;
    await db.merges.add(merge);
    expect(await keysOf([], [keyed('a', 'k', at(1))])).toEqual({
      ...{ keys: { a: undefined }, keyless: [] },
    });
    expect((await keysOf([], [keyed('b', 'k')])).keys).toEqual({ b: 'k' });
  });
});

describe('an entry without its citation key', () => {
  it.each([
    [entry('a', { note: 'n' }), entry('a', { note: 'n' })],
    [keyed('a', 'k'), entry('a', {})],
    [entry('a', { stamps: { saved: at(1) } }), entry('a', { stamps: { saved: at(1) } })],
    [keyed('a', 'k', at(2)), entry('a', { stamps: { saved: at(1), values: { citekey: at(2) } } })],
    [
      entry('a', { citekey: 'k', stamps: { saved: at(1), values: { status: at(3) } } }),
      entry('a', { stamps: { saved: at(1), values: { status: at(3), citekey: at(1) } } }),
    ],
    [
      entry('a', { citekey: 'k', stamps: { notes: [at(3)] } }),
      entry('a', { stamps: { notes: [at(3)], values: {} } }),
    ],
  ])('%#', (before, after) => expect(withoutCitekey(before)).toStrictEqual(after));

  it('is that of what this machine will know', () => {
    const theirs = entry('a', { status: 'read', stamps: { saved: at(2), values: {} } });
    const ours = keyed('a', 'k', at(1));
    const entries = new Map([['a', theirs]]);
    const merged = learnt(ours, { entries, keyless: new Set() });
    expect(merged).toMatchObject({ status: 'read', citekey: 'k' });
    expect(learnt(ours, { entries, keyless: new Set(['a']) })).toEqual(withoutCitekey(merged));
    expect(learnt(ours, { entries: new Map(), keyless: new Set(['b']) })).toBe(ours);
  });
});
