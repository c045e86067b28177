import { isRecord } from '../../text/json';
import { type EditStamp, isEditStamp } from '../edit-stamp';
import { type EntryStamps, MOST_OTHER_NOTES, type OtherNote } from '../entry-stamps';

/** Most stamps of an entry: one for each tag that it has or had, and some more. */
const MOST_STAMPS = 3000;
/** Most machines that changed one note. */
const MOST_MACHINES = 100;
/** Names of cells with a stamp of their own (lib/merge/entry-cells.ts). */
const CELL =
  /^(?:status|citekey|note|title|authors|published|kind|publication\.[\w-]{1,40}|tag:.{1,200})$/s;

/**
 * Whether the value is a stamp before the year 5009. Later ones, which only a damaged file has, are
 * left out: no edit could be after the last of them.
 */
function isStamp(value: unknown): value is EditStamp {
  return isEditStamp(value) && value < 'y';
}

/** Checks the stamps of an external entry; undefined if it has none that is valid. */
export function parseEntryStamps(value: unknown): EntryStamps | undefined {
  if (!isRecord(value)) return undefined;
  const { saved, removed, notes } = value;
  const values = parseValues(value['values']);
  const known = Array.isArray(notes) ? notes.filter(isStamp).slice(0, MOST_MACHINES) : [];
  const stamps = {
    ...(isStamp(removed) ? { removed } : isStamp(saved) && { saved }),
    ...(values && { values }),
    ...(known.length > 0 && { notes: known }),
  };
  return Object.keys(stamps).length > 0 ? stamps : undefined;
}

/**
 * Checks the notes beside that of an external entry.
 * @param most the longest note, in UTF-16 units
 */
export function parseOtherNotes(value: unknown, most: number): OtherNote[] {
  const notes = Array.isArray(value) ? value.slice(0, MOST_OTHER_NOTES) : [];
  return notes.flatMap((each: unknown): OtherNote[] => {
    if (!isRecord(each)) return [];
    const { note, stamp } = each;
    const isNote = typeof note === 'string' && note !== '' && isStamp(stamp);
    return isNote ? [{ note: note.slice(0, most), stamp }] : [];
  });
}

/** An empty stamp is that of a value that nobody changed. */
function parseValues(value: unknown): Record<string, EditStamp> | undefined {
  if (!isRecord(value)) return undefined;
  const own = Object.entries(value).filter(
    (pair): pair is [string, EditStamp] =>
      CELL.test(pair[0]) && (pair[1] === '' || isStamp(pair[1])),
  );
  return own.length > 0 ? Object.fromEntries(own.slice(0, MOST_STAMPS)) : undefined;
}
