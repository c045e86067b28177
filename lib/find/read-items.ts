import type { Item } from '../paper/paper';
import { getItems } from '../store/read/list';

/** So many items are kept at most. */
const MOST = 500;

const known = new Map<string, Item | undefined>();

/**
 * Reads items for an answer. Those of the last answers are kept until an index takes in a change of
 * them: a further key mostly needs the same ones.
 */
export async function readItems(ids: readonly string[]): Promise<Item[]> {
  const missing = ids.filter((id) => !known.has(id));
  if (known.size + missing.length > MOST) known.clear();
  const read = new Map(
    (missing.length > 0 ? await getItems(missing) : []).map((item) => [item.paper.id, item]),
  );
  const items = ids.map((id) => known.get(id) ?? read.get(id));
  for (const id of missing) known.set(id, read.get(id));
  return items.filter((item) => item !== undefined);
}

/** Forgets items that have changed; without ids all. */
export function forgetItems(ids?: Iterable<string>): void {
  if (ids) for (const id of ids) known.delete(id);
  else known.clear();
}
