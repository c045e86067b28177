import type { Transaction } from 'dexie';
import { stampOfTime } from '../../paper/edit-stamp';
import type { ApartRow, SyncRow } from '../rows';
import { pairKey } from './records';

/**
 * Upgrade: gives each pair that is not the same paper a document, with a stamp that is older than
 * all others.
 */
export async function recordPairs(transaction: Transaction): Promise<void> {
  const rows: ApartRow[] = await transaction.table('apart').toArray();
  const pairs = rows.map(
    ({ a, b }): SyncRow => ({
      id: pairKey(a, b),
      rev: 1,
      names: [a, b],
      document: { kind: 'pair', a, b, says: 'apart', stamp: stampOfTime(0) },
    }),
  );
  await transaction.table('sync').bulkPut(pairs);
}
