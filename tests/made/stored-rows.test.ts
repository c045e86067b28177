import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { db } from '../../lib/store/database';
import { addTags, save, setNote, setStatus } from '../../lib/store/edit/edit';
import { JOURNAL_ROWS } from '../../lib/store/edit/journal';
import { storeCapture } from '../../lib/store/join/capture';
import { freshStore, NOW } from '../store/fresh-store';
import { collection } from './collection';
import { history, type Step, usualSize } from './history';
import { type StoredRows, storedRows } from './stored-rows';

freshStore();

/** Two pages of a listing. */
const SIZE = usualSize(120);

async function carryOut(step: Step): Promise<unknown> {
  if (step.do === 'capture') return storeCapture(step.capture, step.at);
  if (step.do === 'save') return save([step.paper], step.at);
  if (step.do === 'tag') return addTags([step.paper], [step.tag], step.at);
  if (step.do === 'note') return setNote(step.paper, step.note, step.at);
  return setStatus([step.paper], step.status, step.at);
}

async function everyRow(): Promise<Record<string, unknown[]>> {
  const tables = db.tables.map(async ({ name }) => [name, await db.table(name).toArray()]);
  const rows = Object.fromEntries(await Promise.all(tables)) as Record<string, { seq: number }[]>;
  // The store numbers the journal on from the last test.
  const first = rows['journal']?.[0]?.seq ?? 1;
  const journal = rows['journal']?.map((row) => ({ ...row, seq: row.seq - first + 1 }));
  return { ...rows, journal: journal ?? [] };
}

it.each([
  ['history', 120, 126, () => history(SIZE, NOW)],
  ['collection', 47, 60, () => collection(60, NOW)],
])('the rows of a %s are those that the product writes', async (_, saved, all, steps) => {
  for (const step of steps()) await carryOut(step);
  const written = await everyRow();
  expect(written['entries']).toHaveLength(saved);
  expect(written['papers']).toHaveLength(all);
  const clock = (await db.meta.get('clock'))?.value as { machine: string };
  await Promise.all(db.tables.map((table) => table.clear()));
  for (const rows of storedRows(steps(), clock.machine)) {
    for (const table of Object.keys(rows) as (keyof StoredRows)[])
      await db.table(table).bulkAdd(rows[table]);
  }
  expect(await everyRow()).toEqual(written);
});

it('the journal keeps the last operations only', () => {
  const steps = [...history(usualSize(800), NOW)];
  const { journal = [], meta } = [...storedRows(steps)].at(-1) ?? {};
  const operations = steps.filter((step) => step.do !== 'capture').length;
  expect(journal).toHaveLength(JOURNAL_ROWS);
  expect(journal.at(-1)).toMatchObject({ seq: operations, at: NOW });
  expect(meta).toContainEqual({ key: 'rev', value: steps.length });
});
