import type { Format } from '../../lib/exchange/format';
import type { Item } from '../../lib/paper/paper';
import { LIST_TEXTS } from './list-texts';

/** The text that a format writes. Fails for formats that write none. */
export function written(format: Format, items: readonly Item[], now = 0): string {
  const text = format.write?.(items, { now, texts: LIST_TEXTS });
  if (typeof text !== 'string') throw new Error(`${format.id} writes no text at once`);
  return text;
}
