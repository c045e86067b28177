import type { Entry, Written } from './paper';

/** The entry of a paper to which the user did nothing yet. */
export function blankEntry(paper: string): Entry {
  return { paper, tags: [], note: '', status: 'unread' };
}

/**
 * The stub of an entry that was removed from the collection. What the user wrote is set aside in
 * `kept`, so that no index, list or search finds it; status and citation key stay.
 * @param now ms
 */
export function removed(entry: Entry, now: number): Entry {
  const { paper, status, citekey, tags, note, corrections, beyond, otherNotes } = entry;
  const kept: Written = {
    tags,
    note,
    ...(corrections && { corrections }),
    ...(beyond && { beyond }),
    ...(otherNotes && { otherNotes }),
  };
  return {
    ...blankEntry(paper),
    status,
    removedAt: now,
    ...(citekey !== undefined && { citekey }),
    ...(isWritten(kept) && { kept }),
  };
}

/** Whether the user, or a file, wrote anything. */
export function isWritten({ tags, note, corrections, beyond, otherNotes }: Written): boolean {
  return [tags.length, note, corrections, beyond, otherNotes].some(Boolean);
}

/** The entry as a saved one, since `now` if it was not saved before, with what its stub kept. */
export function saved(entry: Entry, now: number): Entry {
  const { removedAt: _, ...rest } = unpacked(entry);
  return { ...rest, savedAt: rest.savedAt ?? now };
}

/** The entry with what its stub kept in its place; neither saved nor removed by that. */
export function unpacked({ kept, ...entry }: Entry): Entry {
  return { ...entry, ...kept };
}
