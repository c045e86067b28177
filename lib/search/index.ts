import type { Filter } from '../store/list';
import { changedSince, idsForIndex, readSnapshot, writeSnapshot } from '../store/search';
import { documentOf } from './document';
import { type Engine, type Hit, loadEngine, newEngine, search } from './engine';

export type { Hit } from './engine';

/** A search index of one scope, kept equal to the store by `refresh`. */
export interface SearchIndex {
  search(text: string): Hit[];
  /** The revision of the store that it equals. */
  readonly rev: number;
  /** Takes in what changed since the last call. */
  refresh(): Promise<void>;
  /** Keeps the index for the next time, when enough has changed to be worth it. */
  keep(): Promise<void>;
}

/** Raise it when documents or terms are made in another way; older snapshots are then built anew. */
const VERSION = 1;
/** Documents taken in without giving the page a chance to draw. */
const SLICE = 200;
/** A snapshot that lags less than this is caught up faster than a new one is written. */
const KEEP_AFTER = 100;

/**
 * Opens the index of a scope: the stored snapshot, caught up with the store. A missing, damaged or outdated
 * snapshot is built anew.
 */
export async function openIndex(scope: Filter['scope']): Promise<SearchIndex> {
  const stored = await loadSnapshot(scope);
  const engine = stored?.engine ?? newEngine();
  let rev = stored?.rev ?? 0;
  let behind = 0;

  const refresh = async () => {
    const changes = rev === 0 ? await idsForIndex(scope) : await changedSince(scope, rev);
    for (let start = 0; start < changes.ids.length; start += SLICE) {
      const ids = changes.ids.slice(start, start + SLICE);
      takeIn(engine, ids, await changes.read(ids));
    }
    rev = changes.rev;
    behind += changes.ids.length;
  };
  const keep = async () => {
    if (behind < KEEP_AFTER) return;
    behind = 0;
    await writeSnapshot(scope, { version: VERSION, rev, json: JSON.stringify(engine) });
  };

  await refresh();
  return {
    search: (text) => search(engine, text),
    get rev() {
      return rev;
    },
    refresh,
    keep,
  };
}

async function loadSnapshot(
  scope: Filter['scope'],
): Promise<{ engine: Engine; rev: number } | undefined> {
  const snapshot = await readSnapshot(scope);
  if (snapshot?.version !== VERSION) return undefined;
  try {
    return { engine: loadEngine(snapshot.json), rev: snapshot.rev };
  } catch {
    // A damaged snapshot is only a copy: building it anew mends it.
    return undefined;
  }
}

function takeIn(engine: Engine, ids: string[], items: Parameters<typeof documentOf>[0][]): void {
  const present = new Map(items.map((item) => [item.paper.id, item]));
  for (const id of ids) {
    const item = present.get(id);
    if (engine.has(id)) engine.discard(id);
    if (item) engine.add(documentOf(item));
  }
}
