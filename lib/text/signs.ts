/** The most passes of decoding, so that a hostile text can't cause one pass for each level. */
export const MOST_TIMES = 3;

const NUMBERED = /&(?:#(\d+);?|#x([\da-f]+);?|(amp|lt|gt|quot|apos|nbsp);)/gi;
const NAMED: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * Decodes numeric references and the names of XML, repeatedly. Scripts in pages decode only these,
 * because `decodeMetadata` needs a table of names; `parsePageDraft` decodes the others.
 */
export function decodeSigns(text: string): string {
  let decoded = text;
  for (let times = 0; times < MOST_TIMES && decoded.includes('&'); times++)
    decoded = decoded.replace(NUMBERED, (_, decimal, hex, name) =>
      name
        ? (NAMED[name.toLowerCase()] ?? '&')
        : numbered(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
    );
  return decoded;
}

/** The characters that HTML uses for 80 to 9F. Node's `TextDecoder` does not decode them so. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** The character of a code point, as browsers decode numeric references. */
export function numbered(code: number): string {
  if (code >= 0x80 && code < 0xa0) return WINDOWS_1252.charAt(code - 0x80);
  const isNone = code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000);
  return isNone ? '\ufffd' : String.fromCodePoint(code);
}
