import { describe, expect, it } from 'vitest';
import { COLUMNS, type Columns } from '../../../lib/search/flat/columns';
import { FIELD_BITS } from '../../../lib/search/flat/postings';
import { buildSegment } from '../../../lib/search/flat/segment';
import { type FirstPart, pack, packedSize, unpack } from '../../../lib/store/read/packed-segment';

/** @param words of each paper */
function firstPart(ids: readonly string[], words: (at: number) => string[]): FirstPart {
  const { postings, ...segment } = buildSegment(
    ids.map((id, at) => ({
      id,
      terms: new Map(words(at).map((word) => [word, FIELD_BITS.title])),
      columns: Object.fromEntries(
        COLUMNS.map((name, index) => [name, 1000 * at + index]),
      ) as Record<keyof Columns, number>,
    })),
  );
  return { segment, last: postings.slice(1) };
}

async function packedBytes(part: FirstPart) {
  const packed = pack(part);
  if (!packed) throw new Error('not packed');
  return { ...packed, bytes: await new Blob(packed.arrays).arrayBuffer() };
}

const some = firstPart(['arxiv:1', 'doi:10.1/ü', 'url:https://x.example/研究'], (at) =>
  Array.from({ length: 40 }, (_, word) => `word${word * (at + 1)}`),
);

describe('the first part of a segment', () => {
  it.each([
    ['some papers', some],
    ['no papers', firstPart([], () => [])],
    ['papers without words', firstPart(['arxiv:1', 'arxiv:2'], () => [])],
    ['one paper with a word of another script', firstPart(['arxiv:1'], () => ['研究'])],
  ])('with %s is the same after it was packed', async (_, part) => {
    const { lengths, bytes } = await packedBytes(part);
    expect(packedSize(lengths)).toBe(bytes.byteLength);
    expect(unpack(lengths, bytes)).toEqual(part);
  });

  it('has only the columns in which a number is not 0', async () => {
    const { count, columns } = some.segment;
    const seen = { ...columns, saved: new Uint32Array(count), venue: new Uint32Array(count) };
    const part = { ...some, segment: { ...some.segment, columns: seen } };
    const { lengths, bytes } = await packedBytes(part);
    expect(COLUMNS.filter((name) => !lengths.columns.includes(name))).toEqual(['saved', 'venue']);
    expect(unpack(lengths, bytes)).toEqual(part);
    expect((await packedBytes(some)).bytes.byteLength - bytes.byteLength).toBe(2 * 4 * count);
  });

  it('is not unpacked from too few or too many bytes', async () => {
    const { lengths, bytes } = await packedBytes(some);
    expect(() => unpack(lengths, bytes.slice(0, -1))).toThrow('damaged');
    expect(() => unpack(lengths, bytes.slice(0, 8))).toThrow('damaged');
    expect(() => unpack({ ...lengths, terms: 1, idBytes: 0 }, bytes)).toThrow('damaged');
  });

  it('is not packed if an id has half a character', () => {
    expect(pack(firstPart(['arxiv:1', 'x:\ud800'], () => ['a']))).toBeUndefined();
  });
});
