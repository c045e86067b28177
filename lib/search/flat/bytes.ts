/** Bytes that are written one after the other. */
export interface ByteWriter {
  readonly length: number;
  /** Appends a number from 0 up to 2^32 - 1 in groups of seven bits, the lowest first. */
  number(value: number): void;
  append(more: ArrayLike<number>): void;
  /** The bytes written so far. */
  finish(): Uint8Array<ArrayBuffer>;
}

const FIRST_ROOM = 1024;

/** Returns a writer whose memory doubles when it is full. */
export function byteWriter(): ByteWriter {
  let bytes = new Uint8Array(FIRST_ROOM);
  let length = 0;
  const makeRoom = (more: number) => {
    if (length + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * bytes.length, length + more));
    larger.set(bytes.subarray(0, length));
    bytes = larger;
  };
  return {
    get length() {
      return length;
    },
    number(value) {
      makeRoom(5);
      let rest = value;
      while (rest >= 128) {
        bytes[length++] = (rest % 128) + 128;
        rest = Math.floor(rest / 128);
      }
      bytes[length++] = rest;
    },
    append(more) {
      makeRoom(more.length);
      bytes.set(more, length);
      length += more.length;
    },
    finish: () => bytes.slice(0, length),
  };
}
