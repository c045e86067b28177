import type { Segment } from './segment';

/** A segment ready to be searched, with the papers that have left it. */
export interface OpenSegment extends Omit<Segment, 'ids' | 'terms'> {
  ids: readonly string[];
  terms: readonly string[];
  /** 1 for papers that have changed or gone since it was written. */
  gone: Uint8Array;
}

/** @throws Error when the parts of a stored segment do not fit together */
export function openSegment(segment: Segment, gone: readonly number[] = []): OpenSegment {
  const ids = segment.ids === '' ? [] : segment.ids.split('\n');
  const terms = segment.terms === '' ? [] : segment.terms.split('\n');
  const whole =
    ids.length === segment.count &&
    terms.length === segment.ends.length &&
    terms.length === segment.frequencies.length &&
    (segment.ends.at(-1) ?? 0) === segment.postings.length &&
    Object.values(segment.columns).every((column) => column.length === segment.count);
  if (!whole) throw new Error('A part of the search index is damaged');
  const open = { ...segment, ids, terms, gone: new Uint8Array(segment.count) };
  for (const ordinal of gone) open.gone[ordinal] = 1;
  return open;
}
