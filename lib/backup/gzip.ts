/** Compresses text as it comes, in gzip (RFC 1952). */
export async function gzip(parts: AsyncIterable<string>): Promise<Blob> {
  const encoder = new TextEncoder();
  const iterator = parts[Symbol.asyncIterator]();
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  return new Response(source.pipeThrough(new CompressionStream('gzip'))).blob();
}

/**
 * The text of a gzip file. Of a damaged one, what comes before the damage; `whole` tells which.
 * @param most characters; longer texts are cut, as damaged ones are
 */
export async function gunzip(
  file: Blob,
  most = 1_000_000_000,
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
