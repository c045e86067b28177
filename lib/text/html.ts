import { ACCENT_NAMES, ENTITY_NAMES } from './entity-names';
import { windows1252Sign } from './windows-1252';

/** The most passes of decoding, so that a hostile text can't cause one pass for each level. */
const MOST_TIMES = 3;
const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for HTML and XML, including attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

const ENTITY = /&(?:#(\d+);?|#x([\da-f]+);?|([a-z]{2,8}\d{0,2})(;|(?![\w=])))/gi;

/**
 * Decodes entities as browsers do: numeric references, with the code points that HTML replaces
 * (https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state), and
 * the names of HTML 4 and of accented Latin letters. Names of Latin-1 need no semicolon unless a
 * letter, a digit or `=` follows, as in attributes: so the query of an address is not changed. Any
 * other text is returned unchanged.
 */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity, decimal, hex, name, end) => {
    if (decimal) return numbered(Number(decimal));
    if (hex) return numbered(Number.parseInt(hex, 16));
    const sign = named(name);
    const isWhole = end || (sign !== undefined && sign < '\u0100' && name !== 'apos');
    return sign !== undefined && isWhole ? sign : entity;
  });
}

/**
 * Decodes entities repeatedly, because pages and programs escape text that is already escaped:
 * `Ren&amp;eacute;`. A title about entities loses them. Decode a list that is separated by
 * semicolons before splitting it.
 */
export function decodeMetadata(text: string): string {
  let decoded = text;
  for (let times = 0; times < MOST_TIMES; times++) decoded = decodeEntities(decoded);
  return decoded;
}

function named(name: string): string | undefined {
  // HTML also has these names in capitals.
  const isCapital = /^(?:AMP|LT|GT|QUOT|COPY|REG)$/.test(name);
  const listed = ENTITY_NAMES.get(isCapital ? name.toLowerCase() : name);
  const accent = ACCENT_NAMES.get(name.slice(1));
  if (listed || !accent) return listed;
  const letter = (name.charAt(0) + accent).normalize('NFC');
  // Letters beyond Latin Extended-A are not composed: HTML's `odot` is the sign ⊙.
  return letter < '\u0180' && letter.length === 1 ? letter : undefined;
}

function numbered(code: number): string {
  return code >= 0x80 && code < 0xa0 ? windows1252Sign(code) : characterOf(code);
}

/** The character of a code point; U+FFFD where there is none. */
export function characterOf(code: number): string {
  const isNone = code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000);
  return isNone ? '\ufffd' : String.fromCodePoint(code);
}
