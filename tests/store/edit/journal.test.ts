import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { db } from '../../../lib/store/database';
import { appendJournal, PAGE_ROWS } from '../../../lib/store/edit/journal';
import { freshStore, NOW } from '../fresh-store';

freshStore();

const append = (site?: string) =>
  db.transaction('rw', db.journal, () =>
    appendJournal({
      at: NOW,
      what: site === undefined ? 'tag' : 'join',
      count: 1,
      before: [],
      ...(site !== undefined && { site }),
    }),
  );

it('any number of joins by pages leaves the operations of the user in the journal', async () => {
  const { seq } = await append();
  for (let index = 0; index < PAGE_ROWS + 9; index++) await append('web');
  const rows = await db.journal.toArray();
  expect(rows[0]?.seq).toBe(seq);
  expect(rows).toHaveLength(1 + PAGE_ROWS);
  expect(rows.at(-1)?.seq).toBe(seq + PAGE_ROWS + 9);
});
