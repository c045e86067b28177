import { readable } from '../text/tex';
import { fullName } from './names';
import type { Author } from './paper';
import { lettersOf } from './title-key';

/** Most characters of the escaped letters. Longer ones are cut and get a hash of the whole. */
const LONGEST = 240;

/**
 * Returns `title:<letters>` or `title:<letters>/<letters of the first author>`, the identifier of
 * a paper in a file that states neither an identifier nor an address. Equal titles and authors
 * give equal ids.
 */
export function titleId(title: string, authors: readonly Author[] = []): string {
  const [first] = authors;
  const family = first && lettersOf(readable(first.family ?? fullName(first)));
  const letters = lettersOf(readable(title)) || title;
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
