import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { backup } from '../../../lib/exchange/offprint/backup';
import { db } from '../../../lib/store/database';
import { removeTags, setNote } from '../../../lib/store/edit/edit';
import { importItems } from '../../../lib/store/import/import';
import { freshStore, id, NOW, savedItem } from '../fresh-store';

freshStore();

const importClaiming = async (stamp: string) => {
  const values = { note: stamp, 'tag:theirs': stamp };
  const { paper, entry } = savedItem(1, { note: 'Theirs', tags: ['theirs'] });
  const item = { paper, entry: { ...entry, stamps: { saved: stamp, values } } };
  const header = '{"format":"offprint","version":2,"items":1}';
  const { items } = await backup.read(`${header}\n${JSON.stringify(item)}\n`, { now: NOW });
  return importItems(items, NOW);
};

/** No edit could be later than the last of all stamps. */
it.each(['zzzzzzzzzzzzzzzzzzzz', 'yzzzzzzzzzzzzzzzzzzz'])(
  'a file is not believed that its values are of %s',
  async (stamp) => {
    await importClaiming(stamp);
    const entry = await db.entries.get(id(1));
    expect(entry).toMatchObject({ note: 'Theirs', tags: ['theirs'] });
    expect(JSON.stringify(entry)).not.toContain(stamp);
  },
);

it('edits stand when a file is imported again whose values are of the latest time', async () => {
  const last = 'xzzzzzzzzzzzzzzzzzzz';
  await importClaiming(last);
  await setNote(id(1), 'Mine', NOW + 1);
  await removeTags([id(1)], ['theirs'], NOW + 2);
  await importClaiming(last);
  expect(await db.entries.get(id(1))).toMatchObject({ note: 'Mine', tags: [] });
});
