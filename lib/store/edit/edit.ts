import { Dexie } from 'dexie';
import { announceChange } from '../../announce';
import { removed, saved } from '../../paper/entry-state';
import type { Corrections, Entry, PublicationCorrections, Status } from '../../paper/paper';
import { isSaved, STATUSES } from '../../paper/paper';
import { cleanTag } from '../../paper/parse/clean-tag';
import { parseCorrections } from '../../paper/parse/parse-corrections';
import { sameJson } from '../../text/json';
import { db } from '../database';
import { type ImportWatch, stepsOf } from '../import/steps';
import { joinNotes } from '../join/join-notes';
import { hasRules, withRules } from '../own/rules-on-save';
import { itemOf } from '../paper-row';
import type { EarlierEntry, OperationKind } from '../rows';
import {
  appendJournal,
  continuedRow,
  latestOperations,
  type Operation,
  putRow,
  undoneOperations,
} from './journal';
import { reportOwnChange } from './own-changes';
import { isToggle, TOGGLE_ROWS, withoutToggles } from './toggles';
import { planEntries, putEntries, readStored, writeEntries } from './write-entries';

/** The latest operation, when an edit continues it: both are then undone together. */
interface Continued {
  step?: number | undefined;
}

type Change = (entry: Entry) => Entry;

/** So many papers are changed at once; more in steps, between which the page can draw. */
const FEW = 100;

/** The tables that `applyEdit` uses. */
export const editTables = () => [db.papers, db.entries, db.journal, db.meta];

/**
 * Changes the user's entries: all or nothing, journalled, reported to this page and announced to
 * others. Papers that it saves get the tags of rules.
 * @param papers ids of papers in the store; unknown ones are skipped
 * @param change returns the new entry; the same object means no change
 * @param now ms
 * @param watch reports the progress with many papers, and cancels: then nothing has changed
 * @returns undefined when nothing changed
 * @throws the reason of the signal that cancelled it
 */
async function edit(
  papers: string[],
  what: OperationKind,
  change: Change,
  now: number,
  watch: Continued & ImportWatch = {},
): Promise<Operation | undefined> {
  const run = async (each: Change, onRuled?: () => void) =>
    // Dexie keeps two transactions of one page apart only if it can see that their work is async.
    db.transaction('rw', [...editTables(), db.tags], async () =>
      applyEdit(papers, what, each, now, watch, onRuled),
    );
  // With few papers, rules are looked for together with what the change reads anyway.
  let isRuled = papers.length > FEW;
  let done = isRuled
    ? undefined
    : await run(change, () => {
        isRuled = true;
      });
  if (isRuled) done = await run(await withRules(papers, change, now));
  // It is stored, so the caller does not wait until others know.
  if (done) void announceChange();
  return done;
}

/**
 * The same inside a read-write transaction that includes `editTables`. Call `announceChange` once
 * it is committed. All requests are sent at once, first those that read, then those that write.
 * @param onRuled called when the change saves papers and there are rules, in which case nothing is
 *   written; with it, the transaction must include `tags`
 */
export async function applyEdit(
  papers: string[],
  what: OperationKind,
  change: Change,
  now: number,
  { step, ...watch }: Continued & ImportWatch = {},
  onRuled?: () => void,
): Promise<Operation | undefined> {
  const all = [...new Set(papers)];
  if (all.length > FEW) return applyInSteps(all, what, change, now, watch);
  const [found, stored, latest, undone, ruled] = await Promise.all([
    db.papers.bulkGet(all),
    readStored(all),
    step === undefined && !isToggle(what) ? [] : latestOperations(isToggle(what) ? TOGGLE_ROWS : 1),
    undoneOperations(),
    onRuled && hasRules(),
  ]);
  const known = new Map(found.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  const planned = planEntries([...known.keys()], stored, { change }, now);
  const { before } = planned;
  if (before.length === 0) return undefined;
  const saves = before.some(({ entry, after }) => !(entry && isSaved(entry)) && isSaved(after));
  if (ruled && saves) {
    onRuled?.();
    return undefined;
  }
  const [last] = latest;
  const continued = last && last.seq === step ? continuedRow(last, what, before) : undefined;
  const earlier = withoutToggles(what, before, latest);
  const row = { at: now, what, count: before.length, before: earlier.before };
  const [operation] = await Promise.all([
    continued ? putRow(continued) : appendJournal(row, [...undone, ...earlier.gone]),
    putEntries(planned),
  ]);
  const items = planned.rows.flatMap((entry) => {
    const paper = known.get(entry.paper);
    return paper ? itemOf(paper, entry) : [];
  });
  Dexie.currentTransaction?.on('complete', () => reportOwnChange({ rev: planned.rev, items }));
  return operation;
}

async function applyInSteps(
  papers: string[],
  what: OperationKind,
  change: Change,
  now: number,
  watch: ImportWatch,
): Promise<Operation | undefined> {
  const before: EarlierEntry[] = [];
  await stepsOf(papers.length, watch).each(papers, async (some) => {
    const known = (await db.papers.bulkGet(some)).flatMap((paper) => paper?.id ?? []);
    before.push(...(await writeEntries(known, { change }, now)));
  });
  if (before.length === 0) return undefined;
  const [latest, undone] = await Promise.all([
    isToggle(what) ? latestOperations(TOGGLE_ROWS) : [],
    undoneOperations(),
  ]);
  const earlier = withoutToggles(what, before, latest);
  const row = { at: now, what, count: before.length, before: earlier.before };
  return appendJournal(row, [...undone, ...earlier.gone]);
}

/**
 * Saves papers, a millisecond apart, so that the newest-first list shows them in the given order.
 */
export function save(
  papers: string[],
  now: number,
  watch?: ImportWatch,
): Promise<Operation | undefined> {
  const places = new Map(papers.map((paper, place) => [paper, place]));
  const add = (entry: Entry) => saved(entry, now - (places.get(entry.paper) ?? 0));
  return edit(papers, 'save', (entry) => (isSaved(entry) ? entry : add(entry)), now, watch);
}

/** Removes papers from the collection. A stub of each entry stays (see `removed`). */
export function unsave(
  papers: string[],
  now: number,
  watch?: ImportWatch,
): Promise<Operation | undefined> {
  return edit(
    papers,
    'unsave',
    (entry) => (isSaved(entry) ? removed(entry, now) : entry),
    now,
    watch,
  );
}

/**
 * Adds tags, as `cleanTag` returns them, and saves papers that were not.
 */
export function addTags(
  papers: string[],
  tags: string[],
  now: number,
  watch?: ImportWatch,
): Promise<Operation | undefined> {
  const clean = tags.map(cleanTag).filter((tag) => tag !== '');
  const add = (entry: Entry) => {
    if (clean.every((tag) => entry.tags.includes(tag))) return entry;
    const open = saved(entry, now);
    return { ...open, tags: [...new Set([...open.tags, ...clean])] };
  };
  return edit(papers, 'tag', add, now, watch);
}

/** Removes tags. */
export function removeTags(
  papers: string[],
  tags: string[],
  now: number,
  watch?: ImportWatch,
): Promise<Operation | undefined> {
  const unwanted = new Set([...tags, ...tags.map(cleanTag)]);
  const strip = (entry: Entry) =>
    entry.tags.some((tag) => unwanted.has(tag))
      ? { ...entry, tags: entry.tags.filter((tag) => !unwanted.has(tag)) }
      : entry;
  return edit(papers, 'untag', strip, now, watch);
}

/** Sets the reading status, and saves papers that were not. */
export function setStatus(
  papers: string[],
  status: Status,
  now: number,
  watch?: ImportWatch,
): Promise<Operation | undefined> {
  const set = (entry: Entry) =>
    isSaved(entry) && entry.status === status ? entry : { ...saved(entry, now), status };
  return edit(papers, 'status', set, now, watch);
}

/** Sets the next status after the stored one; a paper that was not saved is saved as unread. */
export function stepStatus(paper: string, now: number): Promise<Operation | undefined> {
  const step = (entry: Entry) => {
    const next = isSaved(entry) ? (STATUSES.indexOf(entry.status) + 1) % STATUSES.length : 0;
    return { ...saved(entry, now), status: STATUSES[next] ?? entry.status };
  };
  return edit([paper], 'status', step, now);
}

/** What a note that is being edited was before. */
export interface NoteEdit {
  /** The `seq` of the last change in the same session: one undo reverts all of its typing. */
  step?: number | undefined;
  /** The note as the editor knows it. If another window has changed it, both texts are kept. */
  base?: string;
}

/**
 * Sets the note of a paper, in Markdown, and saves it if it was not.
 * @returns undefined when nothing changed; with `note` when the stored note contains another
 *   window's text, too
 */
export async function setNote(
  paper: string,
  note: string,
  now: number,
  { step, base }: NoteEdit = {},
): Promise<(Operation & { note?: string }) | undefined> {
  let both: string | undefined;
  const set = (entry: Entry) => {
    if (entry.note === note) return entry;
    const open = saved(entry, now);
    const text = open.note === (base ?? entry.note) ? note : joinNotes(open.note, note);
    both = text === note ? undefined : text;
    return open.note === text && entry.note === text ? entry : { ...open, note: text };
  };
  const done = await edit([paper], 'note', set, now, { step });
  return done && { ...done, ...(both !== undefined && { note: both }) };
}

/**
 * Corrected fields, and variables of `publication`; one that is undefined loses its correction, one
 * that is missing stays.
 */
export type CorrectionChange = {
  [K in keyof Omit<Corrections, 'publication'>]?: Corrections[K] | undefined;
} & {
  publication?: { [V in keyof PublicationCorrections]?: PublicationCorrections[V] | undefined };
};

/**
 * Corrects facts of a paper, or with undefined removes all corrections; saves it if it was not.
 */
export function setCorrections(
  paper: string,
  change: CorrectionChange | undefined,
  now: number,
): Promise<Operation | undefined> {
  const set = (entry: Entry): Entry => {
    const open = saved(entry, now);
    const { publication } = open.corrections ?? {};
    const changed = change && {
      ...open.corrections,
      ...change,
      publication: { ...publication, ...change.publication },
    };
    const checked = parseCorrections(changed);
    if (sameJson(entry.corrections, checked)) return entry;
    const { corrections: _, ...rest } = open;
    return checked ? { ...rest, corrections: checked } : rest;
  };
  return edit([paper], 'correct', set, now);
}
