import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { db } from '../../../lib/store/database';
import { statesOf } from '../../../lib/store/read/states';
import { freshStore, id, NOW, paper, savedItem } from '../fresh-store';

freshStore();

it.each([1, 2])(
  'of two papers with one identifier the saved one is shown: paper %i',
  async (at) => {
    const shared = 'doi:10.1000/river';
    await db.papers.bulkPut(
      [1, 2].map((number) => ({ ...paper(number, { ids: [id(number), shared] }), rev: 1 })),
    );
    const { entry } = savedItem(at, { tags: ['rivers'] });
    if (entry) await db.entries.put({ ...entry, rev: 1 });
    expect(await statesOf([shared], NOW)).toMatchObject([
      { id: shared, state: 'saved', tags: ['rivers'] },
    ]);
  },
);
