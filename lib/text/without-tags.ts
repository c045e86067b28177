import { collapse, splitTrimmed } from './text';

/** Put around raised text, for `withExponents`. A private character, which no text contains. */
export const RAISED = '\ue0aa';
const POWER = /(?<!\b(?:19|20)\d\d)(?<=\d)\ue0aa([+−–-]?\d{1,4})\ue0aa|\ue0aa/g;

/**
 * Writes raised numbers after a number as exponents, 10⁶; other raised text, such as the mark of a
 * note after a year, stays as it is.
 */
export function withExponents(text: string): string {
  return text.replace(POWER, (_, raised = '') =>
    raised.replace(/./g, (sign: string) =>
      '⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(sign === '+' ? 0 : /\d/.test(sign) ? Number(sign) + 2 : 1),
    ),
  );
}

/** A tag whose attributes all have values, so that `a<b and c>d` is not one. */
const TAG = /<\/?([a-z][\w:-]*)(?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))*\s*\/?>/gi;
const IN_WORDS = /^(?:[abiu]|em|strong|su[bp]|span|small|sc|tt|code)$/i;

/**
 * Removes markup from a text, as some meta tags and data contain it: `<p>We show …</p>`. Entities
 * stay: `parsePageDraft` decodes them with all that is escaped.
 */
export function withoutTags(text: string): string {
  const plain = text
    // A raised link is a reference.
    .replace(/<sup>(?=<a\b)/gi, '')
    .replace(TAG, (_, name: string) =>
      /^sup$/i.test(name) ? RAISED : IN_WORDS.test(name) ? '' : ' ',
    );
  return collapse(withExponents(plain));
}

/** Splits a text with markup at its semicolons, but not at those of entities: `Ren&eacute;`. */
export function splitPlain(text: string): string[] {
  return splitTrimmed(withoutTags(text), /;(?<!&(?:amp;){0,2}#?\w{2,8};)/);
}
