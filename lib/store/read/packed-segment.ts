import { COLUMNS, type Column, type Columns } from '../../search/flat/columns';
import type { Segment } from '../../search/flat/segment';

/** A segment without its posting lists, and the last of these, which are needed at once. */
export interface FirstPart {
  segment: Omit<Segment, 'postings'>;
  last: Uint8Array<ArrayBuffer>;
}

/** The lengths of what is packed: numbers of papers, terms and blocks of terms, and bytes. */
export interface PackedLengths {
  papers: number;
  /** The columns that are packed, in their order; in all others every number is 0. */
  columns: readonly Column[];
  terms: number;
  blocks: number;
  termBytes: number;
  idBytes: number;
  lastBytes: number;
}

/** Bytes of a number of a column or a place. */
const WIDTH = 4;
/** A block of terms has two places: of its first term, and of its posting lists. */
const PLACES = 2;

/**
 * Packs the first part of a segment into bytes, one array after the other, which are read several
 * times faster than an object.
 * @returns undefined if its ids can't be written as UTF-8
 */
export function pack({
  segment: { count, ids, terms, columns },
  last,
}: FirstPart): { lengths: PackedLengths; arrays: Uint8Array<ArrayBuffer>[] } | undefined {
  const idBytes = new TextEncoder().encode(ids);
  if (new TextDecoder().decode(idBytes) !== ids) return undefined;
  const used = COLUMNS.filter((name) => columns[name].some((number) => number !== 0));
  const numbers = [terms.blocks, terms.starts, ...used.map((name) => columns[name])];
  return {
    lengths: {
      papers: count,
      columns: used,
      terms: terms.count,
      blocks: terms.blocks.length,
      termBytes: terms.bytes.length,
      idBytes: idBytes.length,
      lastBytes: last.length,
    },
    // Numbers first: in memory, they must begin at a multiple of their width.
    arrays: [...numbers.map(bytesOf), terms.bytes, idBytes, last],
  };
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array<ArrayBuffer>) {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** The number of bytes that are packed. */
export function packedSize(lengths: PackedLengths): number {
  const { papers, columns, blocks, termBytes, idBytes, lastBytes } = lengths;
  const numbers = PLACES * blocks + columns.length * papers;
  return WIDTH * numbers + termBytes + idBytes + lastBytes;
}

/**
 * Reads the first part of a segment from the bytes of `pack`, without copying them.
 * @throws Error if there are fewer or more bytes
 */
export function unpack(lengths: PackedLengths, bytes: ArrayBuffer): FirstPart {
  if (bytes.byteLength !== packedSize(lengths))
    throw new Error('A file of the search index is damaged');
  let at = 0;
  const numbers = (length: number) => {
    at += WIDTH * length;
    return new Uint32Array(bytes, at - WIDTH * length, length);
  };
  const some = (length: number) => {
    at += length;
    return new Uint8Array(bytes, at - length, length);
  };
  const { papers, terms, blocks, termBytes, idBytes, lastBytes } = lengths;
  const places = { blocks: numbers(blocks), starts: numbers(blocks) };
  const used = new Map(lengths.columns.map((name) => [name, numbers(papers)]));
  const columns = Object.fromEntries(
    COLUMNS.map((name) => [name, used.get(name) ?? new Uint32Array(papers)]),
  ) as Columns;
  const stored = { count: terms, bytes: some(termBytes), ...places };
  const ids = new TextDecoder().decode(some(idBytes));
  return { segment: { count: papers, ids, terms: stored, columns }, last: some(lastBytes) };
}
