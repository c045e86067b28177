import { escapeHtml } from '../../text/html';

/**
 * Converts a note to Zotero's HTML: blank lines separate paragraphs, everything else is escaped.
 * Markdown is not converted.
 */
export function noteHtml(note: string): string {
  return note
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');
}
