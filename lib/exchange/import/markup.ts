import { decodeMetadata } from '../../text/html';
import { collapse } from '../../text/text';
import { RAISED, withExponents } from '../../text/without-tags';

/** The markup of texts in CSL-JSON, of Crossref's abstracts, and of publishers' citations. */
const MARKS =
  /<\/?(?:jats:[\w-]+|p|i|b|u|em|strong|sup|sub|sc|scp|inf)>|<span (?:class|style)="[^"<>]*">|<\/span>|<br ?\/?>/gi;

/**
 * Decodes the entities of a text and removes the elements that publishers leave in citations:
 * `<i>`, `<sub>`, `&amp;`. Any other text with angle brackets stays. Powers stay powers, 10⁶. White
 * space is collapsed.
 */
export function withoutMarkup(text: string): string {
  const blocks = decodeMetadata(text).replace(/<\/(?:jats:)?(?:p|title|sec)>|<br ?\/?>/gi, ' ');
  return collapse(withExponents(blocks.replace(/<\/?sup>/gi, RAISED).replace(MARKS, '')));
}
