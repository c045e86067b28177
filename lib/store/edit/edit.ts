import { announceChange } from '../../announce';
import type { Corrections, Entry, Status } from '../../paper/paper';
import { isSaved, STATUSES } from '../../paper/paper';
import { parseCorrections } from '../../paper/parse-entry';
import { sameJson } from '../../text/json';
import { collapse } from '../../text/text';
import { db, nextRev } from '../database';
import type { EntryRow, JournalRow, OperationKind } from '../rows';

/** Number of operations in the journal; older ones can't be undone. */
export const JOURNAL_ROWS = 500;

/** An operation that was done: its number in the journal, and how many papers changed. */
export interface Operation {
  seq: number;
  what: OperationKind;
  count: number;
  /** Of joins made by a page: the id of its site. */
  site?: string;
}

/** The tables that `applyEdit` uses. */
export const editTables = () => [db.papers, db.entries, db.journal, db.meta];

/**
 * Changes the user's entries: all or nothing, journalled, announced to open pages.
 * @param papers ids of papers in the store; unknown ones are skipped
 * @param change returns the new entry; the same object means no change
 * @param now ms
 * @param step the latest operation, when this one continues it: both are then undone together
 * @returns undefined when nothing changed
 */
async function edit(
  papers: string[],
  what: OperationKind,
  change: (entry: Entry) => Entry,
  now: number,
  step?: number,
): Promise<Operation | undefined> {
  const done = await db.transaction('rw', editTables(), () =>
    applyEdit(papers, what, change, now, step),
  );
  if (done) await announceChange();
  return done;
}

/**
 * The same inside a read-write transaction that includes `editTables`. Call `announceChange` once
 * it is committed.
 */
export async function applyEdit(
  papers: string[],
  what: OperationKind,
  change: (entry: Entry) => Entry,
  now: number,
  step?: number,
): Promise<Operation | undefined> {
  const known = (await db.papers.bulkGet(papers)).flatMap((paper) => paper?.id ?? []);
  const before = await writeEntries([...new Set(known)], change);
  if (before.length === 0) return undefined;
  if (step !== undefined && (await isLatest(step, what))) {
    return { seq: step, what, count: before.length };
  }
  return appendJournal({ at: now, what, count: before.length, before });
}

/**
 * Saves papers, a millisecond apart, so that the newest-first list shows them in the given order.
 */
export function save(papers: string[], now: number): Promise<Operation | undefined> {
  const places = new Map(papers.map((paper, place) => [paper, place]));
  const add = (entry: Entry) => saved(entry, now - (places.get(entry.paper) ?? 0));
  return edit(papers, 'save', (entry) => (isSaved(entry) ? entry : add(entry)), now);
}

/** Removes papers from the collection. A stub of each entry stays, with its citation key. */
export function unsave(papers: string[], now: number): Promise<Operation | undefined> {
  return edit(papers, 'unsave', (entry) => (isSaved(entry) ? removed(entry, now) : entry), now);
}

/**
 * Adds tags, and saves papers that were not. White space in tags is collapsed, their case is kept.
 */
export function addTags(
  papers: string[],
  tags: string[],
  now: number,
): Promise<Operation | undefined> {
  const clean = tags.map(collapse).filter((tag) => tag !== '');
  const add = (entry: Entry) => {
    const missing = clean.filter((tag) => !entry.tags.includes(tag));
    if (missing.length === 0) return entry;
    return { ...saved(entry, now), tags: [...new Set([...entry.tags, ...missing])] };
  };
  return edit(papers, 'tag', add, now);
}

/** Removes tags; white space in them is collapsed. */
export function removeTags(
  papers: string[],
  tags: string[],
  now: number,
): Promise<Operation | undefined> {
  const unwanted = new Set(tags.map(collapse));
  const strip = (entry: Entry) =>
    entry.tags.some((tag) => unwanted.has(tag))
      ? { ...entry, tags: entry.tags.filter((tag) => !unwanted.has(tag)) }
      : entry;
  return edit(papers, 'untag', strip, now);
}

/** Sets the reading status, and saves papers that were not. */
export function setStatus(
  papers: string[],
  status: Status,
  now: number,
): Promise<Operation | undefined> {
  const set = (entry: Entry) =>
    isSaved(entry) && entry.status === status ? entry : { ...saved(entry, now), status };
  return edit(papers, 'status', set, now);
}

/** Sets the next status after the stored one; a paper that was not saved is saved as unread. */
export function stepStatus(paper: string, now: number): Promise<Operation | undefined> {
  const step = (entry: Entry) => {
    const next = isSaved(entry) ? (STATUSES.indexOf(entry.status) + 1) % STATUSES.length : 0;
    return { ...saved(entry, now), status: STATUSES[next] ?? entry.status };
  };
  return edit([paper], 'status', step, now);
}

/**
 * Sets the note of a paper, in Markdown, and saves it if it was not.
 * @param step the `seq` of the last change of the same note, so that one undo reverts all typing
 */
export function setNote(
  paper: string,
  note: string,
  now: number,
  step?: number,
): Promise<Operation | undefined> {
  const set = (entry: Entry) => (entry.note === note ? entry : { ...saved(entry, now), note });
  return edit([paper], 'note', set, now, step);
}

/**
 * Corrects authors and date of a paper, or with undefined removes the corrections; saves it if it
 * was not.
 */
export function setCorrections(
  paper: string,
  corrections: Corrections | undefined,
  now: number,
): Promise<Operation | undefined> {
  const checked = parseCorrections(corrections);
  const set = (entry: Entry): Entry => {
    if (sameJson(entry.corrections, checked)) return entry;
    const { corrections: _, ...rest } = saved(entry, now);
    return checked ? { ...rest, corrections: checked } : rest;
  };
  return edit([paper], 'correct', set, now);
}

async function isLatest(step: number, what: OperationKind): Promise<boolean> {
  const last = await db.journal.toCollection().last();
  return last?.seq === step && last.what === what && last.undone === undefined;
}

/**
 * Adds a row to the journal and deletes the oldest ones. Call it inside a transaction with
 * `journal`.
 */
export async function appendJournal(row: Omit<JournalRow, 'seq'>): Promise<Operation> {
  const seq = await db.journal.add(row);
  await db.journal
    .where('seq')
    .belowOrEqual(seq - JOURNAL_ROWS)
    .delete();
  return { seq, what: row.what, count: row.count };
}

/** The entry of a paper to which the user did nothing yet. */
export function blankEntry(paper: string): Entry {
  return { paper, tags: [], note: '', status: 'unread' };
}

/** The stub of an entry that was removed from the collection; it keeps the citation key. */
export function removed({ paper, status, citekey }: Entry, now: number): Entry {
  return {
    paper,
    removedAt: now,
    tags: [],
    note: '',
    status,
    ...(citekey !== undefined && { citekey }),
  };
}

/** The entry as a saved one, since `now` if it was not saved before. */
export function saved({ removedAt: _, ...entry }: Entry, now: number): Entry {
  return { ...entry, savedAt: entry.savedAt ?? now };
}

/**
 * Applies a change to entries and writes those that differ. Returns each of these as it was before.
 */
export async function writeEntries(
  papers: string[],
  change: (entry: Entry) => Entry,
): Promise<{ paper: string; entry: Entry | null }[]> {
  const rows = await db.entries.bulkGet(papers);
  const rev = await nextRev();
  const changed: EntryRow[] = [];
  const before: { paper: string; entry: Entry | null }[] = [];
  papers.forEach((paper, index) => {
    const { rev: _, ...entry } = rows[index] ?? { ...blankEntry(paper), rev: 0 };
    const after = change(entry);
    if (after === entry) return;
    changed.push({ ...after, rev });
    before.push({ paper, entry: rows[index] ? entry : null });
  });
  await db.entries.bulkPut(changed);
  return before;
}
