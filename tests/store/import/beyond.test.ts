import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { backup } from '../../../lib/exchange/offprint/backup';
import { db } from '../../../lib/store/database';
import { addTags, save, unsave } from '../../../lib/store/edit/edit';
import { redo } from '../../../lib/store/edit/redo';
import { undo } from '../../../lib/store/edit/undo';
import { importItems } from '../../../lib/store/import/import';
import { previewRestore, restore } from '../../../lib/store/import/restore';
import { joinPapers } from '../../../lib/store/join/join';
import { mergesOf } from '../../../lib/store/join/merges';
import { splitMerge } from '../../../lib/store/join/split';
import { prune } from '../../../lib/store/prune';
import { getBackup } from '../../../lib/store/read/list';
import { DAY, freshStore, id, NOW, savedItem } from '../fresh-store';

const ONE = { bibtex: { file: 'a.pdf', langid: 'en' } };
const OTHER = { bibtex: { file: 'longer.pdf' }, ris: { C1: 'x' } };
const BOTH = { bibtex: { file: 'longer.pdf', langid: 'en' }, ris: { C1: 'x' } };
const of = async (paper = id(1)) => (await db.entries.get(paper))?.beyond;

freshStore();
beforeEach(async () => {
  await importItems([savedItem(1, { beyond: ONE })], NOW);
});

it('an import keeps the fields of a file, and adds them to those of a known paper', async () => {
  expect(await of()).toEqual(ONE);
  await importItems([savedItem(1, { beyond: OTHER })], NOW + 1);
  expect(await of()).toEqual(BOTH);
  expect((await importItems([savedItem(1, { beyond: ONE })], NOW + 2)).operation).toBeUndefined();
});

it('undo and redo of an import turn its fields', async () => {
  await importItems([savedItem(1, { beyond: OTHER })], NOW + 1);
  await undo(NOW + 2);
  expect(await of()).toEqual(ONE);
  await redo(NOW + 3);
  expect(await of()).toEqual(BOTH);
});

it('a removed paper hides its fields, and gives them back for 30 days', async () => {
  await unsave([id(1)], NOW + 1);
  expect(await of()).toBeUndefined();
  await save([id(1)], NOW + 2);
  expect(await of()).toEqual(ONE);
  await unsave([id(1)], NOW + 3);
  await prune(0, NOW + 31 * DAY);
  expect(JSON.stringify(await db.entries.toArray())).not.toContain('a.pdf');
});

it('undoing a save keeps a paper to which a file added fields since', async () => {
  await importItems([savedItem(2)], NOW + 1);
  await unsave([id(2)], NOW + 2);
  const done = await save([id(2)], NOW + 3);
  await importItems([savedItem(2, { beyond: ONE })], NOW + 4);
  await undo(NOW + 5, done?.seq);
  expect(await db.entries.get(id(2))).toMatchObject({ beyond: ONE });
  expect((await db.entries.get(id(2)))?.savedAt).toBeDefined();
});

it('papers that are merged have the fields of both, and get their own back', async () => {
  await importItems([savedItem(2, { beyond: OTHER })], NOW + 1);
  await joinPapers([id(1), id(2)], NOW + 2);
  expect(await of()).toEqual(BOTH);
  await splitMerge((await mergesOf(id(1)))[0]?.seq ?? 0, NOW + 3);
  expect([await of(), await of(id(2))]).toEqual([ONE, OTHER]);
});

it('a backup keeps the fields, and a restore brings them back exactly', async () => {
  await addTags([id(1)], ['rivers'], NOW + 1);
  const [item] = await getBackup([id(1)]);
  const text = await backup.write(item ? [item] : [], { now: NOW });
  const { items } = await backup.read(text, { now: NOW });
  expect(items[0]?.entry?.beyond).toEqual(ONE);
  await importItems([savedItem(1, { beyond: OTHER })], NOW + 2);
  expect(await previewRestore({ items }, NOW + 3)).toMatchObject({ different: 1 });
  await restore({ items }, 'exact', NOW + 3);
  expect(await of()).toEqual(ONE);
});
