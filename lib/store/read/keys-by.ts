import type { Table } from 'dexie';
import { db } from '../database';

/** So many keys are read at once: a hundred thousand would be one long task of the page. */
const KEYS = 20_000;

/**
 * The keys of all rows that have a number in an index, sorted by it.
 * @param most keys of one request, unless more rows have the same number
 */
export async function keysBy<Column extends string, Row extends { [Name in Column]?: number }>(
  table: Table<Row, string>,
  index: Column,
  most = KEYS,
): Promise<string[]> {
  return db.transaction('r', table, async () => {
    const keys: string[] = [];
    let [from, limit] = [-Infinity, most];
    for (;;) {
      const read = await table.where(index).aboveOrEqual(from).limit(limit).primaryKeys();
      // Those with the number of the last one are read once more.
      const added = read.slice(read.indexOf(keys.at(-1) ?? '') + 1);
      for (const key of added) keys.push(key);
      if (read.length < limit) return keys;
      const last = added.at(-1);
      if (last === undefined) limit *= 2;
      else from = (await table.get(last))?.[index] ?? from;
    }
  });
}
