import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerCapture, answerSave, answerStates } from '../../lib/background/answers';
import { offersFor } from '../../lib/background/omnibox';
import { changeShown } from '../../lib/background/shown';
import { backUpDaily } from '../../lib/backup/daily';
import { backupDb, listBackups } from '../../lib/backup/database';
import { answerProblem } from '../../lib/messages';
import { db } from '../../lib/store/database';
import { addTags } from '../../lib/store/edit/edit';
import { explainReadFailure } from '../../lib/store/failure';
import { importItems } from '../../lib/store/import/import';
import { prune } from '../../lib/store/prune';
import { getItems } from '../../lib/store/read/list';
import { wipe } from '../../lib/store/wipe';
import { runQueue } from '../../lib/zotero/queue';
import { speakEnglish } from '../i18n';
import { capture, DAY, draft, id, NOW, savedItem, see } from './fresh-store';

const NEWER =
  'The stored papers come from a newer Offprint. Update the extension; nothing was changed.';
const sender = {
  url: 'https://huggingface.co/papers',
  frameId: 0,
  tab: { id: 1, incognito: false },
};

/** A store of two papers that a later Offprint has changed to its schema, with a further table. */
async function makeNewer(schema: Record<string, string | null>): Promise<void> {
  db.close({ disableAutoOpen: false });
  await Dexie.delete('offprint');
  await db.open();
  await see([1, 2], NOW - 500 * DAY);
  const version = db.verno;
  db.close({ disableAutoOpen: false });
  const newer = new Dexie('offprint');
  const older = Object.fromEntries(
    db.tables.map(({ name, schema: { primKey, indexes } }) => [
      name,
      [primKey, ...indexes].map(({ src }) => src).join(','),
    ]),
  );
  newer.version(version).stores(older);
  newer.version(version + 1).stores({ shelves: 'name', ...schema });
  await newer.open();
  await newer.table('shelves').put({ name: 'rivers' });
  await newer.table('papers').toCollection().modify({ shelf: 'rivers' });
  newer.close();
}

/** The version of the stored database and all its rows, read without Offprint's code. */
async function stored(): Promise<unknown> {
  const handle = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('offprint');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const names = [...handle.objectStoreNames];
  const transaction = handle.transaction(names);
  const rows = await Promise.all(
    names.map(
      (name) =>
        new Promise((resolve) => {
          const request = transaction.objectStore(name).getAll();
          request.onsuccess = () => resolve([name, request.result]);
        }),
    ),
  );
  handle.close();
  return { version: handle.version, rows };
}

beforeEach(() => {
  fakeBrowser.reset();
  speakEnglish();
});

const work: [what: string, run: () => Promise<unknown>][] = [
  ['a capture', () => answerCapture(capture([draft(1), draft(3)]), sender, NOW)],
  ['the states of papers', () => answerStates([id(1)], sender, NOW)],
  ['saving on a page', () => answerSave({ ids: [id(1)], saved: true }, sender, NOW)],
  ['the popup', () => getItems([id(1)])],
  ['a tag', () => addTags([id(1)], ['rivers'], NOW)],
  ['an import', () => importItems([savedItem(4)], NOW)],
  ['the deletion of old papers', () => prune(365, NOW)],
  ['the deletion of everything', () => wipe()],
  ['the queue for Zotero', () => runQueue()],
];

describe.each([
  ['a further table', {}],
  ['a table less', { health: null }],
])('a store of a newer version with %s', (_, schema) => {
  beforeEach(async () => {
    await changeShown(sender, () => ({ ids: [id(1)] }));
    await makeNewer(schema);
  });

  it.each(work)('is not opened by %s, which says so', async (_, run) => {
    const before = await stored();
    const failure = await run().then(
      () => undefined,
      (error: unknown) => error,
    );
    const problem = answerProblem(failure);
    expect(problem.kind === 'newer_store' || explainReadFailure(failure) === NEWER).toBe(true);
    expect(await stored()).toEqual(before);
  });

  it('gives no daily backup', async () => {
    vi.spyOn(fakeBrowser.runtime, 'getPlatformInfo').mockResolvedValue({} as never);
    const before = await stored();
    await expect(backUpDaily(NOW)).rejects.toThrow();
    expect(await listBackups()).toEqual([]);
    expect(await stored()).toEqual(before);
  });

  it('is explained in the address bar', async () => {
    const [offer] = await offersFor('paper', true, NOW);
    expect(offer?.description).toBe(NEWER);
  });
});

it('backups of a newer version are not opened either', async () => {
  await listBackups();
  backupDb.close({ disableAutoOpen: false });
  const newer = new Dexie('offprint-backups');
  newer
    .version(backupDb.verno + 1)
    .stores({ rows: 'at', contents: 'at', places: 'key', more: 'id' });
  await newer.open();
  newer.close();
  await expect(listBackups()).rejects.toThrow();
  await Dexie.delete('offprint-backups');
});
