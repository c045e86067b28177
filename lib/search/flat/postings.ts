/*
 * A posting list holds the ordinals of the papers that contain a term, ascending. Each is stored
 * as the difference to the previous one, doubled, plus one if a byte with the fields follows.
 * Without that byte only the abstract contains the term, as is most frequent. Numbers are varints
 * of seven-bit groups.
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
    if (!plain) this.byte(fields);
    this.last = ordinal;
    this.count++;
  }

  /** Copies the bytes written to `target`, from offset `at`. */
  copyTo(target: Uint8Array, at: number): void {
    target.set(this.bytes, at);
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
    let value = 0;
    let scale = 1;
    let byte = bytes[at++] ?? 0;
    while (byte >= 128) {
      value += (byte - 128) * scale;
      scale *= 128;
      byte = bytes[at++] ?? 0;
    }
    value += byte * scale;
    ordinal += Math.floor(value / 2) + 1;
    each(ordinal, value % 2 === 0 ? FIELD_BITS.abstract : (bytes[at++] ?? 0));
  }
}
