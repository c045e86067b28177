import type { Format } from '../../lib/exchange/format';
import { assignKeys } from '../../lib/paper/assign-keys';
import type { Item } from '../../lib/paper/paper';

/** The text that a format writes, with the citation keys of an empty library. Fails for bytes. */
export function written(
  format: Format,
  items: readonly Item[],
  now = 0,
  preprints = false,
): string {
  const citekeys = assignKeys(items, new Set());
  const text = format.write?.(items, { now, preprints, citekeys });
  if (typeof text !== 'string') throw new Error(`${format.name} writes no text at once`);
  return text;
}
