import { buildSegment } from '../../lib/search/flat/segment';
import type { NewSegment } from '../../lib/store/rows';

/** A segment without papers, as it is stored. */
export function emptySegment(): NewSegment {
  const { postings, ...segment } = buildSegment([]);
  return { segment, last: postings };
}
