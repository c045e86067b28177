import type { Choices, Format } from '../exchange/format';
import { hasAllAuthors } from '../merge/merge';
import { assignKeys } from '../paper/assign-keys';
import type { Item, Paper } from '../paper/paper';
import { listApart } from '../store/join/apart';
import { getBackup, getItems, takenCitekeys } from '../store/read/list';
import { pause } from '../text/pause';

/** Papers read at once: few enough that the page can render in between. */
const SLICE = 500;

/** Called after each slice, with numbers of papers. */
export type OnProgress = (done: number, total: number) => void;

/** The content of an exported file, and its citation keys by paper id, to be frozen afterwards. */
export interface Export {
  content: string | Uint8Array<ArrayBuffer>;
  citekeys: ReadonlyMap<string, string>;
}

/**
 * Writes papers in a format, in the order of the ids. Changes nothing in the store.
 * @throws Error for a format that can only be read; the signal's reason once it is aborted
 */
export async function makeExport(
  ids: string[],
  format: Format,
  choices: Choices,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Export> {
  const read = format.complete ? getBackup : getItems;
  const items = await readSlices(ids, read, onProgress, signal);
  const citekeys = format.keyed
    ? assignKeys(items, await takenCitekeys(), choices.keys)
    : new Map<string, string>();
  const keyed = items.map((item) => withCitekey(item, citekeys));
  const options = format.complete ? { ...choices, apart: await listApart() } : choices;
  return { content: await writeItems(keyed, format, options, signal), citekeys };
}

async function writeItems(
  items: Item[],
  format: Format,
  choices: Choices,
  signal: AbortSignal,
): Promise<Export['content']> {
  if (!format.write) throw new Error(`${format.name} can be read but not written`);
  if (!format.parts) return format.write(items, choices);
  const parts: string[] = [];
  for await (const part of format.parts(items, choices)) {
    parts.push(part);
    if (parts.length % SLICE === 0) await pause();
    signal.throwIfAborted();
  }
  return parts.join('');
}

/** Papers whose citation would be incomplete. */
export interface Lacking {
  /** Papers whose author list is incomplete. */
  authors: Paper[];
  /** Papers without a date of publication. */
  date: Paper[];
}

/**
 * Finds the papers (by id) with incomplete details, to be reported before a file is written.
 * @throws the signal's reason once it is aborted
 */
export async function findLacking(ids: string[], signal: AbortSignal): Promise<Lacking> {
  const papers = (await readSlices(ids, getItems, () => {}, signal)).map(({ paper }) => paper);
  return {
    authors: papers.filter((paper) => !hasAllAuthors(paper)),
    date: papers.filter(({ published }) => published === undefined),
  };
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

function withCitekey({ entry, ...item }: Item, citekeys: ReadonlyMap<string, string>): Item {
  const citekey = citekeys.get(item.paper.id);
  if (!entry) return item;
  return { ...item, entry: citekey === undefined ? entry : { ...entry, citekey } };
}
