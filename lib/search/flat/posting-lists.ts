import { eachPosting } from './postings';

/** The posting lists of a segment one after the other, of which some may not be in memory yet. */
export interface PostingLists {
  /** In bytes. */
  readonly length: number;
  /** How often a list was asked for that was not in memory. */
  readonly missed: number;
  /**
   * Calls `each` for every posting of the list from `start` up to `end`. If it is not in memory,
   * there are none, and it is loaded by the next `load`.
   */
  read(start: number, end: number, each: (ordinal: number, fields: number) => void): void;
  /**
   * The bytes of the lists from `start` up to `end`, and where they begin in `bytes`. If they are
   * not in memory, there are none, and they are loaded by the next `load`.
   */
  bytes(start: number, end: number): ListBytes | undefined;
  /** Asks for the lists from `start` up to `end`. */
  askFor(start: number, end: number): void;
  /** Asks for all lists. */
  askForAll(): void;
  /** Loads the lists that were asked for. */
  load(): Promise<void>;
}

/** Some posting lists. */
export interface ListBytes {
  bytes: Uint8Array;
  /** Where the first one begins. */
  from: number;
}

/** Stored posting lists. */
export interface StoredPostings {
  /** Length of all lists in bytes. */
  length: number;
  /** Those that are always in memory: the last ones. */
  last: Uint8Array;
  /** Reads some bytes of the lists before those. */
  slice(start: number, end: number): Promise<Uint8Array>;
}

/** Lists are loaded in blocks of so many bytes. */
const BLOCK = 64 * 1024;

/** Posting lists that are in memory. */
export function wholeLists(bytes: Uint8Array): PostingLists {
  return {
    length: bytes.length,
    missed: 0,
    read: (start, end, each) => eachPosting(bytes, start, end, each),
    bytes: (from) => ({ bytes, from }),
    askFor: () => undefined,
    askForAll: () => undefined,
    load: async () => undefined,
  };
}

/**
 * Posting lists that are read from the store when they are needed.
 * @param size of a block in bytes
 */
export function slicedLists({ length, last, slice }: StoredPostings, size = BLOCK): PostingLists {
  const lastFrom = length - last.length;
  const blocks: (Uint8Array | undefined)[] = [];
  let asked = new Set<number>();
  let missed = 0;
  /** Asks for the blocks from one to another that are not in memory. */
  const ask = (from: number, to: number) => {
    for (let block = from; block <= to; block++) if (!blocks[block]) asked.add(block);
    if (asked.size > 0) missed++;
  };
  const blockAt = (place: number) => Math.floor(place / size);
  const askFor = (start: number, end: number) => {
    const to = Math.min(end, lastFrom);
    if (start < to) ask(blockAt(start), blockAt(to - 1));
  };
  const bytesOf = (start: number, end: number): ListBytes | undefined => {
    if (start >= lastFrom) return { bytes: last, from: start - lastFrom };
    if (end <= start) return undefined;
    const [from, to] = [blockAt(start), blockAt(Math.min(end, lastFrom) - 1)];
    ask(from, to);
    // Once a list is missing, the result is of no use: others are only asked for.
    if (asked.size > 0) return undefined;
    const parts = [...blocks.slice(from, to + 1), ...(end > lastFrom ? [last] : [])];
    const bytes = inOne(parts) ?? concatenated(parts);
    return bytes && { bytes, from: start - from * size };
  };
  return {
    length,
    get missed() {
      return missed;
    },
    read(start, end, each) {
      const some = bytesOf(start, end);
      if (some) eachPosting(some.bytes, some.from, some.from + end - start, each);
    },
    bytes: bytesOf,
    askFor,
    askForAll: () => askFor(0, lastFrom),
    async load() {
      const runs = runsOf([...asked].sort((a, b) => a - b));
      asked = new Set();
      await Promise.all(
        runs.map(async ([from, to]) => {
          const bytes = await slice(from * size, Math.min((to + 1) * size, lastFrom));
          for (let block = from; block <= to; block++) {
            const start = (block - from) * size;
            blocks[block] = bytes.subarray(start, start + size);
          }
        }),
      );
    },
  };
}

/** The first and last numbers of each run of numbers without gaps. */
function runsOf(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

/** The bytes of parts that were loaded together, so that they follow each other in memory. */
function inOne(parts: readonly (Uint8Array | undefined)[]): Uint8Array | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const { buffer, byteOffset } = first;
  let end = byteOffset;
  for (const part of parts) {
    if (part?.buffer !== buffer || part.byteOffset !== end) return undefined;
    end += part.length;
  }
  return new Uint8Array(buffer, byteOffset, end - byteOffset);
}

function concatenated(parts: readonly (Uint8Array | undefined)[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + (part?.length ?? 0), 0));
  let at = 0;
  for (const part of parts) {
    if (part) whole.set(part, at);
    at += part?.length ?? 0;
  }
  return whole;
}
