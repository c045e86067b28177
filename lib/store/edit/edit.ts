import { announceChange } from '../../announce';
import type { Corrections, Entry, Status } from '../../paper/paper';
import { isSaved, STATUSES } from '../../paper/paper';
import { parseCorrections } from '../../paper/parse-entry';
import { sameJson } from '../../text/json';
import { collapse } from '../../text/text';
import { db, nextRev } from '../database';
import type { EntryRow, JournalRow, OperationKind } from '../rows';

/** Operations that the journal keeps; older ones can no longer be undone. */
const JOURNAL_ROWS = 500;

/** What was done: `seq` names it for undo, `count` is the number of papers that changed. */
export interface Operation {
  seq: number;
  what: OperationKind;
  count: number;
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
export async function edit(
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
 * The same inside a read-write transaction that includes `editTables`. Call `announceChange` once it
 * is committed.
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

/** Saves papers to the collection, a millisecond apart, so that the newest-first list shows them in the given order. */
export function save(papers: string[], now: number): Promise<Operation | undefined> {
  const places = new Map(papers.map((paper, place) => [paper, place]));
  const add = (entry: Entry) => saved(entry, now - (places.get(entry.paper) ?? 0));
  return edit(papers, 'save', (entry) => (isSaved(entry) ? entry : add(entry)), now);
}

/** Removes papers from the collection. A stub of each entry stays, with its citation key. */
export function unsave(papers: string[], now: number): Promise<Operation | undefined> {
  return edit(papers, 'unsave', (entry) => (isSaved(entry) ? removed(entry, now) : entry), now);
}

/** Adds tags; a paper that was not saved becomes so. White space in tags is collapsed, their case is kept. */
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

/** Takes tags off, named as `addTags` names them. */
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

/** Sets how far the papers are read; a paper that was not saved becomes so. */
export function setStatus(
  papers: string[],
  status: Status,
  now: number,
): Promise<Operation | undefined> {
  const set = (entry: Entry) =>
    isSaved(entry) && entry.status === status ? entry : { ...saved(entry, now), status };
  return edit(papers, 'status', set, now);
}

/** Takes a paper on to the next status, from what the store holds at that moment; one that was not saved becomes unread. */
export function stepStatus(paper: string, now: number): Promise<Operation | undefined> {
  const step = (entry: Entry) => {
    const next = isSaved(entry) ? (STATUSES.indexOf(entry.status) + 1) % STATUSES.length : 0;
    return { ...saved(entry, now), status: STATUSES[next] ?? entry.status };
  };
  return edit([paper], 'status', step, now);
}

/**
 * Writes the note of a paper, Markdown; a paper that was not saved becomes so.
 * @param step the `seq` of the last writing of the same note, so that one session of typing is one step of undo
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
 * Puts authors and date of a paper right, or with undefined takes the correction back; a paper that was not saved becomes so.
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

/** Adds a row to the journal and drops the oldest beyond its length. Inside a transaction with `journal`. */
export async function appendJournal(row: Omit<JournalRow, 'seq'>): Promise<Operation> {
  const seq = await db.journal.add(row);
  await db.journal
    .where('seq')
    .belowOrEqual(seq - JOURNAL_ROWS)
    .delete();
  return { seq, what: row.what, count: row.count };
}

/** An entry as it is before the user did anything to the paper. */
export function blankEntry(paper: string): Entry {
  return { paper, tags: [], note: '', status: 'unread' };
}

/** The stub of an entry that left the collection, with its citation key. */
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

/** The entry in the collection, since now if it was not yet. */
export function saved({ removedAt: _, ...entry }: Entry, now: number): Entry {
  return { ...entry, savedAt: entry.savedAt ?? now };
}

/** Applies a change to entries and writes those that it changes. Gives each of these as it was. */
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
