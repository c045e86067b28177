import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { db } from '../../lib/store/database';
import { addTags, save } from '../../lib/store/edit/edit';
import { enqueue } from '../../lib/store/zotero';
import { sendWaiting } from '../../lib/zotero/send';
import { freshStore, id, NOW, see } from '../store/fresh-store';
import { withZotero } from './with-zotero';

freshStore();
const held = withZotero();

describe.each(['6.0.37', '7.0.32', '8.0.0', '9.0.6', '10.0.0', '11.0-beta.3+1a2b'])(
  'Zotero %s',
  (version) => {
    it('takes papers with and without tags to their place', async () => {
      held.zotero.version = version;
      await save(await see([1, 2]), NOW);
      await addTags([id(1)], ['rivers', 'to read'], NOW);
      await enqueue([id(1), id(2)], 'C5', false, NOW);
      await sendWaiting(() => NOW);
      const kept = held.zotero.library.map(({ item, tags, target }) => [item.id, tags, target]);
      expect(kept.sort()).toEqual([
        [id(1), ['rivers', 'to read'], 'C5'],
        [id(2), [], 'C5'],
      ]);
      const rows = await db.zotero.toArray();
      expect(rows.map(({ state, reason }) => [state, reason])).toEqual([
        ['sent', undefined],
        ['sent', undefined],
      ]);
    });
  },
);

it.each([
  ['7.0.32', ['rivers; slow']],
  ['8.0.0', ['rivers, slow']],
])('a tag with a comma stays one tag in Zotero %s', async (version, tags) => {
  held.zotero.version = version;
  await save(await see([1]), NOW);
  await addTags([id(1)], ['rivers, slow'], NOW);
  await enqueue([id(1)], 'L1', false, NOW);
  await sendWaiting(() => NOW);
  expect(held.zotero.library).toMatchObject([{ tags }]);
});
