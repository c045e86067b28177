/** The longest note that can be typed, in UTF-16 units. */
export const LONGEST_NOTE = 500_000;

/**
 * What is read of an entry of a file: most tags of a paper, longest tag and longest note, in UTF-16
 * units. Notes become longer than typed ones when papers are merged, and a backup must give all of
 * it back.
 */
export const ENTRY_LIMITS = { tags: 1000, tag: 200, note: 4 * LONGEST_NOTE } as const;
