import { decodeMetadata } from './html';
import { collapse } from './text';
import { RAISED, withExponents, withoutTags } from './without-tags';

/** Tags that were escaped; any other, and a lone `<`, are the author's. */
const ESCAPED = /<\/?([abipu]|em|strong|su[bp]|span|jats:[a-z]+)>/gi;
/** Stands for a `<` that was not escaped. A private character, which no text contains. */
const LITERAL = '\ue0ab';

/** Decodes the entities of a text without tags, and removes tags that were escaped, `&lt;i&gt;`. */
export function decodePlain(text: string): string {
  if (!text.includes('&')) return text;
  const decoded = decodeMetadata(text.replaceAll('<', LITERAL)).replace(
    ESCAPED,
    (_, name: string) => (/^sup$/i.test(name) ? RAISED : ''),
  );
  return collapse(withExponents(decoded).replaceAll(LITERAL, '<'));
}

/** Removes markup from a text, escaped or not, and decodes its entities. */
export function withoutMarkup(text: string): string {
  return decodePlain(withoutTags(text));
}
