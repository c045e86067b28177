import { flatDocument } from '../search/flat/document';
import { buildSegment } from '../search/flat/segment';
import { changesFor, everything, type IndexScope } from '../store/read/index-changes';
import {
  compact,
  forget,
  liveIds,
  newPart,
  type OpenedIndex,
  openStored,
  type Part,
  storeParts,
} from './parts';

/** Called after each slice with the numbers of papers in the index and in its scope. */
export type Progress = (done: number, total: number) => void;

/** Papers of the first slice: few enough for a popup that is open for a second. */
const FIRST_SLICE = 400;
/** Each slice is twice as large as the one before, up to this, so that few must be merged. */
const LAST_SLICE = 2000;

/**
 * Brings the stored index of a scope up to date. Each slice is stored before the next one begins,
 * so that an interrupted build is continued by the next one. Several pages may build at once: the
 * one that finds other segments stored than it knows continues from those.
 */
export async function buildIndex(scope: IndexScope, progress?: Progress): Promise<void> {
  let built = false;
  while (!built) built = await tryToBuild(scope, progress);
}

/** Returns false as soon as another page has stored a segment. */
async function tryToBuild(scope: IndexScope, progress?: Progress): Promise<boolean> {
  const stored = await openStored(scope);
  const { ids: changed, rev, read } = await changesFor(scope, stored.rev);
  const ids = stored.rev === 0 ? changed : await everything(scope);
  const missing = reconcile(stored.parts, ids, changed);
  let { parts, known }: Pick<OpenedIndex, 'parts' | 'known'> = stored;
  const store = async (head: { rev: number; partial?: true }) => {
    const now = await storeParts(scope, head, parts, known);
    known = now ?? known;
    return now !== undefined;
  };
  let done = ids.length - missing.length;
  // The store reads a slice while the one before is indexed.
  const slices = slicesOf(missing);
  let reading = slices[0] && read(slices[0]);
  for (let next = 1; reading; next++) {
    progress?.(done, ids.length);
    const items = await reading;
    const slice = slices[next];
    reading = slice && read(slice);
    // If this slice can't be stored, nobody waits for the next one.
    reading?.catch(() => undefined);
    parts = [...parts, newPart(buildSegment(items.map(flatDocument)))];
    if (!(await store({ rev, partial: true }))) return false;
    done += slices[next - 1]?.length ?? 0;
  }
  progress?.(ids.length, ids.length);
  // Stored before it is merged, which takes long and may be interrupted.
  if (!(await store({ rev }))) return false;
  parts = await compact(parts);
  await store({ rev });
  return true;
}

function slicesOf(ids: readonly string[]): string[][] {
  const slices: string[][] = [];
  let size = FIRST_SLICE;
  for (let start = 0; start < ids.length; ) {
    slices.push(ids.slice(start, start + size));
    start += size;
    size = Math.min(2 * size, LAST_SLICE);
  }
  return slices;
}

/** Marks papers as gone that have changed or left the scope. Returns the ids that are missing. */
function reconcile(
  parts: readonly Part[],
  ids: readonly string[],
  changed: readonly string[],
): string[] {
  const scope = new Set(ids);
  const left = liveIds(parts.map(({ open }) => open)).filter((id) => !scope.has(id));
  forget(parts, new Set([...changed, ...left]));
  const there = new Set(liveIds(parts.map(({ open }) => open)));
  return ids.filter((id) => !there.has(id));
}
