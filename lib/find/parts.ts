import { FIRST_MARKED } from '../search/flat/marked-terms';
import { mergeSegments } from '../search/flat/merge-segments';
import { type OpenSegment, openSegment, openWith, ordinalOf } from '../search/flat/open-segment';
import { type PostingLists, slicedLists, wholeLists } from '../search/flat/posting-lists';
import type { Segment } from '../search/flat/segment';
import type { IndexScope } from '../store/read/index-changes';
import {
  dropIndex,
  type IndexHead,
  readIndex,
  type StoredPart,
  writeIndex,
} from '../store/read/segments';
import type { NewSegment } from '../store/rows';
import { inBreaths } from './in-breaths';
import { whenLoaded } from './when-loaded';

/** One part of an index; a stored one has a number, a new one its segment. */
export interface Part {
  seq?: number;
  segment?: Segment;
  open: OpenSegment;
}

/** The stored index of a scope, opened; without parts and at revision 0 when it is unusable. */
export interface OpenedIndex {
  rev: number;
  /** Papers are missing: it is still being built. */
  partial: boolean;
  /** Whether it had all changes of the store when it was read. */
  current: boolean;
  parts: Part[];
  /** Numbers of the stored segments, as `storeParts` expects them. */
  known: readonly number[];
}

/** Raise it when documents, terms or rows change; stored indexes are then rebuilt. */
export const INDEX_VERSION = 11;
const MOST_PARTS = 6;
/**
 * Lists up to so many bytes, such as those of some changed papers, are stored and read with the
 * rest: a Blob is a file of the browser's, which takes longer than they do.
 */
const SHORT_LISTS = 64 * 1024;
/** So few papers are sooner looked for one by one than all are looked at. */
const FEW = 8;
/** How long parts are made or merged before the page may draw, ms. */
export const BREATH_MS = 8;

/** Opens the index of a scope, as it is stored. */
export async function openStored(scope: IndexScope): Promise<OpenedIndex> {
  const { seqs: known, index } = await readIndex(scope);
  const parts = index?.version === INDEX_VERSION ? openParts(scope, index.parts) : undefined;
  if (!index || !parts) return { rev: 0, partial: false, current: false, parts: [], known };
  const { rev, partial = false, current } = index;
  return { rev, partial, current: current && !partial, parts, known };
}

function openParts(scope: IndexScope, stored: readonly StoredPart[]): Part[] | undefined {
  try {
    return stored.map(({ seq, gone, segment, postings, last }) => ({
      seq,
      open: openWith(segment, listsOf(scope, postings, last), gone),
    }));
  } catch {
    // The index is only a copy, so a damaged one can be rebuilt.
    return undefined;
  }
}

/** @throws Error from `load` if the file of the lists is damaged or gone */
function listsOf(scope: IndexScope, postings: Blob | undefined, last: Uint8Array): PostingLists {
  if (!postings) return wholeLists(last);
  const slice = async (start: number, end: number) => {
    try {
      return new Uint8Array(await postings.slice(start, end).arrayBuffer());
    } catch (error) {
      await dropIndex(scope);
      const why = `the search index could not be read (${error}).`;
      throw new Error(`${why} It is built anew when this page is opened again`);
    }
  };
  return slicedLists({ length: postings.size + last.length, last, slice });
}

/** A part that is not stored yet. */
export function newPart(segment: Segment): Part {
  return { segment, open: openSegment(segment) };
}

/** Ids of the papers in some segments, without those that are gone. */
export function liveIds(segments: readonly OpenSegment[]): string[] {
  return segments.flatMap(({ ids, gone }) => ids.filter((_, ordinal) => !gone[ordinal]));
}

/** Marks papers as gone in the parts that contain them. */
export function forget(parts: readonly Part[], ids: ReadonlySet<string>): void {
  for (const { open } of parts) {
    if (ids.size <= FEW)
      for (const id of ids) {
        const ordinal = ordinalOf(open, id);
        if (ordinal >= 0) open.gone[ordinal] = 1;
      }
    else
      open.ids.forEach((id, ordinal) => {
        if (ids.has(id)) open.gone[ordinal] = 1;
      });
  }
}

/** Merges neighbouring parts, the smallest together, until few parts are left. */
export async function compact(parts: readonly Part[]): Promise<Part[]> {
  const groups = parts.filter(({ open }) => open.gone.includes(0)).map((part) => [part]);
  const size = (at: number) => (groups[at] ?? []).reduce((sum, { open }) => sum + open.count, 0);
  while (groups.length > MOST_PARTS) {
    let at = 0;
    const both = (first: number) => size(first) + size(first + 1);
    for (let next = 1; next < groups.length - 1; next++) if (both(next) < both(at)) at = next;
    groups.splice(at, 2, groups.slice(at, at + 2).flat());
  }
  const left: Part[] = [];
  for (const group of groups) {
    const [first] = group;
    left.push(first && group.length === 1 ? first : await mergeParts(group));
  }
  return left;
}

async function mergeParts(parts: readonly Part[]): Promise<Part> {
  const segments = parts.map(({ open }) => open);
  await whenLoaded(segments, () => {
    for (const { postings } of segments) postings.askForAll();
  });
  return newPart(await inBreaths(mergeSegments(segments), BREATH_MS));
}

/**
 * Stores the parts of an index; the new ones get their numbers.
 * @param known numbers of the stored segments when they were last read or written
 * @returns those numbers afterwards; undefined, and nothing is stored, when another page has
 *   stored its own index meanwhile
 */
export async function storeParts(
  scope: IndexScope,
  head: Omit<IndexHead, 'version'>,
  parts: readonly Part[],
  known: readonly number[],
): Promise<readonly number[] | undefined> {
  const rows = parts.map(({ seq, segment, open }) => ({
    ...(seq !== undefined && { seq }),
    ...(seq === undefined && segment && { made: rowOf(segment, open) }),
    gone: ordinalsGone(open),
  }));
  const seqs = await writeIndex(scope, { version: INDEX_VERSION, ...head }, rows, known);
  parts.forEach((part, index) => {
    const seq = seqs?.[index];
    if (seq !== undefined) part.seq = seq;
  });
  return seqs;
}

/** The lists of marked terms are read with the rest: lists, tags and numbers must not wait. */
function rowOf({ postings, ...segment }: Segment, { terms }: OpenSegment): NewSegment {
  if (postings.length <= SHORT_LISTS) return { segment, last: postings };
  const first = terms.lowerBound(FIRST_MARKED);
  const from = first < terms.length ? terms.postings(first).start : postings.length;
  return {
    segment,
    postings: new Blob([postings.subarray(0, from)]),
    last: postings.slice(from),
  };
}

function ordinalsGone({ gone }: OpenSegment): number[] {
  const ordinals: number[] = [];
  for (let at = gone.indexOf(1); at >= 0; at = gone.indexOf(1, at + 1)) ordinals.push(at);
  return ordinals;
}
