import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { backup } from '../../../lib/exchange/offprint/backup';
import { db } from '../../../lib/store/database';
import { undo } from '../../../lib/store/edit/undo';
import { importItems } from '../../../lib/store/import/import';
import { previewRestore, restore } from '../../../lib/store/import/restore';
import { listsByPlace, ownRecords, tagStyles } from '../../../lib/store/own/read-own';
import { changeList, deleteList, saveList } from '../../../lib/store/own/smart-lists';
import { styleTag } from '../../../lib/store/own/style-tag';
import { freshStore, NOW, savedItem } from '../fresh-store';

freshStore();

const names = async () => (await listsByPlace()).map(({ name }) => name);
const written = async () => {
  const text = await backup.write([savedItem(1)], { now: NOW, records: await ownRecords() });
  return backup.read(text, { now: NOW });
};
const make = async () => {
  const saved = await saveList('Moss', 'moss', NOW);
  await styleTag('fern', { colour: 'green', rule: 'fern' }, NOW);
  return { key: saved?.key ?? '', read: await written() };
};

describe('smart lists and tags in a backup', () => {
  it('are read as they were written', async () => {
    const { read } = await make();
    expect(read.problems).toEqual([]);
    expect(read.records).toEqual(await ownRecords());
  });

  it('arrive on another machine, with one undo', async () => {
    const { read } = await make();
    await Promise.all([db.lists.clear(), db.tags.clear()]);
    const { operation } = await importItems(read.items, NOW + 1, read);
    expect(await ownRecords()).toEqual(read.records);
    await undo(NOW + 2, operation?.seq);
    expect(await listsByPlace()).toEqual([]);
    expect(await tagStyles()).toEqual(new Map());
  });

  it('that were changed later here stay', async () => {
    const { key, read } = await make();
    await changeList(key, { name: 'Mosses' }, NOW + 1);
    await importItems(read.items, NOW + 2, read);
    expect(await names()).toEqual(['Mosses']);
  });

  it('that were deleted here since stay deleted, and those deleted there go', async () => {
    const { key, read } = await make();
    await deleteList(key, NOW + 1);
    const later = await written();
    await importItems(read.items, NOW + 2, read);
    expect(await names()).toEqual([]);
    await db.lists.clear();
    await importItems(read.items, NOW + 3, read);
    await importItems(later.items, NOW + 4, later);
    expect(await names()).toEqual([]);
  });

  it('can be restored: missing ones, or exactly', async () => {
    const { key, read } = await make();
    await changeList(key, { name: 'Mosses' }, NOW + 1);
    await saveList('New', 'new', NOW + 2);
    await styleTag('fern', { colour: null, rule: null }, NOW + 3);
    expect(await previewRestore(read, NOW + 4)).toMatchObject({ records: 3 });
    await restore(read, 'missing', NOW + 5);
    expect(await names()).toEqual(['Mosses', 'New']);
    expect(await tagStyles()).toHaveProperty('size', 1);
    await restore(read, 'exact', NOW + 6);
    expect(await names()).toEqual(['Moss']);
    await undo(NOW + 7);
    expect(await names()).toEqual(['Mosses', 'New']);
  });

  it('that are damaged or not understood are reported, and the others are read', async () => {
    await make();
    const [list, tag] = await ownRecords();
    if (!list || !tag) throw new Error('No records');
    const records = [
      { ...list, value: { name: '', query: 'moss', place: 1 } },
      { ...tag, key: 'Fern' },
      { ...list, stamp: 'yesterday' },
      tag,
    ];
    const text = await backup.write([savedItem(1)], { now: NOW, records });
    const read = await backup.read(text, { now: NOW });
    expect(read.records).toEqual([tag]);
    expect(read.problems).toEqual(
      [3, 4, 5].map((line) => ({ kind: 'left_out', at: { line }, why: { kind: 'no_record' } })),
    );
  });
});
