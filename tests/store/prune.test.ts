import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { db } from '../../lib/store/database';
import { save, unsave } from '../../lib/store/edit/edit';
import { joinPapers } from '../../lib/store/join/join';
import { prune } from '../../lib/store/prune';
import { DAY, freshStore, id, NOW, paper, see } from './fresh-store';

freshStore();

const OLD = NOW - 31 * DAY;

/** Papers with a time of last sight for each number. */
async function know(count: number, lastSeen: (number: number) => number): Promise<void> {
  await db.papers.bulkPut(
    Array.from({ length: count }, (_, number) => ({
      ...paper(number, { lastSeen: lastSeen(number) }),
      rev: 1,
    })),
  );
}

describe('pruning', () => {
  it('forgets what was last seen too long ago, with its sightings', async () => {
    await see([1, 2], OLD);
    await see([2, 3], NOW - 29 * DAY);
    expect(await prune(30, NOW)).toBe(1);
    expect(await db.papers.toCollection().primaryKeys()).toEqual([id(2), id(3)]);
    expect(new Set((await db.sightings.toArray()).map((row) => row.paper))).toEqual(
      new Set([id(2), id(3)]),
    );
  });

  it('forgets of what a forgotten paper was made', async () => {
    await see([1, 2, 3, 4, 5], OLD);
    await joinPapers([id(2), id(3)], OLD);
    await joinPapers([id(1), id(2)], OLD);
    await joinPapers([id(4), id(5)], OLD);
    await see([4], NOW);
    await prune(30, NOW);
    expect(await db.merges.toArray()).toMatchObject([{ kept: id(4), gone: id(5) }]);
  });

  it('never forgets what was saved, nor what was once', async () => {
    await see([1, 2, 3], OLD);
    await save([id(1), id(2)], OLD);
    await unsave([id(2)], OLD);
    expect(await prune(30, NOW)).toBe(1);
    expect(await db.papers.toCollection().primaryKeys()).toEqual([id(1), id(2)]);
    expect(await db.sightings.count()).toBe(2);
    expect(await db.entries.count()).toBe(2);
  });

  it('goes through any number, slice by slice', async () => {
    await know(1234, (number) => OLD - number);
    expect(await prune(30, NOW)).toBe(1234);
    expect(await db.papers.count()).toBe(0);
  });

  it('passes over nothing where many were seen at the same time', async () => {
    await know(1234, (number) => OLD - (number % 2));
    expect(await prune(30, NOW)).toBe(1234);
    expect(await db.papers.count()).toBe(0);
  });

  it('keeps everything when that is what the user wants', async () => {
    await see([1], OLD);
    expect(await prune(0, NOW)).toBe(0);
    expect(await db.papers.count()).toBe(1);
  });

  it('is done once a day, also after a clock that went wrong', async () => {
    await prune(30, NOW);
    await see([1], OLD);
    expect(await prune(30, NOW + DAY - 1)).toBe(0);
    expect(await prune(30, NOW + DAY)).toBe(1);
    await see([2], OLD);
    expect(await prune(30, NOW)).toBe(1);
  });
});
