import type { Item } from '../paper/paper';
import { type FlatDocument, flatDocument } from '../search/flat/document';
import { mergeSegments } from '../search/flat/merge-segments';
import { type OpenSegment, openSegment } from '../search/flat/open-segment';
import { buildSegment, type Segment, segmentBuilder } from '../search/flat/segment';
import { changesFor, countIn, everything, type IndexScope } from '../store/read/index-changes';
import { readIndex, writeIndex } from '../store/read/segments';
import { pause } from '../text/pause';

/** The search index of a scope. `refresh` brings it up to date with the store. */
export interface ScopeIndex {
  /** The revision of the store up to which it is complete. */
  readonly rev: number;
  segments(): OpenSegment[];
  /** Applies the changes since the last call. */
  refresh(): Promise<void>;
  /** Merges small parts and stores the index, if enough has changed since it was stored. */
  keep(): Promise<void>;
}

/** Called at times while an index is rebuilt. */
export type Progress = (done: number, total: number) => void;

/** One part of the index; a stored one has a number. */
interface Part {
  seq?: number;
  segment: Segment;
  open: OpenSegment;
}

/** Raise it when documents or terms change; stored indexes are then rebuilt. */
export const INDEX_VERSION = 1;
/** Papers read from the store at once. */
const SLICE = 200;
/** With fewer changes than this, updating a stored index is faster than writing it. */
const KEEP_AFTER = 64;
const MOST_PARTS = 6;
/** The least number of papers in one part of a rebuilt index. */
const PART = 5000;
/** How long parts are merged before the page may draw, ms. */
const BREATH_MS = 8;

/**
 * Opens the stored index of a scope and brings it up to date. A missing, damaged or outdated one is
 * rebuilt.
 */
export async function openScope(scope: IndexScope, progress?: Progress): Promise<ScopeIndex> {
  const stored = await readIndex(scope);
  const usable = stored?.version === INDEX_VERSION ? openParts(stored.parts) : undefined;
  let parts: Part[] = usable ?? [];
  let rev = usable ? (stored?.rev ?? 0) : 0;
  const fresh = new Map<string, FlatDocument>();
  let young: OpenSegment | undefined;
  let behind = 0;

  const rebuild = async () => {
    const { ids, rev: at, read } = await changesFor(scope, 0);
    const size = Math.max(PART, Math.ceil(ids.length / MOST_PARTS));
    let builder = segmentBuilder();
    for (let start = 0; start < ids.length; start += SLICE) {
      for (const item of await read(ids.slice(start, start + SLICE)))
        builder.add(flatDocument(item));
      progress?.(Math.min(ids.length, start + SLICE), ids.length);
      if (builder.count < size) continue;
      parts.push(newPart(builder.finish()));
      builder = segmentBuilder();
    }
    if (builder.count > 0) parts.push(newPart(builder.finish()));
    behind += ids.length;
    rev = at;
  };

  const catchUp = async (): Promise<void> => {
    if (rev === 0) return rebuild();
    const { ids, rev: at, read } = await changesFor(scope, rev);
    const items: Item[] = [];
    for (let start = 0; start < ids.length; start += SLICE) {
      items.push(...(await read(ids.slice(start, start + SLICE))));
    }
    // Nothing is awaited from here on, so a search sees the index either before or after the
    // update.
    rev = at;
    if (ids.length === 0) return;
    forget(parts, new Set(ids));
    for (const id of ids) fresh.delete(id);
    for (const item of items) fresh.set(item.paper.id, flatDocument(item));
    young = fresh.size > 0 ? openSegment(buildSegment(fresh.values())) : undefined;
    behind += ids.length;
  };

  const segments = () => [...parts.map(({ open }) => open), ...(young ? [young] : [])];

  /** Removes papers that left the store without a new revision, as pruned ones do. */
  const mend = async () => {
    const live = segments().reduce((sum, { gone }) => sum + gone.filter((each) => !each).length, 0);
    if (live === (await countIn(scope))) return;
    const there = new Set(await everything(scope));
    const left = segments().flatMap(({ ids }) => ids.filter((id) => !there.has(id)));
    forget(parts, new Set(left));
    for (const id of left) fresh.delete(id);
    young = fresh.size > 0 ? openSegment(buildSegment(fresh.values())) : undefined;
    behind += left.length;
  };

  const store = async () => {
    await mend();
    if (behind < KEEP_AFTER) return;
    behind = 0;
    if (fresh.size > 0) parts.push(newPart(buildSegment(fresh.values())));
    fresh.clear();
    young = undefined;
    parts = await compact(parts);
    await write(scope, rev, parts);
  };

  /** Runs one after the other: two at once would apply the same changes twice. */
  let last = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => () => {
    last = last.catch(() => undefined).then(work);
    return last;
  };
  const refresh = inTurn(catchUp);
  const keep = inTurn(store);

  await refresh();
  return {
    get rev() {
      return rev;
    },
    segments,
    refresh,
    keep,
  };
}

function openParts(
  stored: readonly { seq: number; gone: number[]; segment: Segment }[],
): Part[] | undefined {
  try {
    return stored.map(({ seq, gone, segment }) => ({
      seq,
      segment,
      open: openSegment(segment, gone),
    }));
  } catch {
    // The index is only a copy, so a damaged one can be rebuilt.
    return undefined;
  }
}

function newPart(segment: Segment): Part {
  return { segment, open: openSegment(segment) };
}

/** Marks papers as gone in the parts that hold them. */
function forget(parts: readonly Part[], ids: ReadonlySet<string>): void {
  for (const { open } of parts) {
    open.ids.forEach((id, ordinal) => {
      if (ids.has(id)) open.gone[ordinal] = 1;
    });
  }
}

/** Merges neighbouring parts, the smallest first, until few parts are left. */
async function compact(parts: readonly Part[]): Promise<Part[]> {
  const left = parts.filter(({ open }) => open.gone.includes(0));
  while (left.length > MOST_PARTS) {
    let at = 0;
    const size = (index: number) =>
      (left[index]?.open.count ?? 0) + (left[index + 1]?.open.count ?? 0);
    for (let index = 1; index < left.length - 1; index++) if (size(index) < size(at)) at = index;
    const pair = left.slice(at, at + 2).map(({ open }) => open);
    left.splice(at, 2, newPart(await inBreaths(mergeSegments(pair))));
  }
  return left;
}

async function inBreaths<T>(work: Generator<void, T>): Promise<T> {
  let started = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - started < BREATH_MS) continue;
    await pause();
    started = performance.now();
  }
}

async function write(scope: IndexScope, rev: number, parts: Part[]): Promise<void> {
  const rows = parts.map(({ seq, segment, open }) => ({
    ...(seq === undefined ? { segment } : { seq }),
    gone: [...open.gone.entries()].flatMap(([ordinal, gone]) => (gone ? [ordinal] : [])),
  }));
  const seqs = await writeIndex(scope, { version: INDEX_VERSION, rev }, rows);
  // Another page has stored its own index meanwhile; this one stays in memory.
  if (!seqs) return;
  parts.forEach((part, index) => {
    const seq = seqs[index];
    if (seq !== undefined) part.seq = seq;
  });
}
