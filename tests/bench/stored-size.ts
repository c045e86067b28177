import type { Segment } from '../../lib/search/flat/segment';

/** The size of a stored segment in bytes. */
export function storedSize({ ids, terms, postings, columns }: Segment): number {
  const arrays = [terms.bytes, terms.blocks, terms.starts, postings, ...Object.values(columns)];
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, ids.length);
}
