import { expect, it } from 'vitest';
import { eachPosting, FIELD_BITS, postingWriter } from '../../../lib/search/flat/postings';

/** Ordinals and fields, of which some take several bytes. */
const LISTS: [number, number][][] = [
  [
    [0, FIELD_BITS.title],
    [1, FIELD_BITS.abstract],
    [64, FIELD_BITS.source],
    [200, FIELD_BITS.abstract | FIELD_BITS.title],
    [20_000, 255],
    [3_000_000, FIELD_BITS.source | FIELD_BITS.title],
  ],
  [],
  [[5, FIELD_BITS.abstract]],
];

it('papers and their fields are read as they were written, list by list', () => {
  const writer = postingWriter();
  const ends = LISTS.map((list) => {
    for (const [ordinal, fields] of list) writer.add(ordinal, fields);
    return writer.end();
  });
  const bytes = writer.finish();
  let start = 0;
  for (const [index, { count, size }] of ends.entries()) {
    const found: [number, number][] = [];
    eachPosting(bytes, start, start + size, (ordinal, fields) => found.push([ordinal, fields]));
    expect(found).toEqual(LISTS[index]);
    expect(count).toBe(found.length);
    start += size;
  }
  expect(bytes).toHaveLength(start);
});
