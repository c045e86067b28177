import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { db } from '../../lib/store/database';
import { save } from '../../lib/store/edit';
import { watch } from '../../lib/store/watch';
import { freshStore, id, NOW, see } from './fresh-store';

freshStore();

const fail = (error: unknown) => expect.unreachable(String(error));

/** A query that takes so long by the clock, in ms. */
function slow(ms: number) {
  return vi.fn(async () => {
    const from = performance.now();
    const count = await db.entries.count();
    while (performance.now() - from < ms);
    return count;
  });
}

describe('a watched query', () => {
  it('gives each value at once while it is quick', async () => {
    await see([1, 2]);
    const values: number[] = [];
    const stop = watch(slow(0), (value) => values.push(value), fail);
    await vi.waitFor(() => expect(values).toEqual([0]));
    await save([id(1)], NOW);
    await vi.waitFor(() => expect(values.at(-1)).toBe(1));
    stop();
  });

  it('waits for a pause between changes while it is slow, so that it never holds them up', async () => {
    await see([1, 2, 3, 4]);
    const values: number[] = [];
    const query = slow(170);
    const stop = watch(query, (value) => values.push(value), fail);
    await vi.waitFor(() => expect(values).toEqual([0]));
    for (const number of [1, 2, 3]) await save([id(number)], NOW);
    await vi.waitFor(() => expect(values).toEqual([0, 3]), 3000);
    expect(query).toHaveBeenCalledTimes(2);
    await save([id(4)], NOW);
    await vi.waitFor(() => expect(values).toEqual([0, 3, 4]), 3000);
    stop();
  });

  it('reads nothing more once it is stopped', async () => {
    await see([1]);
    const query = slow(170);
    const heard = vi.fn();
    const stop = watch(query, heard, fail);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
    await save([id(1)], NOW);
    stop();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(query).toHaveBeenCalledOnce();
  });
});
