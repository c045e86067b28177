import type { Format } from '../../lib/exchange/format';
import { assignKeys } from '../../lib/paper/assign-keys';
import type { Item } from '../../lib/paper/paper';
import { LIST_TEXTS } from './list-texts';

/** The text that a format writes, with the citation keys of an empty library. Fails for bytes. */
export function written(
  format: Format,
  items: readonly Item[],
  now = 0,
  preprints = false,
): string {
  const citekeys = assignKeys(items, new Set());
  const text = format.write?.(items, { now, preprints, citekeys, texts: LIST_TEXTS });
  if (typeof text !== 'string') throw new Error(`${format.id} writes no text at once`);
  return text;
}
