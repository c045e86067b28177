import { cellsOf } from '../../merge/entry-cells';
import { stampEdit } from '../../merge/stamp-edit';
import { idOrder } from '../../paper/registries';
import { db, nextRev } from '../../store/database';
import { newStamp } from '../../store/edit/clock';
import { stampedFrom, withoutStamps } from '../../store/paper-row';
import type { EntryRow } from '../../store/rows';

/**
 * Leaves each citation key to one paper: to the one that had it first. Two machines may have given
 * one key to two papers. Keys that differ only in case are equal to BibTeX. Call it inside a
 * read-write transaction with `entries` and `meta`.
 * @param keys that came from another machine
 * @param now ms
 */
export async function settleCitekeys(keys: readonly string[], now: number): Promise<void> {
  if (keys.length === 0) return;
  const rows = await db.entries
    .where('citekey')
    .anyOfIgnoreCase([...keys])
    .toArray();
  const owners = new Map<string, EntryRow>();
  for (const row of rows) {
    const key = row.citekey?.toLowerCase() ?? '';
    const owner = owners.get(key);
    if (!owner || hadBefore(row, owner)) owners.set(key, row);
  }
  const others = rows.filter((row) => owners.get(row.citekey?.toLowerCase() ?? '') !== row);
  if (others.length === 0) return;
  const [rev, stamp] = [await nextRev(), await newStamp(now)];
  await db.entries.bulkPut(
    others.map((row) => {
      const { citekey: _, ...rest } = withoutStamps(stampedFrom(row));
      return { ...stampEdit(stampedFrom(row), rest, stamp), rev };
    }),
  );
}

function hadBefore(a: EntryRow, b: EntryRow): boolean {
  const [x, y] = [a, b].map((row) => cellsOf(row).values.get('citekey')?.stamp ?? '');
  return x === y ? idOrder(a.paper, b.paper) < 0 : (x ?? '') < (y ?? '');
}
