import type { Choices, Format, ListChoices } from '../exchange/format';
import { hasAllAuthors } from '../merge/merge';
import { assignKeys } from '../paper/assign-keys';
import type { Item, Paper } from '../paper/paper';
import { listApart } from '../store/join/apart';
import { getBackup, getItems, takenCitekeys } from '../store/read/list';
import { pause } from '../text/pause';
import { listTexts } from './list-texts';

/** Papers that are read at once: few enough that the page can draw in between. */
const SLICE = 500;

/** Told after each slice. */
export type OnProgress = (done: number, total: number) => void;

/** A list as the content of a file, and the citation keys in it (by paper id), to be frozen once it is out. */
export interface Export {
  content: string | Uint8Array<ArrayBuffer>;
  citekeys: ReadonlyMap<string, string>;
}

/**
 * Writes papers in a format, in the order of the ids. Changes nothing in the store.
 * @throws the signal's reason once it is aborted
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
  const told = {
    ...choices,
    ...(format.complete && { apart: await listApart() }),
    texts: listTexts(),
  };
  return { content: await writeItems(keyed, format, told, signal), citekeys };
}

async function writeItems(
  items: Item[],
  format: Format,
  choices: ListChoices,
  signal: AbortSignal,
): Promise<Export['content']> {
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

/** Papers of which a citation would say less than it should. */
export interface Lacking {
  /** Those of which not all authors are known by name. */
  authors: Paper[];
  /** Those without any date. */
  date: Paper[];
}

/** What the papers lack, so that it can be told before a file is written. */
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
