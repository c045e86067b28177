import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { db } from '../../lib/store/database';
import { addTags } from '../../lib/store/edit';
import { currentRev, writeSnapshot } from '../../lib/store/search';
import { undo } from '../../lib/store/undo';
import { wipe } from '../../lib/store/wipe';
import { everything, freshStore, id, NOW, see } from './fresh-store';

freshStore();

describe('deleting everything', () => {
  it('leaves the revision counter and nothing else', async () => {
    await see([1, 2]);
    await addTags([id(1)], ['rivers'], NOW);
    await writeSnapshot('saved', { version: 1, rev: 1, json: '{"secret":"rivers"}' });
    const rev = await currentRev();
    await wipe();
    const { meta, ...tables } = await everything();
    expect(Object.values(tables).flat()).toEqual([]);
    expect(meta).toEqual([{ key: 'rev', value: rev + 1 }]);
  });

  it('can’t be undone, and all begins anew', async () => {
    await see([1]);
    await addTags([id(1)], ['rivers'], NOW);
    await wipe();
    expect(await undo(NOW)).toBeUndefined();
    await see([1]);
    expect(await db.papers.count()).toBe(1);
    expect(await db.entries.count()).toBe(0);
  });
});
