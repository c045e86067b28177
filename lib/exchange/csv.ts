import { fullName } from '../names';
import type { Item } from '../paper';
import { readable } from '../tex';
import { addressOf, arxivOf, doiOf, yearOf } from './citation';
import type { Format } from './format';

const COLUMNS: [string, (item: Item) => string | number | undefined][] = [
  ['Title', ({ paper }) => readable(paper.title)],
  ['Authors', ({ paper }) => paper.authors.map((author) => readable(fullName(author))).join('; ')],
  ['Year', ({ paper }) => yearOf(paper)],
  ['Published', ({ paper }) => paper.published],
  ['Venue', ({ paper }) => paper.venue],
  ['Organisation', ({ paper }) => paper.organisation],
  ['arXiv', ({ paper }) => arxivOf(paper)],
  ['DOI', ({ paper }) => doiOf(paper)],
  ['Address', ({ paper }) => addressOf(paper)],
  ['PDF', ({ paper }) => paper.links.pdf],
  ['Code', ({ paper }) => paper.links.code],
  ['Upvotes', ({ paper }) => paper.counts.upvotes],
  ['Tags', ({ entry }) => entry?.tags.join('; ')],
  ['Status', ({ entry }) => entry?.status],
  ['Saved', ({ entry }) => entry && new Date(entry.savedAt).toISOString()],
  ['Note', ({ entry }) => entry?.note],
  ['Abstract', ({ paper }) => paper.abstract && readable(paper.abstract)],
];

/** CSV after RFC 4180, with the mark by which spreadsheets know UTF-8. */
export const csv = {
  id: 'csv',
  name: 'CSV',
  extension: 'csv',
  mime: 'text/csv',
  write(items: readonly Item[]) {
    const rows = items.map((item) => COLUMNS.map(([, value]) => cell(value(item) ?? '')));
    const lines = [COLUMNS.map(([name]) => name), ...rows].map((row) => row.join(','));
    return `\ufeff${lines.join('\r\n')}\r\n`;
  },
} satisfies Format;

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe before it
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
function cell(value: string | number): string {
  const text =
    typeof value === 'string' && /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(value)
      ? `'${value}`
      : String(value);
  return /[",;\t\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
