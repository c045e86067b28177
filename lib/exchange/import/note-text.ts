import { decodeEntities } from '../../text/html';

/** Between two notes that Zotero's CSV joins. */
const JOINT =
  /(<\/(?:p|div|h[1-6]|ul|ol|blockquote|pre|table)>); (?=<(?:p|div|h[1-6]|ul|ol|blockquote|pre|table)[ >])/gi;

/** The text of Zotero's notes, which are HTML. Between paragraphs there is an empty line. */
export function noteText(html: string): string {
  const text = html
    .replace(JOINT, '$1\n')
    .replace(/<\/p>/gi, '\n\n')
    .replace(/<br\s*\/?>|<\/(?:div|h[1-6]|li|blockquote)>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '');
  return decodeEntities(text)
    .replaceAll('\u00a0', ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
