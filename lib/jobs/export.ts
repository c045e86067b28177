import type { Choices, Format, ListChoices } from '../exchange/format';
import { type NotKept, notKept } from '../exchange/kept';
import { hasAllAuthors } from '../merge/merge';
import { assignKeys } from '../paper/assign-keys';
import type { Item, Paper } from '../paper/paper';
import type { Citing } from '../settings/citing';
import { handOut } from '../store/edit/citekeys';
import { listApart } from '../store/join/apart';
import { ownRecords } from '../store/own/read-own';
import { getBackup, getItems } from '../store/read/list';
import { pause } from '../text/pause';
import { listTexts } from './list-texts';

/** Papers read at once: few enough that the page can render in between. */
const SLICE = 500;

/** Called after each slice. */
export type OnProgress = (done: number, total: number) => void;

/** The content of a file: text, or bytes where the format is not text. */
export type Content = string | Uint8Array<ArrayBuffer>;

/**
 * Writes papers in a format, in the order of the ids. Formats with citation keys store the keys of
 * saved papers first (see `handOut`); nothing else is changed.
 * @throws the signal's reason once it is aborted
 */
export async function makeExport(
  ids: string[],
  format: Format,
  choices: Citing & Choices,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Content> {
  const citekeys = format.keyed ? await handOut(ids, choices.keys, choices.now) : undefined;
  const apart = format.complete ? await listApart() : undefined;
  const records = format.complete ? await ownRecords() : undefined;
  const read = format.complete ? getBackup : getItems;
  const items = await readSlices(ids, read, onProgress, signal);
  const all = {
    ...choices,
    ...(citekeys && { citekeys }),
    ...(apart && { apart }),
    ...(records && { records }),
    texts: listTexts(),
  };
  return writeItems(items, format, all, signal);
}

async function writeItems(
  items: Item[],
  format: Format,
  choices: ListChoices,
  signal: AbortSignal,
): Promise<Content> {
  if (!format.write) throw new Error(`${format.id} can be read but not written`);
  if (!format.parts) return format.write(items, choices);
  const parts: string[] = [];
  for await (const part of format.parts(items, choices)) {
    parts.push(part);
    if (parts.length % SLICE === 0) await pause();
    signal.throwIfAborted();
  }
  return parts.join('');
}

/** Longest preview, in UTF-16 units. */
const PREVIEW = 1500;

/**
 * Writes the first paper as `makeExport` would, but stores no citation key.
 * @returns undefined for formats that are no text
 */
export async function previewExport(
  ids: readonly string[],
  format: Format,
  choices: Citing & Choices,
): Promise<string | undefined> {
  if (format.binary || format.complete) return undefined;
  const items = await getItems(ids.slice(0, 1));
  const citekeys = format.keyed ? assignKeys(items, new Set(), choices.keys) : undefined;
  const all = { ...choices, ...(citekeys && { citekeys }), texts: listTexts() };
  const content = await writeItems(items, format, all, new AbortController().signal);
  return typeof content === 'string' ? content.trim().slice(0, PREVIEW) : undefined;
}

/** Papers that lack facts which a citation needs. */
export interface Lacking {
  /** Those with an incomplete author list. */
  authors: Paper[];
  /** Papers without a date of publication. */
  date: Paper[];
}

/** Finds papers that lack facts, so that the user sees it before a file is written. */
export async function findLacking(ids: string[], signal: AbortSignal): Promise<Lacking> {
  const papers = (await readSlices(ids, getItems, () => {}, signal)).map(({ paper }) => paper);
  return {
    authors: papers.filter((paper) => !hasAllAuthors(paper)),
    date: papers.filter(({ published }) => published === undefined),
  };
}

/**
 * Finds what a file of the format would not keep, so that the user sees it before it is written.
 * @throws the signal's reason once it is aborted
 */
export async function findNotKept(
  ids: string[],
  { id }: Format,
  signal: AbortSignal,
): Promise<NotKept | undefined> {
  return notKept(await readSlices(ids, getItems, () => {}, signal), id);
}

async function readSlices(
  ids: string[],
  read: (ids: string[]) => Promise<Item[]>,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Item[]> {
  const items: Item[] = [];
  for (let from = 0; from < ids.length; from += SLICE) {
    signal.throwIfAborted();
    items.push(...(await read(ids.slice(from, from + SLICE))));
    onProgress(Math.min(from + SLICE, ids.length), ids.length);
  }
  signal.throwIfAborted();
  return items;
}
