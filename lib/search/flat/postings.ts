import { byteWriter } from './bytes';

/*
 * A posting list holds the ordinals of the papers that contain a term, ascending. Each is stored
 * as the difference to the previous one, doubled, plus one if the fields follow. Without them only
 * the abstract contains the term, as is most frequent. All numbers, also the fields, are varints of
 * seven-bit groups, so that there may be any number of fields up to 32.
 */

/** Fields that can contain a term, one bit each. */
export const FIELD_BITS = {
  title: 1,
  author: 2,
  tag: 4,
  note: 8,
  venue: 16,
  org: 32,
  abstract: 64,
  source: 128,
} as const;

/** The bits of all fields. */
export const ALL_FIELDS = Object.values(FIELD_BITS).reduce((all, bit) => all | bit, 0);

/** Writes posting lists one after the other. */
export interface PostingWriter {
  /** Adds a paper to the list. Ordinals must ascend. */
  add(ordinal: number, fields: number): void;
  /** Ends the list; returns how many papers it has, and its size in bytes. */
  end(): { count: number; size: number };
  /** The bytes of all lists. */
  finish(): Uint8Array<ArrayBuffer>;
}

/** Returns a writer of posting lists. */
export function postingWriter(): PostingWriter {
  const out = byteWriter();
  let count = 0;
  let last = -1;
  let start = 0;
  return {
    add(ordinal, fields) {
      const plain = fields === FIELD_BITS.abstract;
      out.number((ordinal - last - 1) * 2 + (plain ? 0 : 1));
      if (!plain) out.number(fields);
      last = ordinal;
      count++;
    },
    end() {
      const list = { count, size: out.length - start };
      count = 0;
      last = -1;
      start = out.length;
      return list;
    },
    finish: out.finish,
  };
}

/** The postings of a list: the ordinal of each paper, and the fields that contain the term. */
export interface Postings {
  ordinals: Uint32Array;
  fields: Uint32Array;
}

const FIRST_ROOM = 1024;

/** Returns room for the postings of a list. */
export function roomForPostings(room = FIRST_ROOM): Postings {
  return { ordinals: new Uint32Array(room), fields: new Uint32Array(room) };
}

/**
 * Reads the postings of a list, whose bytes are from `start` up to `end`.
 * @param into gets more room if they need it
 * @returns how many they are
 */
export function readPostings(
  bytes: Uint8Array,
  start: number,
  end: number,
  into: Postings,
): number {
  // Each takes at least one byte.
  if (end - start > into.ordinals.length) Object.assign(into, roomForPostings(2 * (end - start)));
  const { ordinals, fields } = into;
  let count = 0;
  let ordinal = -1;
  for (let at = start; at < end; ) {
    // Both numbers are read in place: a call for each would take twice as long.
    let byte = bytes[at++] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte >= 128; shift += 7) {
      byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    ordinal += (value >>> 1) + 1;
    let some: number = FIELD_BITS.abstract;
    if ((value & 1) === 1) {
      byte = bytes[at++] ?? 0;
      some = byte & 127;
      for (let shift = 7; byte >= 128; shift += 7) {
        byte = bytes[at++] ?? 0;
        some |= (byte & 127) << shift;
      }
    }
    ordinals[count] = ordinal;
    fields[count++] = some;
  }
  return count;
}

/** Room that nobody uses: lists are many and short. */
let spare: Postings | undefined;

/** Calls `each` for every posting of a list, whose bytes are from `start` up to `end`. */
export function eachPosting(
  bytes: Uint8Array,
  start: number,
  end: number,
  each: (ordinal: number, fields: number) => void,
): void {
  const room = spare ?? roomForPostings();
  // `each` may read another list.
  spare = undefined;
  const count = readPostings(bytes, start, end, room);
  for (let at = 0; at < count; at++) each(room.ordinals[at] ?? 0, room.fields[at] ?? 0);
  spare = room;
}
