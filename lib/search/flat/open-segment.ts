import { type PostingLists, wholeLists } from './posting-lists';
import type { Segment } from './segment';
import { openTerms, type TermList } from './term-list';

/** A segment in searchable form, with the papers that are gone from it. */
export interface OpenSegment extends Omit<Segment, 'ids' | 'terms' | 'postings'> {
  ids: readonly string[];
  terms: TermList;
  postings: PostingLists;
  /** By ordinal: 1 for papers that have changed or disappeared since it was written. */
  gone: Uint8Array;
}

/**
 * Opens a segment for searching.
 * @param gone ordinals of papers that are gone
 * @throws Error if the parts of the segment are inconsistent
 */
export function openSegment(segment: Segment, gone: readonly number[] = []): OpenSegment {
  return openWith(segment, wholeLists(segment.postings), gone);
}

/** Opens a segment whose posting lists are elsewhere, as `openSegment` does. */
export function openWith(
  segment: Omit<Segment, 'postings'>,
  postings: PostingLists,
  gone: readonly number[],
): OpenSegment {
  const ids = segment.ids === '' ? [] : segment.ids.split('\n');
  const whole =
    ids.length === segment.count &&
    Object.values(segment.columns).every((column) => column.length === segment.count);
  if (!whole) throw new Error('A part of the search index is damaged');
  const terms = openTerms(segment.terms, postings.length);
  const open = { ...segment, ids, terms, postings, gone: new Uint8Array(segment.count) };
  for (const ordinal of gone) open.gone[ordinal] = 1;
  return open;
}

/**
 * The ordinal of a paper; -1 if a segment does not have it. The ids are pieces of one text, and the
 * engine compares such pieces slowly, so their last letters are compared before.
 */
export function ordinalOf({ ids }: Pick<OpenSegment, 'ids'>, id: string): number {
  const last = id.length - 1;
  const [letter, before] = [id[last], id[last - 1]];
  for (let ordinal = 0; ordinal < ids.length; ordinal++) {
    const each = ids[ordinal] ?? '';
    const isLike = each.length === id.length && each[last] === letter && each[last - 1] === before;
    if (isLike && each === id) return ordinal;
  }
  return -1;
}

/** Calls `each` for every paper that contains a term, given by its index. */
export function readTerm(
  { postings, terms }: OpenSegment,
  index: number,
  each: (ordinal: number, fields: number) => void,
): void {
  const { start, end } = terms.postings(index);
  postings.read(start, end, each);
}
