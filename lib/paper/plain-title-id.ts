import { lettersOf } from '../text/letters';

/** Most characters of the escaped letters. Longer ones are cut and get a hash of the whole. */
const LONGEST = 240;

/**
 * The identifier of `titleId` for texts without TeX.
 * @param author the family name of the first author, or the whole name
 */
export function plainTitleId(title: string, author?: string): string {
  const family = author && lettersOf(author);
  const letters = lettersOf(title) || title;
  const whole = encodeURI(family ? `${letters}/${family}` : letters);
  const cut = whole.slice(0, LONGEST).replace(/%[^%]?$/, '');
  return `title:${whole.length <= LONGEST ? whole : `${cut}~${hash(whole)}`}`;
}

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), in hexadecimal. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const letter of text) {
    value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return value.toString(16).padStart(8, '0');
}
