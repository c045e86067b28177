import type { OpenSegment } from './open-segment';
import { type Segment, segmentWriter } from './segment';

/** Terms merged between two yields. */
const STRIDE = 500;

/**
 * Merges segments into one, in their order and without the papers that are gone. Yields regularly,
 * so that the caller can let the page render.
 */
export function* mergeSegments(segments: readonly OpenSegment[]): Generator<void, Segment> {
  const origin: [OpenSegment, number][] = [];
  const sources = segments.map((segment) => ({
    segment,
    ordinals: newOrdinals(segment, origin),
    index: 0,
    term: segment.terms.at(0),
  }));
  const writer = segmentWriter();
  for (let merged = 1; ; merged++) {
    const term = leastOf(sources);
    if (term === undefined) break;
    for (const source of sources) {
      if (source.term !== term) continue;
      const { segment, ordinals, index } = source;
      const { start, end } = segment.terms.postings(index);
      segment.postings.read(start, end, (ordinal, fields) => {
        const at = ordinals[ordinal] ?? -1;
        if (at >= 0) writer.post(at, fields);
      });
      source.index++;
      source.term = segment.terms.at(source.index);
    }
    writer.endTerm(term);
    if (merged % STRIDE === 0) yield;
  }
  const ids = origin.map(([segment, ordinal]) => segment.ids[ordinal] ?? '');
  return writer.finish(ids, (name, merged) => {
    const [segment, ordinal = 0] = origin[merged] ?? [];
    return segment?.columns[name][ordinal] ?? 0;
  });
}

function leastOf(sources: readonly { term: string | undefined }[]): string | undefined {
  let least: string | undefined;
  for (const { term } of sources)
    if (term !== undefined && (least === undefined || term < least)) least = term;
  return least;
}

/**
 * The new ordinal of each paper of a segment, -1 if it is gone. The others are added to `origin`.
 */
function newOrdinals(segment: OpenSegment, origin: [OpenSegment, number][]): Int32Array {
  return Int32Array.from({ length: segment.count }, (_, ordinal) =>
    segment.gone[ordinal] ? -1 : origin.push([segment, ordinal]) - 1,
  );
}
