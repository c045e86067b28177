/**
 * The text of a file. It is UTF-8 or, where it says so in its first bytes, UTF-16; what is no UTF-8 comes from older programs on
 * Windows and is read as windows-1252 (https://encoding.spec.whatwg.org/), in which every byte is a letter.
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
