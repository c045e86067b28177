import { type EditStamp, stampOfTime, timeOf } from '../paper/edit-stamp';
import type { OtherNote } from '../paper/entry-stamps';
import { unpacked } from '../paper/entry-state';
import type { Corrections, Entry, StampedEntry } from '../paper/paper';
import { byText } from '../text/by-text';
import { isRecord, sortedJson } from '../text/json';
import { latest, type Notes } from './merge-notes';

/** A value and when it was last changed. */
export interface Cell {
  value: unknown;
  stamp: EditStamp;
}

/** An entry as values with a stamp each. */
export interface Cells {
  /** `{ savedAt }` or `{ removedAt }`, or undefined. */
  state: Cell;
  /**
   * By name: `status`, `citekey`, a corrected field (`title`), a corrected variable
   * (`publication.volume`), a tag (`tag:to read`). Values that nobody ever changed are missing.
   */
  values: Map<string, Cell>;
  notes: Notes;
}

const TAG = 'tag:';
const PUBLICATION = 'publication.';

/** The cells of an entry, with what its stub keeps. */
export function cellsOf(entry: StampedEntry): Cells {
  const open = unpacked(entry);
  const { stamps = {} } = entry;
  const own = ownStamp(entry);
  const stampOf = (name: string, isEmpty: boolean) => stamps.values?.[name] ?? (isEmpty ? '' : own);
  const facts = valuesOf(open);
  for (const name of Object.keys(stamps.values ?? {})) {
    if (name !== 'note' && !facts.has(name)) facts.set(name, unset(name));
  }
  const cells = [...facts].map(([name, value]): [string, Cell] => [
    name,
    { value, stamp: stampOf(name, isUnset(name, value)) },
  ]);
  const live = notesOf(open, stampOf('note', open.note === ''));
  const seen = latest([...(stamps.notes ?? []), ...live.map(({ stamp }) => stamp)]);
  return { state: stateCell(entry, own), values: new Map(cells), notes: { live, seen } };
}

/** The stamp of all values that have none of their own. */
function ownStamp({ savedAt, removedAt, stamps }: StampedEntry): EditStamp {
  if (stamps) return stamps.saved ?? stamps.removed ?? '';
  const at = savedAt ?? removedAt;
  return at === undefined ? '' : stampOfTime(at);
}

/** A paper that is there again after a removal is removed as far as its own state goes. */
function stateCell(entry: StampedEntry, own: EditStamp): Cell {
  const isThereAgain = entry.savedAt !== undefined && entry.stamps?.removed !== undefined;
  const value = isThereAgain ? { removedAt: 0 } : stateOf(entry);
  return { value, stamp: value ? own : '' };
}

function notesOf({ note, otherNotes = [] }: Entry, stamp: EditStamp): OtherNote[] {
  const isBlank = note === '' && stamp === '';
  return [...(isBlank ? [] : [{ note, stamp }]), ...otherNotes];
}

/** The state of an entry as a cell has it. */
export function stateOf({ savedAt, removedAt }: Entry): Record<string, number> | undefined {
  if (savedAt !== undefined) return { savedAt };
  return removedAt === undefined ? undefined : { removedAt };
}

/** The values of an entry that are set, by the name of their cell. */
export function valuesOf(entry: Entry): Map<string, unknown> {
  const { status, citekey, tags, corrections: { publication = {}, ...fields } = {} } = entry;
  const values = new Map<string, unknown>(Object.entries({ status, citekey, ...fields }));
  for (const [variable, value] of Object.entries(publication))
    values.set(PUBLICATION + variable, value);
  for (const tag of tags) values.set(TAG + tag, true);
  return new Map([...values].filter(([name, value]) => !isUnset(name, value)));
}

/** When a tag was last added or taken off. */
export function tagStamp(values: Cells['values'], tag: string): EditStamp {
  return values.get(TAG + tag)?.stamp ?? '';
}

/** The value of a cell that holds nothing. */
export function unset(name: string): unknown {
  if (name === 'status') return 'unread';
  return name.startsWith(TAG) ? false : undefined;
}

/** Whether a cell holds nothing. */
export function isUnset(name: string, value: unknown): boolean {
  return value === unset(name);
}

/** Status, citation key, tags and corrections of cells. Tags are in the order of the cells. */
export function entryValues(
  values: Cells['values'],
): Pick<Entry, 'status' | 'citekey' | 'tags' | 'corrections'> {
  const tags: string[] = [];
  const facts: Record<string, unknown> = { status: 'unread' };
  const fields: Record<string, unknown> = {};
  const publication: Record<string, unknown> = {};
  for (const [name, { value }] of values) {
    if (isUnset(name, value)) continue;
    if (name.startsWith(TAG)) tags.push(name.slice(TAG.length));
    else if (name === 'status' || name === 'citekey') facts[name] = value;
    else if (name.startsWith(PUBLICATION)) publication[name.slice(PUBLICATION.length)] = value;
    else fields[name] = value;
  }
  if (Object.keys(publication).length > 0) fields['publication'] = publication;
  const corrections: Corrections | undefined = Object.keys(fields).length > 0 ? fields : undefined;
  // The values were taken from entries under these names.
  return { ...facts, tags, ...(corrections && { corrections }) } as ReturnType<typeof entryValues>;
}

/**
 * The cell that was changed later. Of two of one time, the one that is on or saved, else that of
 * the greater machine, so that the order of the two makes no difference.
 */
export function laterCell(a: Cell, b: Cell): Cell {
  return compare(a, b) < 0 ? b : a;
}

function compare(a: Cell, b: Cell): number {
  return (
    byText(timeOf(a.stamp), timeOf(b.stamp)) ||
    Number(isOn(a)) - Number(isOn(b)) ||
    byText(a.stamp, b.stamp) ||
    byText(sortedJson(a.value) ?? '', sortedJson(b.value) ?? '')
  );
}

function isOn({ value }: Cell): boolean {
  return value === true || (isRecord(value) && value['savedAt'] !== undefined);
}
