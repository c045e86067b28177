import { mergeEntry, withStamps } from '../merge/merge-entry';
import type { StampedEntry } from '../paper/paper';
import { parseEntry, parseStub } from '../paper/parse/parse-entry';
import type { Entries } from './entries';

/** Entries with a stamp for each value. The stub of a removed paper keeps nothing on the way. */
export const stampedEntries: Entries = {
  merge: (a, b) => travelling(mergeEntry(a, b)),
  parse(value, paper) {
    const entry = parseEntry(value, paper)?.entry ?? parseStub(value, paper);
    return entry && withStamps(entry);
  },
};

/** An entry as other machines read it. */
export function travelling(entry: StampedEntry): StampedEntry {
  const stamped = withStamps(entry);
  return stampedEntries.parse(stamped, entry.paper) ?? stamped;
}
