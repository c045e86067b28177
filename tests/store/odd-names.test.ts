import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { backup } from '../../lib/exchange/offprint/backup';
import { openIndex, readQuery, searchSaved } from '../../lib/find';
import { db } from '../../lib/store/database';
import { addTags, removeTags } from '../../lib/store/edit/edit';
import { renameTag } from '../../lib/store/edit/rename-tags';
import { undo } from '../../lib/store/edit/undo';
import { restore } from '../../lib/store/import/restore';
import { listsByPlace, ownRecords, tagStyles } from '../../lib/store/own/read-own';
import { saveList } from '../../lib/store/own/smart-lists';
import { styleTag } from '../../lib/store/own/style-tag';
import { entryFrom } from '../../lib/store/paper-row';
import { countTags, getBackup, getRemoved } from '../../lib/store/read/list';
import { wipe } from '../../lib/store/wipe';
import { freshStore, id, NOW, see } from './fresh-store';

freshStore();

/** Names of properties that every object has. */
const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__defineGetter__'];
const entries = async () =>
  (await db.entries.orderBy('paper').toArray())
    .map(entryFrom)
    .map((entry) => ({ ...entry, tags: entry.tags.sort() }));

it('tags and lists may be named like what every object has', async () => {
  await see([1, 2]);
  for (const [index, name] of NAMES.entries()) {
    await addTags([id(1), id(2)], [name], NOW + index);
    await styleTag(name, { colour: 'red', rule: `title:${name}` }, NOW + index);
    await saveList(name, `tag:="${name}"`, NOW + index);
  }
  await removeTags([id(2)], ['__proto__'], NOW + 10);
  const before = await entries();
  await renameTag('__proto__', 'constructor', NOW + 11);
  await undo(NOW + 12);
  expect(await entries()).toEqual(before);
  const counts = new Map((await countTags()).map(({ tag, count }) => [tag, count]));
  const saved = await openIndex('saved', () => {});
  for (const name of NAMES) {
    const papers = name === '__proto__' ? [id(1)] : [id(1), id(2)];
    expect(counts.get(name)).toBe(papers.length);
    const query = readQuery(`tag:="${name}" ${name}:moss OR tag:="${name}"`, NOW + 20);
    expect((await searchSaved(query, saved, NOW + 20)).ids.slice().sort()).toEqual(papers);
  }
  const records = await ownRecords();
  const more = { now: NOW, removed: await getRemoved(), records };
  const text = await backup.write(await getBackup([id(1), id(2)]), more);
  await wipe();
  await restore(await backup.read(text, { now: NOW }), 'exact', NOW + 30);
  expect(await entries()).toEqual(before);
  expect([(await tagStyles()).size, (await listsByPlace()).length]).toEqual([5, 5]);
  expect(Object.keys(Object.prototype)).toEqual([]);
});
