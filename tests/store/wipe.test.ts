import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { db } from '../../lib/store/database';
import { addTags } from '../../lib/store/edit/edit';
import { undo } from '../../lib/store/edit/undo';
import { currentRev } from '../../lib/store/read/index-changes';
import { writeIndex } from '../../lib/store/read/segments';
import { wipe } from '../../lib/store/wipe';
import { everything, freshStore, id, NOW, see } from './fresh-store';
import { emptySegment } from './made-segment';

freshStore();

describe('deleting everything', () => {
  it('leaves the revision counter and nothing else', async () => {
    await see([1, 2]);
    await addTags([id(1)], ['rivers'], NOW);
    await writeIndex('saved', { version: 1, rev: 1 }, [{ gone: [], made: emptySegment() }], []);
    const rev = await currentRev();
    await wipe();
    const { meta, ...tables } = await everything();
    expect(Object.values(tables).flat()).toEqual([]);
    expect(meta).toEqual([
      { key: 'deleted', value: rev + 1 },
      { key: 'papers', value: 0 },
      { key: 'rev', value: rev + 1 },
    ]);
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
