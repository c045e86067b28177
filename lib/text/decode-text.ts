/**
 * Decodes the bytes of a file, without the byte order mark: UTF-16 with a byte order mark, else
 * UTF-8, else windows-1252, which older Windows programs write and in which every byte is valid
 * (https://encoding.spec.whatwg.org/).
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
