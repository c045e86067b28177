import type { StampedEntry } from '../paper/paper';

/** How entries are merged and checked. */
export interface Entries {
  /** Merges two states of the user's data under the paper of the first, in any order. */
  merge(a: StampedEntry, b: StampedEntry): StampedEntry;
  /** Checks an entry from another machine; undefined if nothing of it can be used. */
  parse(value: unknown, paper: string): StampedEntry | undefined;
}
