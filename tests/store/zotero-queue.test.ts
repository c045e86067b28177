import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { db } from '../../lib/store/database';
import { enqueue, failWaiting, putOff, requeueFailed } from '../../lib/store/zotero';
import { freshStore, id, NOW, see } from './fresh-store';

freshStore();
afterEach(() => vi.restoreAllMocks());

/** Makes the second row that is written from now on fail, as a full disk does. */
function failSecondWrite(): void {
  const put = IDBObjectStore.prototype.put;
  let writes = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    writes += 1;
    if (writes === 2) throw new DOMException('No space left', 'QuotaExceededError');
    return put.apply(this, args);
  });
}

describe('when one row of the queue can’t be written', () => {
  it.each([
    ['putOff', () => putOff('closed', () => 60_000, NOW)],
    ['failWaiting', () => failWaiting('refused')],
  ])('%s changes no other row', async (_, change) => {
    await enqueue(await see([1, 2, 3]), 'L1', false, NOW);
    const before = await db.zotero.toArray();
    failSecondWrite();
    await expect(change()).rejects.toThrow();
    expect(await db.zotero.toArray()).toEqual(before);
    expect(before.map(({ paper }) => paper)).toEqual([id(1), id(2), id(3)]);
  });

  it('requeueFailed changes no other row', async () => {
    await enqueue(await see([1, 2, 3]), 'L1', false, NOW);
    await failWaiting('refused');
    const before = await db.zotero.toArray();
    failSecondWrite();
    await expect(requeueFailed(NOW)).rejects.toThrow();
    expect(await db.zotero.toArray()).toEqual(before);
  });
});

describe('papers that are sent to another target while they wait', () => {
  it('go to the new target, unless they may have arrived at the old one', async () => {
    await enqueue(await see([1, 2]), 'C5', false, NOW);
    await db.zotero.update(id(1), { session: 'lost', tags: [] });
    await enqueue([id(1), id(2)], 'C9', false, NOW + 1);
    expect((await db.zotero.toArray()).map(({ target }) => target)).toEqual(['C5', 'C9']);
  });
});
