import { flatDocument } from '../search/flat/document';
import { buildSegment } from '../search/flat/segment';
import { changesFor, everything, type IndexScope } from '../store/read/index-changes';
import {
  compact,
  forget,
  liveIds,
  MOST_PARTS,
  mergeParts,
  newPart,
  openStored,
  type Part,
  storeParts,
} from './parts';

/** Called after each slice with the numbers of papers in the index and in its scope. */
export type Progress = (done: number, total: number) => void;

/** Papers indexed before the result is stored. */
const SLICE = 400;
/** The least number of papers in a part that is not merged further. */
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
  const least = Math.max(PART, Math.ceil(ids.length / MOST_PARTS));
  let { parts } = stored;
  let known: readonly number[] | undefined = stored.known;
  for (let start = 0; start < missing.length; start += SLICE) {
    progress?.(ids.length - missing.length + start, ids.length);
    const items = await read(missing.slice(start, start + SLICE));
    const part = newPart(buildSegment(items.map(flatDocument)));
    parts = await mergeSmall([...parts, part], least);
    known = await storeParts(scope, { rev, partial: true }, parts, known);
    if (!known) return false;
  }
  progress?.(ids.length, ids.length);
  return (await storeParts(scope, { rev }, await compact(parts), known)) !== undefined;
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

/** Merges the small parts at the end once they have `least` papers together. */
async function mergeSmall(parts: readonly Part[], least: number): Promise<Part[]> {
  let from = parts.length;
  let papers = 0;
  for (; from > 0 && papers < least; from--) {
    const count = parts[from - 1]?.open.count ?? 0;
    if (count >= least) break;
    papers += count;
  }
  if (papers < least) return [...parts];
  return [...parts.slice(0, from), await mergeParts(parts.slice(from))];
}
