import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/database';
import { currentRev } from '../../../lib/store/read/index-changes';
import { dropIndex, readIndex, writeIndex } from '../../../lib/store/read/segments';
import { freshStore, see } from '../fresh-store';
import { emptySegment } from '../made-segment';

freshStore();

const made = () => ({ gone: [], made: emptySegment() });
let rev = 0;
beforeEach(async () => {
  await see([1]);
  rev = await currentRev();
});
const write = async (count: number, known: number[] = []) =>
  (await writeIndex('saved', { version: 3, rev }, Array.from({ length: count }, made), known)) ??
  [];

describe('a stored index', () => {
  it('is read with its parts in their order', async () => {
    const [first = 0, second = 0] = await write(2);
    const parts = [{ seq: second, gone: [7] }, { seq: first, gone: [] }, made()];
    const seqs = await writeIndex('saved', { version: 3, rev, partial: true }, parts, [
      first,
      second,
    ]);
    expect(seqs).toEqual([second, first, expect.any(Number)]);
    const { index, seqs: stored } = await readIndex('saved');
    expect(stored).toHaveLength(3);
    expect(index).toMatchObject({ version: 3, rev, partial: true });
    expect(index?.parts.map(({ seq, gone }) => [seq, gone])).toEqual([
      [second, [7]],
      [first, []],
      [seqs?.[2], []],
    ]);
  });

  it('is whole if it is not said to be partial', async () => {
    await write(1);
    expect((await readIndex('saved')).index).not.toHaveProperty('partial');
  });

  it('loses the parts that are left out, of its own scope only', async () => {
    const [first = 0, second = 0] = await write(2);
    await writeIndex('rest', { version: 3, rev }, [made()], []);
    await writeIndex('saved', { version: 3, rev }, [{ seq: second, gone: [] }], [first, second]);
    expect((await readIndex('saved')).seqs).toEqual([second]);
    expect((await readIndex('rest')).seqs).toHaveLength(1);
  });

  it('is not written over one that another page has written', async () => {
    const seqs = await write(2);
    const head = { version: 4, rev };
    for (const known of [[], seqs.slice(1), [...seqs, 99], [seqs[0] ?? 0, 99]])
      expect(await writeIndex('saved', head, [made()], known)).toBeUndefined();
    expect((await readIndex('saved')).index?.version).toBe(3);
    expect(await db.segments.count()).toBe(2);
  });

  it.each([
    ['without a head', undefined],
    ['that is no object', 7],
    ['without parts', { version: 3, rev: 1 }],
    ['without a version', { rev: 1, parts: [] }],
    ['without a revision', { version: 3, parts: [] }],
    ['with a version that is a text', { version: '3', rev: 1, parts: [] }],
    ['with a part that is missing', { version: 3, rev: 1, parts: [{ seq: 99, gone: [] }] }],
  ])('is of no use %s', async (_, value) => {
    const seqs = await write(1);
    if (value === undefined) await dropIndex('saved');
    else await db.meta.put({ key: 'index:saved', value });
    expect(await readIndex('saved')).toEqual({ seqs, index: undefined });
  });
});
