import type { OpenSegment } from './open-segment';
import { PostingWriter, readPostings } from './postings';
import { assemble, type Segment } from './segment';

/** Terms merged between two yields. */
const STRIDE = 500;

/**
 * Merges segments into one, in their order and without the papers that are gone. Yields regularly,
 * so that the caller can let the page render.
 */
export function* mergeSegments(segments: readonly OpenSegment[]): Generator<void, Segment> {
  const origin: [OpenSegment, number][] = [];
  const lists = new Map<string, PostingWriter>();
  for (const segment of segments) {
    const ordinals = newOrdinals(segment, origin);
    for (const [index, term] of segment.terms.entries()) {
      if (index % STRIDE === 0) yield;
      const list = lists.get(term) ?? new PostingWriter();
      const start = index === 0 ? 0 : (segment.ends[index - 1] ?? 0);
      readPostings(segment.postings, start, segment.ends[index] ?? 0, (ordinal, fields) => {
        const merged = ordinals[ordinal] ?? -1;
        if (merged >= 0) list.add(merged, fields);
      });
      if (list.count > 0) lists.set(term, list);
    }
  }
  const ids = origin.map(([segment, ordinal]) => segment.ids[ordinal] ?? '');
  return assemble(ids, lists, (name, merged) => {
    const [segment, ordinal = 0] = origin[merged] ?? [];
    return segment?.columns[name][ordinal] ?? 0;
  });
}

/**
 * The new ordinal of each paper of a segment, -1 if it is gone. The others are added to `origin`.
 */
function newOrdinals(segment: OpenSegment, origin: [OpenSegment, number][]): Int32Array {
  return Int32Array.from({ length: segment.count }, (_, ordinal) =>
    segment.gone[ordinal] ? -1 : origin.push([segment, ordinal]) - 1,
  );
}
