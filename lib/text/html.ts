import { ACCENT_NAMES, ENTITY_NAMES } from './entity-names';

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text so that HTML and XML show it as it is, also within an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

const ENTITY = /&(?:#(\d+);?|#x([\da-f]+);?|([a-z]{2,8}\d{0,2})(;|(?![\w=])))/gi;

/**
 * Text of HTML as a browser shows it: numeric references, with the code points that HTML replaces
 * (https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state), and the names of HTML 4 and
 * of accented Latin letters. The names of Latin-1 need no semicolon where neither a letter, a digit nor `=` follows, as in
 * attributes, so that the query of an address stays. What is no entity stays.
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

/** What is escaped more often than this is taken as it stands, or a hostile text would be read once for each time. */
const MOST_TIMES = 3;

/**
 * Metadata as its author wrote it: entities are decoded until none is left, as pages and programs escape what is escaped
 * already, `Ren&amp;eacute;`. A title that is about entities loses them. What separates names or words with semicolons must
 * be decoded before it is split.
 */
export function decodeMetadata(text: string): string {
  let decoded = text;
  for (let times = 0; times < MOST_TIMES && decoded.includes('&'); times++)
    decoded = decodeEntities(decoded);
  return decoded;
}

function named(name: string): string | undefined {
  // HTML has these in capitals, too.
  const isCapital = /^(?:AMP|LT|GT|QUOT|COPY|REG)$/.test(name);
  const listed = ENTITY_NAMES.get(isCapital ? name.toLowerCase() : name);
  const accent = ACCENT_NAMES.get(name.slice(1));
  if (listed || !accent) return listed;
  const letter = (name.charAt(0) + accent).normalize('NFC');
  // Those beyond have no name: `odot` is a sign, `gcaron` none.
  return letter < '\u0180' && letter.length === 1 ? letter : undefined;
}

/** What HTML reads 80 to 9F as; Node's `TextDecoder` does not. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function numbered(code: number): string {
  if (code >= 0x80 && code < 0xa0) return WINDOWS_1252.charAt(code - 0x80);
  const isNone = code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000);
  return isNone ? '\ufffd' : String.fromCodePoint(code);
}
