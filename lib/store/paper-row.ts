import { corrected } from '../paper/corrected';
import {
  type Entry,
  type Item,
  isSaved,
  type Paper,
  type SavedEntry,
  type StampedEntry,
} from '../paper/paper';
import { titleKey } from '../paper/title-key';
import type { EntryRow, PaperRow } from './rows';

/**
 * The row of a paper.
 * @param seenRev the revision in which only its times changed, if that was later than `rev`
 */
export function rowOf(paper: Paper, rev: number, seenRev?: number): PaperRow {
  const key = titleKey(paper.title);
  return {
    ...paper,
    rev,
    ...(seenRev !== undefined && { seenRev }),
    ...(key !== undefined && { titleKey: key }),
  };
}

/** The paper of a row. */
export function paperFrom({ rev: _, seenRev: __, titleKey: ___, ...paper }: PaperRow): Paper {
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

/** A paper with the user's corrections, and its entry if it is saved. */
export function itemOf(row: PaperRow, entry: EntryRow | undefined): Item {
  const paper = paperFrom(row);
  return isSaved(entry)
    ? { paper: corrected(paper, entry.corrections), entry: entryFrom(entry) as SavedEntry }
    : { paper };
}

/** The entry without its stamps. */
export function withoutStamps({ stamps: _, ...entry }: StampedEntry): Entry {
  return entry;
}
