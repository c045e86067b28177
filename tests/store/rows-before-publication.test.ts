import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { buildIndex } from '../../lib/find/build-index';
import { openScope } from '../../lib/find/scope-index';
import { find } from '../../lib/search/flat/find';
import { parseQuery } from '../../lib/search/query/parse';
import { db } from '../../lib/store/database';
import { storeCapture } from '../../lib/store/join/capture';
import { getItems } from '../../lib/store/read/list';
import type { PaperRow } from '../../lib/store/rows';
import { capture, freshStore, NOW, paper } from './fresh-store';

const COUNT = 10_000;
const doi = (number: number) => `doi:10.1000/${number}`;

freshStore();

// No index of the store changed with these fields, so there is no further version of its schema.
it('rows without kind and publication are read, merged and indexed', {
  timeout: 60_000,
}, async () => {
  const rows = Array.from({ length: COUNT }, (_, number): PaperRow => {
    const venue = number % 2 ? 'NeurIPS 2025' : 'Moss Letters';
    return { ...paper(number, { id: doi(number), ids: [doi(number)], venue }), rev: 1 };
  });
  await db.papers.bulkPut(rows);
  await db.meta.put({ key: 'rev', value: 1 });
  expect((await getItems([doi(7)]))[0]?.paper).toMatchObject({ title: 'Paper 7' });

  const publication = { 'container-title': 'Moss Letters', volume: '5', page: '3-14' };
  const draft = { ids: [doi(8)], title: 'Paper 8', kind: 'thesis' as const, publication };
  await storeCapture({ ...capture([draft]), site: 'moss' }, NOW);
  expect(await db.papers.get(doi(8))).toMatchObject({
    kind: 'thesis',
    publication,
    venue: 'Moss Letters',
    firstSeen: rows[8]?.firstSeen,
  });

  await buildIndex('rest', () => undefined);
  const index = await openScope('rest');
  const found = (text: string) => {
    const { query } = parseQuery(text, NOW);
    return query ? find(index.segments(), query, new Map()).ids.slice() : [];
  };
  expect(found('kind:conference')).toHaveLength(COUNT / 2);
  expect(found('kind:journal')).toHaveLength(COUNT / 2 - 1);
  expect(found('kind:thesis')).toEqual([doi(8)]);
});
