import { SyncError } from './problem';

/**
 * Reads the body of a response as UTF-8 text, and stops as soon as it is too long.
 * @param most bytes
 * @param onPart called for each part that arrives
 * @throws SyncError `long_answer`; what the stream throws when the connection breaks
 */
export async function readBody(
  response: Response,
  most: number,
  onPart: () => void,
): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  const parts: string[] = [];
  for (let length = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return parts.join('') + decoder.decode();
    onPart();
    length += value.byteLength;
    if (length > most) {
      // The answer is refused whether or not the connection can be closed in order.
      reader.cancel().catch(() => undefined);
      throw new SyncError({ kind: 'long_answer', most });
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
}
