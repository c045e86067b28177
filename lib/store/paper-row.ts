import type { Entry, Paper } from '../paper/paper';
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
export function entryFrom({ rev: _, ...entry }: EntryRow): Entry {
  return entry;
}
