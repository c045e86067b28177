import type { EditStamp } from './edit-stamp';

/** When the values of an entry were last changed. Cells are named in lib/merge/entry-cells.ts. */
export interface EntryStamps {
  /** When it was saved. Values without a stamp of their own have this one, or `removed`. */
  saved?: EditStamp;
  /**
   * When it was removed, instead of `saved`. A saved entry has it if another machine changed it
   * after the removal: then it is there again.
   */
  removed?: EditStamp;
  /** Of values that have another one, by the name of the cell. */
  values?: Record<string, EditStamp>;
  /** Of earlier notes that the note replaces: the latest of each machine. */
  notes?: EditStamp[];
}

/** Most notes beside the one that stands. */
export const MOST_OTHER_NOTES = 3;

/** A note that was written on another machine while the user wrote the one that stands. */
export interface OtherNote {
  note: string;
  stamp: EditStamp;
}

/** All stamps of entries. */
export function* stampsIn(
  entries: Iterable<{ stamps?: EntryStamps; otherNotes?: OtherNote[] }>,
): Generator<EditStamp> {
  for (const { stamps = {}, otherNotes = [] } of entries) {
    const { saved = '', removed = '', values = {}, notes = [] } = stamps;
    yield* [saved, removed, ...Object.values(values), ...notes];
    for (const { stamp } of otherNotes) yield stamp;
  }
}

/** The stamps of a stub that keeps nothing that was written: those of tags contain their names. */
export function stampsOfStub({ saved, removed, values = {} }: EntryStamps): EntryStamps {
  const { status, citekey } = values;
  const own = {
    ...(status !== undefined && { status }),
    ...(citekey !== undefined && { citekey }),
  };
  return {
    ...(saved !== undefined && { saved }),
    ...(removed !== undefined && { removed }),
    ...(Object.keys(own).length > 0 && { values: own }),
  };
}
