import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { db } from '../../../lib/store/database';
import { appendJournal, JOURNAL_ROWS, PAGE_ROWS } from '../../../lib/store/edit/journal';
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

it('the oldest operations of the user leave it when it is full', async () => {
  await append('web');
  await db.journal.bulkAdd(
    Array.from({ length: JOURNAL_ROWS }, () => ({
      at: NOW,
      what: 'tag' as const,
      count: 1,
      before: [],
    })) as never[],
  );
  const { seq } = await append();
  const keys = await db.journal.toCollection().primaryKeys();
  expect(keys).toHaveLength(JOURNAL_ROWS);
  expect(keys.at(-1)).toBe(seq);
});
