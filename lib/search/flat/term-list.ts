/*
 * The sorted terms of a segment in one array of bytes, because a hundred thousand strings take ten
 * times as much memory. Each term is stored as the number of first letters that it shares with the
 * term before, the number of its other letters, these letters, the number of papers that contain
 * it, and the length of its posting list in bytes. All are numbers in groups of seven bits; a
 * letter is a UTF-16 unit, so that terms are sorted as strings are. The first term of each block
 * shares no letters, so that a term is found by bisection of the blocks.
 */

/** Number of terms in a block. */
export const BLOCK = 16;

/** The terms of a segment as they are stored. */
export interface StoredTerms {
  /** Number of terms. */
  count: number;
  bytes: Uint8Array<ArrayBuffer>;
  /** Where each block begins in `bytes`. */
  blocks: Uint32Array<ArrayBuffer>;
  /** Where the posting lists of each block begin. */
  starts: Uint32Array<ArrayBuffer>;
}

/** A place in a list of terms, which moves from term to term. */
export interface TermCursor {
  /** Index of the term. */
  index: number;
  /** The UTF-16 units of the term are the first `length` of these. */
  letters: Uint16Array;
  length: number;
  /** So many first letters are known to be those of the term before. */
  shared: number;
  /** Number of papers that contain the term. */
  frequency: number;
  /** The posting list of the term is from here up to `end`. */
  start: number;
  end: number;
  /** Where the next term begins in the bytes. */
  next: number;
}

/** The terms of a segment. It is fastest when terms are asked for in their order. */
export interface TermList {
  readonly length: number;
  /** The term of an index; undefined if there is none. */
  at(index: number): string | undefined;
  /** The number of papers that contain a term; 0 if there is none. */
  frequency(index: number): number;
  /** Where the posting list of a term begins and ends. */
  postings(index: number): { start: number; end: number };
  /** The index of the first term that is not less than a word. */
  lowerBound(word: string): number;
  /** The index of a term; undefined if it is not in the list. */
  indexOf(term: string): number | undefined;
  /** Calls back for the terms from an index on, until false is returned. The cursor is reused. */
  each(from: number, call: (cursor: TermCursor) => boolean): void;
}

/**
 * Opens stored terms.
 * @param postings length of all posting lists in bytes
 * @throws Error if the last block is damaged
 */
export function openTerms(stored: StoredTerms, postings: number): TermList {
  const { count, bytes, blocks, starts } = stored;
  const last = newCursor();
  const isWhole =
    blocks.length === Math.ceil(count / BLOCK) &&
    starts.length === blocks.length &&
    (count === 0 || seek(stored, last, count - 1)) &&
    last.next === bytes.length &&
    last.end === postings;
  if (!isWhole) throw new Error('The terms of the search index are damaged');
  /** Where the last look-up ended: the next one is mostly of a term soon after it. */
  const place = newCursor();
  const at = (index: number) =>
    seek(stored, place, index) ? textOf(place.letters, place.length) : undefined;
  const lowerBound = (word: string) => {
    const block = lastBlockBefore(stored, place, word);
    for (let index = block * BLOCK; seek(stored, place, index); index++)
      if (compareWith(place, word) >= 0) return index;
    return count;
  };
  return {
    length: count,
    at,
    frequency: (index) => (seek(stored, place, index) ? place.frequency : 0),
    postings(index) {
      const { start, end } = seek(stored, place, index) ? place : NO_POSTINGS;
      return { start, end };
    },
    lowerBound,
    indexOf(term) {
      const index = lowerBound(term);
      return index < count && compareWith(place, term) === 0 ? index : undefined;
    },
    each(from, call) {
      const cursor = newCursor();
      for (let index = from; seek(stored, cursor, index); index++) if (!call(cursor)) return;
    },
  };
}

const NO_POSTINGS = { start: 0, end: 0 };
const FIRST_LETTERS = 64;

function newCursor(): TermCursor {
  const letters = new Uint16Array(FIRST_LETTERS);
  return { index: -1, letters, length: 0, shared: 0, frequency: 0, start: 0, end: 0, next: 0 };
}

/** Moves a cursor to a term. Returns false, and leaves it, if there is none of this index. */
function seek(stored: StoredTerms, cursor: TermCursor, index: number): boolean {
  if (index < 0 || index >= stored.count) return false;
  const block = Math.floor(index / BLOCK);
  const isAhead = cursor.index >= block * BLOCK - 1 && cursor.index <= index && cursor.next > 0;
  if (!isAhead) {
    cursor.index = block * BLOCK - 1;
    cursor.next = stored.blocks[block] ?? 0;
    cursor.end = stored.starts[block] ?? 0;
  }
  while (cursor.index < index) readNext(stored.bytes, cursor);
  return true;
}

function readNext(bytes: Uint8Array, cursor: TermCursor): void {
  const shared = readNumber(bytes, cursor);
  const added = readNumber(bytes, cursor);
  const length = shared + added;
  if (length > cursor.letters.length) {
    const longer = new Uint16Array(2 * length);
    longer.set(cursor.letters);
    cursor.letters = longer;
  }
  const { letters } = cursor;
  for (let at = shared; at < length; at++) {
    const byte = bytes[cursor.next] ?? 0;
    if (byte < 128) {
      letters[at] = byte;
      cursor.next++;
    } else letters[at] = readNumber(bytes, cursor);
  }
  cursor.index++;
  cursor.shared = shared;
  cursor.length = length;
  cursor.frequency = readNumber(bytes, cursor);
  cursor.start = cursor.end;
  cursor.end += readNumber(bytes, cursor);
}

function readNumber(bytes: Uint8Array, cursor: TermCursor): number {
  let byte = bytes[cursor.next++] ?? 0;
  let value = byte & 127;
  for (let shift = 7; byte >= 128; shift += 7) {
    byte = bytes[cursor.next++] ?? 0;
    value |= (byte & 127) << shift;
  }
  return value >>> 0;
}

/** The last block whose first term is less than a word; the first block if there is none. */
function lastBlockBefore(stored: StoredTerms, cursor: TermCursor, word: string): number {
  let low = 0;
  let high = stored.blocks.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    seek(stored, cursor, middle * BLOCK);
    if (compareWith(cursor, word) < 0) low = middle;
    else high = middle;
  }
  return low;
}

/** Compares the term of a cursor with a word, as strings are compared. */
function compareWith({ letters, length }: TermCursor, word: string): number {
  const most = Math.min(length, word.length);
  for (let at = 0; at < most; at++) {
    const difference = (letters[at] ?? 0) - word.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return length - word.length;
}

/** Whether the term of a cursor begins with a word. */
export function beginsWith({ letters, length }: TermCursor, word: string): boolean {
  if (length < word.length) return false;
  for (let at = 0; at < word.length; at++) if (letters[at] !== word.charCodeAt(at)) return false;
  return true;
}

/** A function takes no more arguments than this everywhere. */
const MOST_ARGUMENTS = 4096;

function textOf(letters: Uint16Array, length: number): string {
  let text = '';
  for (let from = 0; from < length; from += MOST_ARGUMENTS) {
    const some = letters.subarray(from, Math.min(length, from + MOST_ARGUMENTS));
    // As fast as possible: the type is of an array, but any list of numbers will do.
    text += String.fromCharCode.apply(null, some as unknown as number[]);
  }
  return text;
}
