import type { ByteWriter } from './bytes';

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

/** Writes the posting list of one term. */
export class PostingWriter {
  /** Papers added. */
  count = 0;
  /** Bytes written. */
  size = 0;
  private readonly bytes: number[] = [];
  private last = -1;

  /** Adds a paper. Ordinals must ascend. */
  add(ordinal: number, fields: number): void {
    const plain = fields === FIELD_BITS.abstract;
    this.number((ordinal - this.last - 1) * 2 + (plain ? 0 : 1));
    if (!plain) this.number(fields);
    this.last = ordinal;
    this.count++;
  }

  /** Appends the bytes written to others. */
  appendTo(target: ByteWriter): void {
    target.append(this.bytes);
  }

  private number(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.byte((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.byte(rest);
  }

  private byte(value: number): void {
    this.bytes.push(value);
    this.size++;
  }
}

/** Calls `each` for every posting of a term, whose bytes are from `start` up to `end`. */
export function readPostings(
  bytes: Uint8Array,
  start: number,
  end: number,
  each: (ordinal: number, fields: number) => void,
): void {
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
    let fields: number = FIELD_BITS.abstract;
    if ((value & 1) === 1) {
      byte = bytes[at++] ?? 0;
      fields = byte & 127;
      for (let shift = 7; byte >= 128; shift += 7) {
        byte = bytes[at++] ?? 0;
        fields |= (byte & 127) << shift;
      }
    }
    each(ordinal, fields);
  }
}
