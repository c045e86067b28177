import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { buildSegment } from '../../../lib/search/flat/segment';
import { db } from '../../../lib/store/database';
import { currentRev } from '../../../lib/store/read/index-changes';
import { readIndex, writeIndex } from '../../../lib/store/read/segments';
import { freshStore, see } from '../fresh-store';

freshStore();

const { postings: _, ...segment } = buildSegment([]);
const made = { segment, postings: new Blob([]), last: new Uint8Array() };
const parts = [{ gone: [], made }];

it('an index of a later revision than the store is neither written nor read', async () => {
  await see([1]);
  const rev = await currentRev();
  expect(await writeIndex('saved', { version: 1, rev: rev + 1 }, parts, [])).toBeUndefined();
  expect(await db.segments.count()).toBe(0);
  expect(await writeIndex('saved', { version: 1, rev }, parts, [])).toHaveLength(1);
  expect((await readIndex('saved')).index).toMatchObject({ rev });
  await db.meta.put({ key: 'rev', value: rev - 1 });
  expect(await readIndex('saved')).toMatchObject({ seqs: [expect.any(Number)], index: undefined });
});
