import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { save } from '../../../lib/store/edit/edit';
import { listIds } from '../../../lib/store/read/list';
import { paperIds } from '../../../lib/store/read/states';
import { freshStore, id, NOW, see } from '../fresh-store';

freshStore();
beforeEach(() => see([1, 2, 3]));

it('papers that are saved together are listed in the order in which the page shows them', async () => {
  await save(await paperIds([id(3), id(1), 'arxiv:2611.99999', id(2)]), NOW);
  expect(await listIds({ scope: 'saved' })).toEqual([id(3), id(1), id(2)]);
});
