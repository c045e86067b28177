import { type EditStamp, stampOver } from '../paper/edit-stamp';
import { unpacked } from '../paper/entry-state';
import type { Entry, StampedEntry } from '../paper/paper';
import { sameJson } from '../text/json';
import { type Cell, type Cells, cellsOf, stateOf, unset, valuesOf } from './entry-cells';
import { entryOfCells } from './entry-of-cells';
import { latest, type Notes } from './merge-notes';

/**
 * The entry after an edit, with a stamp for each value that differs from before. A value that it
 * replaces may have a later stamp, of a clock that was ahead; then the new one is just after that.
 * @param before with its stamps
 * @param stamp of the edit
 */
export function stampEdit(before: StampedEntry, after: Entry, stamp: EditStamp): StampedEntry {
  const was = cellsOf(before);
  const open = unpacked(after);
  const values = editedValues(was.values, open, stamp);
  const notes = editedNotes(was.notes, open, stamp);
  const isEdited =
    [...values].some(([name, cell]) => cell !== was.values.get(name)) ||
    !sameJson(notes.live, was.notes.live);
  const state = editedState(before, after, { state: was.state, values, notes }, isEdited, stamp);
  const { paper, tags, beyond } = open;
  return entryOfCells({ state, values, notes }, { paper, tags, beyond });
}

function editedValues(was: Cells['values'], open: Entry, stamp: EditStamp): Cells['values'] {
  const wanted = valuesOf(open);
  const values: Cells['values'] = new Map();
  for (const name of new Set([...was.keys(), ...wanted.keys()])) {
    const value = wanted.has(name) ? wanted.get(name) : unset(name);
    const old = was.get(name);
    const isSame = old && sameJson(old.value, value);
    values.set(name, isSame ? old : { value, stamp: stampOver(old?.stamp ?? '', stamp) });
  }
  return values;
}

function editedNotes({ live, seen }: Notes, open: Entry, stamp: EditStamp): Notes {
  const { note, otherNotes: others = [] } = open;
  const was = live[0] ?? { note: '', stamp: '' };
  const isSame = note === was.note && others.every((other) => other.stamp <= was.stamp);
  const known = latest([...seen, ...others.map((other) => other.stamp)]);
  const standing = isSame ? was : { note, stamp: stampOver([...known].sort().at(-1) ?? '', stamp) };
  const isBlank = standing.note === '' && standing.stamp === '';
  return {
    live: [...(isBlank ? [] : [standing]), ...others],
    seen: latest([...known, standing.stamp]),
  };
}

/** A removal is after all that was changed, also in the stub, or the paper would be there again. */
function editedState(
  before: Entry & StampedEntry,
  entry: Entry,
  { state, values, notes }: Cells,
  isEdited: boolean,
  stamp: EditStamp,
): Cell {
  const value = stateOf(entry);
  const isThereAgain = before.stamps?.removed !== undefined && before.savedAt !== undefined;
  const isStub = value?.['removedAt'] !== undefined;
  const isSame = sameJson(value, stateOf(before));
  if (isSame && !(isEdited && (isThereAgain || isStub))) return state;
  if (!value) return { value, stamp: '' };
  const changes = [...values.values(), ...notes.live].map((each) => each.stamp);
  const last = [state.stamp, ...changes].sort().at(-1) ?? '';
  return { value, stamp: stampOver(isStub ? last : state.stamp, stamp) };
}
