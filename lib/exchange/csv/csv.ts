import { pageOf } from '../../paper/addresses';
import { arxivOf, doiOf, yearOf } from '../../paper/citation';
import { fullName } from '../../paper/names';
import type { Item } from '../../paper/paper';
import { readable } from '../../text/tex';
import type { Format, Origin } from '../format';
import { looksLikePapers } from './columns';
import { guarded } from './formula';
import { rowsOf } from './rows';

const COLUMNS: [string, (item: Item) => string | number | undefined][] = [
  ['Title', ({ paper }) => readable(paper.title)],
  ['Authors', ({ paper }) => paper.authors.map((author) => readable(fullName(author))).join('; ')],
  ['Year', ({ paper }) => yearOf(paper)],
  ['Published', ({ paper }) => paper.published],
  ['Venue', ({ paper }) => paper.venue],
  ['Organisation', ({ paper }) => paper.organisation],
  ['arXiv', ({ paper }) => arxivOf(paper)],
  ['DOI', ({ paper }) => doiOf(paper)],
  ['Address', ({ paper }) => pageOf(paper)],
  ['PDF', ({ paper }) => paper.links.pdf],
  ['Code', ({ paper }) => paper.links.code],
  ['Upvotes', ({ paper }) => paper.counts.upvotes],
  ['Tags', ({ entry }) => entry?.tags.join('; ')],
  ['Status', ({ entry }) => entry?.status],
  ['Saved', ({ entry }) => entry && new Date(entry.savedAt).toISOString()],
  ['Note', ({ entry }) => entry?.note],
  ['Abstract', ({ paper }) => paper.abstract && readable(paper.abstract)],
  ['Identifiers', ({ paper }) => paper.ids.join(' ')],
];

/**
 * CSV (RFC 4180), with the byte order mark by which spreadsheets detect UTF-8. Reads Zotero's,
 * too.
 */
export const csv = {
  id: 'csv',
  extension: 'csv',
  mime: 'text/csv',
  write: (items: readonly Item[]) => [...linesOf(items)].join(''),
  parts: linesOf,
  certainty: 2,
  recognise: (text: string) =>
    looksLikePapers(rowsOf(text.split(/\n/, 1)[0] ?? '').rows[0]?.cells ?? []),
  read: async (text: string, { now }: Origin) => (await import('./csv-read')).readCsv(text, now),
} satisfies Format;

function* linesOf(items: readonly Item[]): Iterable<string> {
  yield `\ufeff${COLUMNS.map(([name]) => name).join(',')}\r\n`;
  for (const item of items) {
    yield `${COLUMNS.map(([, value]) => cell(value(item) ?? '')).join(',')}\r\n`;
  }
}

function cell(value: string | number): string {
  const text = typeof value === 'string' ? guarded(value) : String(value);
  return /[",;\t\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
