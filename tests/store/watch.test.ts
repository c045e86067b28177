import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { db } from '../../lib/store/database';
import { save } from '../../lib/store/edit/edit';
import { userIsTyping } from '../../lib/store/slow-queue';
import { watch } from '../../lib/store/watch';
import { freshStore, id, NOW, see } from './fresh-store';

freshStore();

const fail = (error: unknown) => expect.unreachable(String(error));
const count = () => vi.fn(() => db.entries.count());

describe('a watched query', () => {
  it('gives each value at once', async () => {
    await see([1, 2]);
    const values: number[] = [];
    const stop = watch(count(), (value) => values.push(value), fail);
    await vi.waitFor(() => expect(values).toEqual([0]));
    await save([id(1)], NOW);
    await vi.waitFor(() => expect(values.at(-1)).toBe(1));
    stop();
  });

  it('that is slow waits until the user pauses, and reads once for all that changed', async () => {
    await see([1, 2, 3, 4]);
    const values: number[] = [];
    const query = count();
    const stop = watch(query, (value) => values.push(value), fail, true);
    await vi.waitFor(() => expect(values).toEqual([0]));
    for (const number of [1, 2, 3]) {
      userIsTyping();
      await save([id(number)], NOW);
    }
    await vi.waitFor(() => expect(values).toEqual([0, 3]), 3000);
    expect(query).toHaveBeenCalledTimes(2);
    await save([id(4)], NOW);
    await vi.waitFor(() => expect(values).toEqual([0, 3, 4]), 3000);
    stop();
  });

  it('that is slow is alone', async () => {
    let running = 0;
    let most = 0;
    const query = async () => {
      most = Math.max(most, ++running);
      const papers = await db.papers.count();
      running--;
      return papers;
    };
    const heard = [vi.fn(), vi.fn(), vi.fn()];
    const stops = heard.map((hear) => watch(query, hear, fail, true));
    for (const hear of heard) await vi.waitFor(() => expect(hear).toHaveBeenCalledWith(0));
    expect(most).toBe(1);
    for (const stop of stops) stop();
  });

  it('that fails is reported and does not stop the others', async () => {
    const failed = vi.fn();
    const heard = vi.fn();
    const stops = [
      watch(() => Promise.reject(new Error('broken')), heard, failed, true),
      watch(count(), heard, fail, true),
    ];
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith(0));
    expect(failed).toHaveBeenCalledOnce();
    for (const stop of stops) stop();
  });

  it('reads nothing more once it is stopped', async () => {
    await see([1]);
    const query = count();
    const heard = vi.fn();
    const stop = watch(query, heard, fail, true);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
    const later = vi.fn();
    const stopLater = watch(count(), later, fail, true);
    await vi.waitFor(() => expect(later).toHaveBeenCalledWith(0));
    userIsTyping();
    await save([id(1)], NOW);
    stop();
    // The queue is in order, so the stopped query would have run before this one.
    await vi.waitFor(() => expect(later).toHaveBeenCalledWith(1), 3000);
    expect(query).toHaveBeenCalledOnce();
    stopLater();
  });
});
