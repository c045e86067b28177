/** Bytes that are written one after the other. */
export interface ByteWriter {
  readonly length: number;
  /** Appends a number from 0 up to 2^32 - 1 in groups of seven bits, the lowest first. */
  number(value: number): void;
  /** The bytes written so far. */
  finish(): Uint8Array<ArrayBuffer>;
}

const FIRST_ROOM = 1024;
/** Bytes of the largest number. */
const LONGEST = 5;

/** Returns a writer whose memory doubles when it is full. */
export function byteWriter(): ByteWriter {
  let bytes = new Uint8Array(FIRST_ROOM);
  let length = 0;
  const makeRoom = () => {
    if (length + LONGEST <= bytes.length) return;
    const larger = new Uint8Array(2 * bytes.length);
    larger.set(bytes.subarray(0, length));
    bytes = larger;
  };
  return {
    get length() {
      return length;
    },
    number(value) {
      makeRoom();
      let rest = value;
      while (rest >= 128) {
        bytes[length++] = (rest & 127) | 128;
        rest >>>= 7;
      }
      bytes[length++] = rest;
    },
    finish: () => bytes.slice(0, length),
  };
}
