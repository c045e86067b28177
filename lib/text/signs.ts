/** The most passes of decoding, so that a hostile text can't cause one pass for each level. */
export const MOST_TIMES = 3;

const NUMBERED = /&(?:#(\d+);?|#x([\da-f]+);?|(amp|lt|gt|quot|apos|nbsp);)/gi;
const NAMED: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * Decodes numeric references and the names of XML, repeatedly. Scripts in pages decode only these,
 * because `decodeMetadata` needs tables; `parsePageDraft` decodes the others.
 */
export function decodeSigns(text: string): string {
  let decoded = text;
  for (let times = 0; times < MOST_TIMES && decoded.includes('&'); times++)
    decoded = decoded.replace(NUMBERED, (entity, decimal, hex, name) => {
      if (name) return NAMED[name.toLowerCase()] ?? '&';
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0x7f && code < 0xa0 ? entity : characterOf(code);
    });
  return decoded;
}

/** The character of a code point; U+FFFD where there is none. */
export function characterOf(code: number): string {
  const isNone = code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000);
  return isNone ? '\ufffd' : String.fromCodePoint(code);
}
