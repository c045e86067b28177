import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '../../lib/store/database';
import { addTags, save } from '../../lib/store/edit/edit';
import { explainFailure, readFailure, storeFailure } from '../../lib/store/failure';
import { importItems } from '../../lib/store/import/import';
import { storeCapture } from '../../lib/store/join/capture';
import { speakEnglish } from '../i18n';
import { capture, draft, everything, freshStore, id, NOW, savedItem, see } from './fresh-store';

freshStore();
beforeEach(speakEnglish);

const full = () => new DOMException('No space left', 'QuotaExceededError');

/** Lets the disk fill up when a row is put into the table. */
function fillDiskAt(table: string): void {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...row
  ) {
    if (this.name === table) throw full();
    return put.apply(this, row);
  });
}

/** Aborts the transaction when a row is put into the table, as a killed worker does. */
function dieAt(table: string): void {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...row
  ) {
    const request = put.apply(this, row);
    if (this.name === table) this.transaction.abort();
    return request;
  });
}

/**
 * Stops the transaction for a reason while a row is put into the table, as a browser does: its open
 * requests fail with an AbortError.
 */
function stopAt(table: string, why: string | null): void {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...row
  ) {
    const request = put.apply(this, row);
    const stopped = this.transaction as unknown as { _abort(name: string | null): void };
    if (this.name === table) queueMicrotask(() => stopped._abort(why));
    return request;
  });
}

const writes: [name: string, tables: string[], write: () => Promise<unknown>][] = [
  [
    'a capture',
    ['papers', 'sightings', 'meta'],
    () => storeCapture(capture([draft(1, { abstract: 'More' }), draft(7), draft(8)]), NOW + 1),
  ],
  ['saving', ['entries', 'journal', 'meta'], () => save([id(1), id(2)], NOW + 1)],
  ['tagging', ['entries', 'meta'], () => addTags([id(1), id(3)], ['deltas'], NOW + 1)],
  [
    'an import',
    ['papers', 'sightings', 'entries'],
    () => {
      const sighting = {
        paper: id(9),
        site: 'x',
        list: 'daily',
        listing: 'x/daily',
        day: '2026-11-21',
        at: 1,
        counts: {},
      };
      return importItems([{ ...savedItem(9), sightings: [sighting] }], NOW + 1);
    },
  ],
];
const cases = writes.flatMap(([name, tables, write]) =>
  tables.map((table) => ({ name, table, write })),
);

async function fillStore(): Promise<Record<string, unknown[]>> {
  await see([1, 2, 3]);
  await addTags([id(3)], ['rivers'], NOW);
  return everything();
}

describe('a full disk', () => {
  it.each(cases)('at $table costs $name whole and nothing else', async ({ table, write }) => {
    const before = await fillStore();
    fillDiskAt(table);
    // The journal is the only table whose rows are added, not put.
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw full();
    });
    const failure = await write().catch((error: unknown) => error);
    vi.restoreAllMocks();
    expect(storeFailure(failure)).toEqual({ kind: 'disk_full' });
    expect(await everything()).toEqual(before);
  });
});

describe('a worker that dies in the middle', () => {
  const puts = cases.filter(({ table }) => table !== 'journal');

  it.each(puts)('in $name at $table, leaves nothing half-written', async ({ table, write }) => {
    const before = await fillStore();
    dieAt(table);
    const failure = await write().catch((error: unknown) => error);
    vi.restoreAllMocks();
    expect(failure).toBeInstanceOf(Error);
    expect(await everything()).toEqual(before);
    await expect(write()).resolves.toBeDefined();
  });
});

describe('a failure in words', () => {
  it('knows a full disk behind what wraps it', () => {
    const wrapped = [
      new Dexie.BulkError('papers.bulkPut(): 2 of 2 operations failed', [full(), full()]),
      new Dexie.AbortError(full()),
      new Error('The import failed', { cause: full() }),
    ];
    for (const error of wrapped)
      expect(explainFailure(error)).toBe(
        'The disk is full, so this was not stored. Everything stored before is safe. Free some space, then try again.',
      );
  });

  it('says of a write that the browser stopped nothing that is not known', () => {
    const stopped = new DOMException('The transaction was aborted', 'AbortError');
    for (const error of [stopped, new Dexie.AbortError(stopped)]) {
      expect(storeFailure(error)).toEqual({ kind: 'write_stopped' });
      expect(explainFailure(error)).toContain('stopped writing before this was done');
      expect(explainFailure(error)).not.toContain('space');
    }
  });

  it.each([
    ['QuotaExceededError', { kind: 'disk_full' }],
    ['UnknownError', { kind: 'not_stored', value: expect.stringMatching(/^UnknownError: /) }],
    ['AbortError', { kind: 'write_stopped' }],
    [null, { kind: 'write_stopped' }],
  ])('says why the browser stopped a write while a request was open: %s', async (why, failure) => {
    await see([1]);
    stopAt('entries', why);
    const error = await save([id(1)], NOW).catch((each: unknown) => each);
    vi.restoreAllMocks();
    expect(storeFailure(error)).toEqual(failure);
    expect(await db.entries.count()).toBe(0);
  });

  it('knows a store of a newer version', () => {
    const newer = new DOMException('The requested version is less', 'VersionError');
    expect(explainFailure(newer)).toContain('come from a newer Offprint');
  });

  it('knows that Firefox has no store in a private window, where the same is another failure', () => {
    const refused = new DOMException('A mutation operation was attempted', 'InvalidStateError');
    expect(readFailure(refused).kind).toBe('not_read');
    Object.assign(fakeBrowser.extension, { inIncognitoContext: true });
    onTestFinished(() => void Object.assign(fakeBrowser.extension, { inIncognitoContext: false }));
    expect(readFailure(refused)).toEqual({ kind: 'private_window' });
    expect(storeFailure(refused)).toEqual({ kind: 'private_window' });
    expect(readFailure(new Error('other')).kind).toBe('not_read');
  });

  it('knows a store that was closed by an update', async () => {
    db.close({ disableAutoOpen: true });
    const failure = await save([id(1)], NOW).catch((error: unknown) => error);
    expect(explainFailure(failure)).toContain('Close and open it again');
  });

  it('names what it does not know', () => {
    expect(explainFailure(new TypeError('odd'))).toBe(
      'This was not stored (TypeError: odd). Everything stored before is safe.',
    );
    expect(explainFailure('odd')).toContain('odd');
  });
});
