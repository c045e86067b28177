import { mergeBeyond } from '../paper/beyond';
import { unpacked } from '../paper/entry-state';
import type { StampedEntry } from '../paper/paper';
import { byText } from '../text/by-text';
import { sameJson } from '../text/json';
import { type Cells, cellsOf, entryValues, laterCell, tagStamp } from './entry-cells';
import { entryOfCells } from './entry-of-cells';
import { mergeNotes } from './merge-notes';

/**
 * Merges the entries of one paper on two machines, under the paper of the first. Of each value the
 * one that was changed later stands, of each tag whether it is on or off. Of notes that were
 * written without knowing each other the later one stands, the others are kept beside it, at most
 * three. A paper that was removed on one machine and changed on the other after that is there. The
 * result does not depend on the order in which machines meet, nor on how often.
 */
export function mergeEntry(a: StampedEntry, b: StampedEntry): StampedEntry {
  const [ours, theirs] = [cellsOf(a), cellsOf(b)];
  const values = mergeValues(ours.values, theirs.values);
  const notes = mergeNotes(ours.notes, theirs.notes, a.paper === b.paper);
  const cells = { state: laterCell(ours.state, theirs.state), values, notes };
  const [open, other] = [unpacked(a), unpacked(b)];
  return entryOfCells(cells, {
    paper: a.paper,
    tags: sameJson(added(open.tags, ours), added(other.tags, theirs))
      ? open.tags
      : tagsByTime(values),
    beyond: mergeBeyond(open.beyond, other.beyond),
  });
}

/** The entry with all its stamps, also one that was written before there were stamps. */
export function withStamps(entry: StampedEntry): StampedEntry {
  return mergeEntry(entry, entry);
}

/** Tags, and when each was added. The same list with other times has another place for a tag. */
function added(tags: readonly string[], { values }: Cells): string[][] {
  return tags.map((tag) => [tag, tagStamp(values, tag)]);
}

/** The tags that are on, in the order in which they were added; those of one edit by name. */
function tagsByTime(values: Cells['values']): string[] {
  const place = (tag: string) => `${tagStamp(values, tag)} ${tag}`;
  return entryValues(values).tags.sort((a, b) => byText(place(a), place(b)));
}

function mergeValues(a: Cells['values'], b: Cells['values']): Cells['values'] {
  const values = new Map(a);
  for (const [name, cell] of b) {
    const ours = values.get(name);
    values.set(name, ours ? laterCell(ours, cell) : cell);
  }
  return values;
}
