import { pause } from '../text/pause';

/** Characters that are compressed at a time. */
const PIECE = 200_000;

/**
 * Compresses a stream of text with gzip (RFC 1952).
 * @param rest called between pieces of some milliseconds' work; by default the page may draw
 */
export async function gzip(
  parts: AsyncIterable<string>,
  rest: () => Promise<unknown> = pause,
): Promise<Blob> {
  const encoder = new TextEncoder();
  const stream = new CompressionStream('gzip');
  const writer = stream.writable.getWriter();
  const feed = async () => {
    let piece = '';
    for await (const part of parts) {
      piece += part;
      if (piece.length < PIECE) continue;
      await writer.write(encoder.encode(piece));
      piece = '';
      await rest();
    }
    await writer.write(encoder.encode(piece));
    await writer.close();
  };
  // A failure of the parts must reach the reading end, which would otherwise wait for ever.
  const fed = feed().catch((error) => writer.abort(error));
  const [packed] = await Promise.all([allOf(stream.readable), fed]);
  return new Blob(packed, { type: 'application/gzip' });
}

async function allOf<T>(stream: ReadableStream<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const each of stream) all.push(each);
  return all;
}

/**
 * The text of a gzip file, or the part before the damage; `whole` is false then.
 * @param most characters; longer texts are cut like damaged ones
 */
export async function gunzip(
  file: Blob,
  most = 500_000_000,
): Promise<{ text: string; whole: boolean }> {
  const decoder = new TextDecoder();
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts: string[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { text: parts.join('') + decoder.decode(), whole: true };
      const part = decoder.decode(value, { stream: true });
      parts.push(part);
      length += part.length;
      if (length > most) break;
    }
  } catch {
    // The text so far is intact; the reader of backups reports the lines that are not.
  }
  await reader.cancel().catch(() => undefined);
  return { text: parts.join(''), whole: false };
}

/** Whether the bytes begin like a gzip file (RFC 1952, 2.3.1). */
export function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}
