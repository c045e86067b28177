import { gzipSync } from 'node:zlib';
import { LARGEST_FILE } from '../../../lib/jobs/read-incoming';
import { below, oneOf, slice } from '../choose';
import type { Random } from '../part';

/** One of so many files unpacks to more than the product reads. */
const BOMBS = 400;

/** The bytes of a file: encoded in some way, perhaps compressed, perhaps damaged. */
export function bytesOf(text: string, random: Random): Uint8Array {
  const bytes = encoded(text, random);
  const kind = random();
  if (kind < 0.6) return bytes;
  if (kind < 0.75) return damaged(bytes, random);
  if (random() < 1 / (BOMBS * 0.25)) return bomb(bytes);
  const packed = gzipSync(random() < 0.1 ? gzipSync(bytes) : bytes);
  return random() < 0.3 ? packed : damaged(packed, random);
}

/** A text as editors store it. */
function encoded(text: string, random: Random): Uint8Array {
  const kind = random();
  if (kind < 0.8) return Buffer.from(text);
  if (kind < 0.85) return Buffer.from(`\ufeff${text}`);
  if (kind < 0.9) return Buffer.from(text, 'latin1');
  const wide = Buffer.from(`${kind < 0.98 ? '\ufeff' : ''}${text}`, 'utf16le');
  return random() < 0.5 ? wide : wide.swap16();
}

/** Flips, cuts, drops or repeats bytes. */
function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  const [start, end] = slice(bytes.length, 100, random);
  const parts = { head: bytes.subarray(0, start), part: bytes.subarray(start, end) };
  const tail = bytes.subarray(end);
  return oneOf(
    [
      () => parts.head,
      () => bytes.map((byte) => (random() < 0.01 ? below(256, random) : byte)),
      () => Buffer.concat([parts.head, tail]),
      () => Buffer.concat([parts.head, parts.part, parts.part, tail]),
      () => Buffer.concat([bytes, bytes]),
      () => Buffer.concat([bytes, Buffer.alloc(below(1000, random))]),
    ],
    random,
  )();
}

/** A small file that unpacks to a large one. */
function bomb(bytes: Uint8Array): Uint8Array {
  return gzipSync(Buffer.concat([bytes, Buffer.alloc(LARGEST_FILE + 1, ' ')]), { level: 1 });
}
