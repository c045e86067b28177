import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { db } from '../../../lib/store/database';
import { currentRev } from '../../../lib/store/read/index-changes';
import { readIndex, writeIndex } from '../../../lib/store/read/segments';
import { freshStore, see } from '../fresh-store';
import { countRequests, takeRequests } from '../idb-requests';
import { emptySegment } from '../made-segment';

countRequests();
freshStore();

const parts = [{ gone: [], made: emptySegment() }];

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

it('an index is read at once, whose parts are files, so that none waits for the page', async () => {
  await see([1]);
  const three = [...parts, ...parts, ...parts];
  await writeIndex('saved', { version: 1, rev: await currentRev() }, three, []);
  takeRequests();
  expect((await readIndex('saved')).index?.parts).toHaveLength(3);
  expect(takeRequests().calls).toEqual({ get: 2, getAll: 1 });
});
