import type { Item } from '../../paper/paper';

/** What this page has changed in one transaction. */
export interface OwnChange {
  /** The revision of the store after it; the one before it was one less. */
  rev: number;
  /** The papers whose entries changed, as they are now. */
  items: Item[];
}

type Listener = (change: OwnChange) => void;

const listeners = new Set<Listener>();

/**
 * Calls back with each change of entries that this page makes, once it is stored, so that nothing
 * needs to be read again. Returns the function that unsubscribes.
 */
export function onOwnChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Reports a change to the listeners of this page. */
export function reportOwnChange(change: OwnChange): void {
  for (const listener of listeners) listener(change);
}
