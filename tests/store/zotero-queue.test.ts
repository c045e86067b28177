import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { db } from '../../lib/store/database';
import {
  dropRows,
  enqueue,
  failWaiting,
  putOff,
  requeueFailed,
  settle,
} from '../../lib/store/zotero';
import { freshStore, id, NOW, see } from './fresh-store';

freshStore();
afterEach(() => vi.restoreAllMocks());

/** Makes the second row that is written or deleted from now on fail, as a full disk does. */
function failSecond(method: 'put' | 'delete' = 'put'): void {
  const original: (...args: never[]) => IDBRequest = IDBObjectStore.prototype[method];
  let calls = 0;
  vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
    this: IDBObjectStore,
    ...args: unknown[]
  ) {
    calls += 1;
    if (calls === 2) throw new DOMException('No space left', 'QuotaExceededError');
    return original.apply(this, args as never[]) as never;
  });
}

async function settleAll(): Promise<unknown> {
  return settle(await db.zotero.toArray(), (row) => ({ ...row, state: 'sent' }));
}

describe('when one row of the queue can’t be written', () => {
  it.each([
    ['putOff', () => putOff('closed', () => 60_000, NOW)],
    ['failWaiting', () => failWaiting('refused')],
  ])('%s changes no other row', async (_, change) => {
    await enqueue(await see([1, 2, 3]), 'L1', false, NOW);
    const before = await db.zotero.toArray();
    failSecond();
    await expect(change()).rejects.toThrow();
    expect(await db.zotero.toArray()).toEqual(before);
    expect(before.map(({ paper }) => paper)).toEqual([id(1), id(2), id(3)]);
  });

  it.each([
    ['settle', () => settleAll(), 'put'],
    ['dropRows', () => dropRows([id(1), id(2), id(3)]), 'delete'],
  ] as const)('%s changes no other row either', async (_, change, method) => {
    await enqueue(await see([1, 2, 3]), 'L1', false, NOW);
    const before = await db.zotero.toArray();
    failSecond(method);
    await expect(change()).rejects.toThrow();
    expect(await db.zotero.toArray()).toEqual(before);
  });

  it('requeueFailed changes no other row', async () => {
    await enqueue(await see([1, 2, 3]), 'L1', false, NOW);
    await failWaiting('refused');
    const before = await db.zotero.toArray();
    failSecond();
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
