import { pause } from '../text/pause';

/** Characters that are compressed at once. */
const PIECE = 200_000;

/**
 * Compresses text as it comes, in gzip (RFC 1952).
 * @param rest called between pieces of some milliseconds' work; without it, the page draws then
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
  // What fails in the parts has to fail the other end, too, which would wait for ever.
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
 * The text of a gzip file. Of a damaged one, what comes before the damage; `whole` tells which.
 * @param most characters; longer texts are cut, as damaged ones are
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
    // What was unpacked so far is still good; the reader of backups tells which lines are not.
  }
  await reader.cancel().catch(() => undefined);
  return { text: parts.join(''), whole: false };
}

/** Whether bytes are those of a gzip file, by its first two (RFC 1952, 2.3.1). */
export function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}
