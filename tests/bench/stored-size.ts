import type { Segment } from '../../lib/search/flat/segment';

/** The size of a segment in bytes, without its posting lists. */
export function storedSize({ ids, terms, columns }: Omit<Segment, 'postings'>): number {
  const arrays = [terms.bytes, terms.blocks, terms.starts, ...Object.values(columns)];
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, ids.length);
}
