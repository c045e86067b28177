import type { Entry, Paper, StampedEntry } from '../paper/paper';
import { titleKey } from '../paper/title-key';
import type { EntryRow, PaperRow } from './rows';

/** The row of a paper. */
export function rowOf(paper: Paper, rev: number): PaperRow {
  const key = titleKey(paper.title);
  return { ...paper, rev, ...(key !== undefined && { titleKey: key }) };
}

/** The paper of a row. */
export function paperFrom({ rev: _, titleKey: __, ...paper }: PaperRow): Paper {
  return paper;
}

/** The entry of a row. */
export function entryFrom(row: EntryRow): Entry {
  return withoutStamps(stampedFrom(row));
}

/** The entry of a row with its stamps. */
export function stampedFrom({ rev: _, ...entry }: EntryRow): StampedEntry {
  return entry;
}

/** The entry without its stamps. */
export function withoutStamps({ stamps: _, ...entry }: StampedEntry): Entry {
  return entry;
}
