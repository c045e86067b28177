import { mergeEntry, withStamps } from '../../merge/merge-entry';
import { unpacked } from '../../paper/entry-state';
import { type Entry, isSaved, type StampedEntry } from '../../paper/paper';
import { sameJson } from '../../text/json';
import { joinEntries } from '../join/join-entries';
import { withoutStamps } from '../paper-row';

/**
 * Our entry with that of a file merged in, and with what its stub kept; the same object when that
 * changes nothing. An entry with stamps is what a machine knows, and is merged by `learntEntry`.
 */
export function joinedEntry(ours: Entry, theirs: StampedEntry | undefined): Entry {
  if (!theirs || theirs.stamps || !isSaved(theirs)) return ours;
  const both = joinEntries(unpacked(ours), theirs);
  return sameJson(both, ours) ? ours : both;
}

/**
 * Our entry with that of another machine merged in, by the stamps of both; the same object when
 * that changes nothing.
 */
export function learntEntry(ours: StampedEntry, theirs: StampedEntry | undefined): StampedEntry {
  if (!theirs?.stamps) return ours;
  const both = mergeEntry(ours, theirs);
  return sameJson(both, withStamps(ours)) ? ours : both;
}

/** Both in one: two entries of a file that are of one paper. */
export function bothEntries(first: StampedEntry, second: StampedEntry): StampedEntry {
  if (first.stamps && second.stamps) return mergeEntry(first, second);
  return joinedEntry(withoutStamps(first), withoutStamps(second));
}
