/** The characters of the bytes 80 to 9F in windows-1252. */
const SIGNS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** The character of a byte in windows-1252. */
export function windows1252Sign(byte: number): string {
  return byte >= 0x80 && byte < 0xa0 ? SIGNS.charAt(byte - 0x80) : String.fromCharCode(byte);
}

/** Decodes windows-1252. Node's `TextDecoder` gives control characters for the bytes 80 to 9F. */
export function windows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\x80-\x9f]/g, (sign) => windows1252Sign(sign.charCodeAt(0)));
}
