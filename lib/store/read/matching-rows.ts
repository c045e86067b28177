import { db } from '../database';
import type { PaperRow } from '../rows';

/** Requests that are sent together. */
const BATCH = 1000;

/** The rows that have one of these identifiers, each once. */
export function rowsWithIds(ids: readonly string[]): Promise<PaperRow[]> {
  return rowsWhere('ids', ids);
}

/** The rows that have one of these title keys, each once. */
export function rowsWithTitles(keys: readonly string[]): Promise<PaperRow[]> {
  return rowsWhere('titleKey', keys);
}

/** The requests are sent at once. `anyOf` uses a cursor, which waits after each value. */
async function rowsWhere(index: 'ids' | 'titleKey', values: readonly string[]) {
  const wanted = [...new Set(values)];
  const rows = new Map<string, PaperRow>();
  for (let from = 0; from < wanted.length; from += BATCH) {
    const found = await Promise.all(
      wanted
        .slice(from, from + BATCH)
        .map((value) => db.papers.where(index).equals(value).toArray()),
    );
    for (const row of found.flat()) rows.set(row.id, row);
  }
  return [...rows.values()];
}
