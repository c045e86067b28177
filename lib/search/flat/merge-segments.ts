import type { OpenSegment } from './open-segment';
import { PostingWriter, readPostings } from './postings';
import { assemble, type Segment } from './segment';

/** Terms that are put together between two chances to stop and let the page draw. */
const STRIDE = 500;

/**
 * One segment of several, in their order, without the papers that are gone. Yields now and then, so that whoever drives it
 * can let the page draw.
 */
export function* mergeSegments(segments: readonly OpenSegment[]): Generator<void, Segment> {
  const origin: [OpenSegment, number][] = [];
  const lists = new Map<string, PostingWriter>();
  for (const segment of segments) {
    const places = placesOf(segment, origin);
    for (const [index, term] of segment.terms.entries()) {
      if (index % STRIDE === 0) yield;
      const list = lists.get(term) ?? new PostingWriter();
      const start = index === 0 ? 0 : (segment.ends[index - 1] ?? 0);
      readPostings(segment.postings, start, segment.ends[index] ?? 0, (ordinal, fields) => {
        const place = places[ordinal] ?? -1;
        if (place >= 0) list.add(place, fields);
      });
      if (list.count > 0) lists.set(term, list);
    }
  }
  const ids = origin.map(([segment, ordinal]) => segment.ids[ordinal] ?? '');
  return assemble(ids, lists, (name, place) => {
    const [segment, ordinal = 0] = origin[place] ?? [];
    return segment?.columns[name][ordinal] ?? 0;
  });
}

/** Where each paper of a segment comes to stand, -1 for those that are gone. Those that stay are added to `origin`. */
function placesOf(segment: OpenSegment, origin: [OpenSegment, number][]): Int32Array {
  return Int32Array.from({ length: segment.count }, (_, ordinal) =>
    segment.gone[ordinal] ? -1 : origin.push([segment, ordinal]) - 1,
  );
}
