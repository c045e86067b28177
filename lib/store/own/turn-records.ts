import { sameJson } from '../../text/json';
import type { JournalRow } from '../rows';
import { ownTable } from './own-table';
import { type RecordChange, writeRecords } from './write-records';

/**
 * Turns the smart lists and tags of an operation back to what they were before, or forth again. One
 * that was changed since stays. Call it inside a read-write transaction with `ownTables`.
 * @param now ms
 */
export async function turnRecords(
  { records = [] }: JournalRow,
  way: 'back' | 'forth',
  now: number,
): Promise<void> {
  const changes: RecordChange[] = [];
  for (const { kind, key, before, after } of records) {
    const [from, to] = way === 'back' ? [after, before] : [before, after];
    const is = (await ownTable(kind).get(key))?.value ?? null;
    if (sameJson(is, from)) changes.push({ kind, key, value: to } as RecordChange);
  }
  await writeRecords(changes, now);
}
