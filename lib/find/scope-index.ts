import type { Item } from '../paper/paper';
import { type FlatDocument, flatDocument } from '../search/flat/document';
import { type OpenSegment, openSegment } from '../search/flat/open-segment';
import { buildSegment } from '../search/flat/segment';
import type { OwnChange } from '../store/edit/own-changes';
import { changesFor, everything, type IndexScope } from '../store/read/index-changes';
import { buildIndex } from './build-index';
import { inBreaths } from './in-breaths';
import {
  BREATH_MS,
  compact,
  forget,
  liveIds,
  newPart,
  openStored,
  type Part,
  storeParts,
} from './parts';
import { forgetItems } from './read-items';

/** The search index of a scope. `refresh` brings it up to date with the store. */
export interface ScopeIndex {
  /** The revision of the store up to which it is complete. */
  readonly rev: number;
  segments(): OpenSegment[];
  /** Applies the changes since the last call. */
  refresh(): Promise<void>;
  /** Applies a change that this page made, without a request to the store. */
  take(change: OwnChange): Promise<void>;
  /** Merges small parts and stores the index, if enough has changed since it was stored. */
  keep(): Promise<void>;
}

/** Papers read from the store at once. */
const SLICE = 200;
/** With fewer changes than this, updating a stored index is faster than writing it. */
const KEEP_AFTER = 64;
/** More changed papers than this are indexed by `build`, which stores what it has done. */
const MOST_CHANGES = 1000;

/** Indexes one paper a step. */
function* documentsOf(items: readonly Item[]): Generator<void, FlatDocument[]> {
  const documents: FlatDocument[] = [];
  for (const item of items) {
    documents.push(flatDocument(item));
    yield;
  }
  return documents;
}

/**
 * Opens the stored index of a scope and brings it up to date. A missing, damaged or outdated one is
 * rebuilt.
 * @param build brings the stored index up to date when much is missing
 */
export async function openScope(
  scope: IndexScope,
  build: () => Promise<void> = () => buildIndex(scope),
): Promise<ScopeIndex> {
  forgetItems();
  const opened = await openStored(scope);
  let { parts, rev, partial, known } = opened;
  const fresh = new Map<string, FlatDocument>();
  let young: OpenSegment | undefined;
  let isStored = rev > 0;
  let behind = 0;

  const load = async () => {
    ({ parts, rev, partial, known } = await openStored(scope));
    fresh.clear();
    forgetItems();
    young = undefined;
    isStored = rev > 0;
    behind = 0;
  };

  const catchUp = async () => {
    let changes = await changesFor(scope, rev, MOST_CHANGES);
    while (partial || changes.ids.length > MOST_CHANGES) {
      await build();
      await load();
      changes = await changesFor(scope, rev, MOST_CHANGES);
    }
    const { ids, rev: at, deleted, read } = changes;
    const left = deleted ? await leftBehind() : [];
    const few: FlatDocument[] = [];
    const made: Part[] = [];
    for (let start = 0; start < ids.length; start += SLICE) {
      const items = await read(ids.slice(start, start + SLICE));
      const documents = await inBreaths(documentsOf(items), BREATH_MS);
      if (documents.length < KEEP_AFTER) few.push(...documents);
      else made.push(newPart(buildSegment(documents)));
    }
    // Nothing is awaited from here on, so a search sees the index either before or after the
    // update.
    rev = at;
    replace([...ids, ...left], few, made);
  };

  /** The papers in the index that were deleted from the store. */
  const leftBehind = async () => {
    const there = new Set(await everything(scope));
    return liveIds(segments()).filter((id) => !there.has(id));
  };

  const replace = (
    ids: readonly string[],
    documents: readonly FlatDocument[],
    made: readonly Part[] = [],
  ) => {
    if (ids.length === 0) return;
    forgetItems(ids);
    forget(parts, new Set(ids));
    parts = [...parts, ...made];
    for (const id of ids) fresh.delete(id);
    for (const document of documents) fresh.set(document.id, document);
    behind += ids.length;
    if (fresh.size >= KEEP_AFTER) endYoung();
    else renewYoung();
  };

  const takeOwn = async (change: OwnChange) => {
    // Otherwise something else has changed, too, and `refresh` reads both.
    if (change.rev !== rev + 1) return;
    rev = change.rev;
    const inScope = change.items.filter(
      ({ entry }) => (entry !== undefined) === (scope === 'saved'),
    );
    replace(
      change.items.map(({ paper }) => paper.id),
      inScope.map(flatDocument),
    );
  };

  const renewYoung = () => {
    young = fresh.size > 0 ? openSegment(buildSegment(fresh.values())) : undefined;
  };

  /** Makes a part of the papers that changed since the index was opened or stored. */
  const endYoung = () => {
    if (fresh.size > 0) parts = [...parts, newPart(buildSegment(fresh.values()))];
    fresh.clear();
    young = undefined;
  };

  const segments = () => [...parts.map(({ open }) => open), ...(young ? [young] : [])];

  const store = async () => {
    if (isStored && behind < KEEP_AFTER) return;
    behind = 0;
    endYoung();
    parts = await compact(parts);
    const seqs = await storeParts(scope, { rev }, parts, known);
    // If another page has stored its own index meanwhile, this one stays in memory.
    if (seqs) known = seqs;
    isStored = true;
  };

  /** Runs one after the other: two at once would apply the same changes twice. */
  let last = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    last = last.catch(() => undefined).then(work);
    return last;
  };
  const refresh = () => inTurn(catchUp);

  // Later changes are taken in as those of any open index.
  if (!opened.current) await refresh();
  return {
    get rev() {
      return rev;
    },
    segments,
    refresh,
    take: (change) => inTurn(() => takeOwn(change)),
    keep: () => inTurn(store),
  };
}
