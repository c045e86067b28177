import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '../lib/store/database';
import { save } from '../lib/store/edit/edit';
import { redo } from '../lib/store/edit/redo';
import { undo } from '../lib/store/edit/undo';
import { importItems } from '../lib/store/import/import';
import { freshStore, id, NOW, savedItem, see } from './store/fresh-store';

freshStore();

beforeEach(() => {
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('IO error: no space'));
});

it('what is stored is not reported as failed because other pages can’t be notified', async () => {
  await see([1]);
  await save([id(1)], NOW);
  expect(await importItems([savedItem(2)], NOW)).toMatchObject({ added: 1 });
  expect(await undo(NOW)).toMatchObject({ what: 'import' });
  expect(await redo(NOW)).toMatchObject({ redone: true });
  expect(await db.entries.count()).toBe(2);
});
