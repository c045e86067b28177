import { keyName } from '../paper/assign-keys';
import type { Item } from '../paper/paper';
import type { Choices } from './format';

/**
 * The citation key under which a format writes a paper.
 * @throws Error when the caller has assigned none: a format can't know which keys are in use
 */
export function assignedKey({ paper, entry }: Item, { citekeys }: Choices): string {
  const own = entry?.citekey && citekeys?.get(keyName(paper.id, entry.citekey));
  const key = own || citekeys?.get(paper.id);
  if (key === undefined) throw new Error(`No citation key was assigned to ${paper.id}`);
  return key;
}
