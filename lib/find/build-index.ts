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

/** Papers indexed before the result is stored. */
const SLICE = 400;
/** Papers in one part of the finished index, if that does not make too many parts. */
const PART = 5000;

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
  for (let start = 0; start < missing.length; start += SLICE) {
    progress?.(ids.length - missing.length + start, ids.length);
    const items = await read(missing.slice(start, start + SLICE));
    parts = [...parts, newPart(buildSegment(items.map(flatDocument)))];
    if (!(await store({ rev, partial: true }))) return false;
  }
  progress?.(ids.length, ids.length);
  // Stored before it is merged, which takes long and may be interrupted.
  if (!(await store({ rev }))) return false;
  parts = await compact(parts, Math.ceil(ids.length / PART));
  await store({ rev });
  return true;
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
