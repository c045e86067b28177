import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/database';
import { save, unsave } from '../../../lib/store/edit/edit';
import { keysBy } from '../../../lib/store/read/keys-by';
import { freshStore, id, NOW, see } from '../fresh-store';
import { countRequests, takeRequests } from '../idb-requests';

countRequests();
freshStore();

/** Stores papers of these times; those of one time are sorted by their ids. */
async function seen(times: readonly number[]): Promise<string[]> {
  const numbers = times.map((_, index) => index + 1);
  for (const number of numbers) await see([number], NOW + (times[number - 1] ?? 0));
  return numbers.sort((a, b) => (times[a - 1] ?? 0) - (times[b - 1] ?? 0) || a - b).map(id);
}

describe('the keys of an index', () => {
  it.each([
    ['none', []],
    ['fewer than a request reads', [2, 1]],
    ['as many as a request reads', [3, 1, 2]],
    ['of several requests', [5, 3, 8, 1, 2, 7, 6, 4]],
    ['with equal numbers across requests', [1, 2, 2, 2, 3, 2, 9]],
    ['with more equal numbers than a request reads', [1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 2]],
  ])('are complete and sorted: %s', async (_, times) => {
    const sorted = await seen(times);
    expect(await keysBy(db.papers, 'lastSeen', 3)).toEqual(sorted);
    expect(await keysBy(db.papers, 'lastSeen')).toEqual(sorted);
  });

  it('leave out rows without a number', async () => {
    await see([1, 2, 3]);
    await save([id(2)], NOW);
    await save([id(3)], NOW);
    await unsave([id(3)], NOW);
    expect(await keysBy(db.entries, 'savedAt', 1)).toEqual([id(2)]);
  });

  it('are read by several requests, which the page can draw between', async () => {
    await seen([1, 2, 3, 4, 5]);
    takeRequests();
    await keysBy(db.papers, 'lastSeen', 2);
    expect(takeRequests().most).toBe(2);
  });
});
