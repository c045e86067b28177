import { hasOtherAuthors } from '../../merge/merge';
import { pageOf } from '../../paper/addresses';
import { arxivOf, doiOf, yearOf } from '../../paper/citation';
import { fullName } from '../../paper/names';
import type { Author, Item, Paper } from '../../paper/paper';
import { PUBLICATION_TEXTS, type PublicationText } from '../../paper/publication';
import { readable } from '../../text/tex';
import type { Format, Origin } from '../format';
import { FIRST_ROWS, headRow, looksLikePapers } from './columns';
import { guarded } from './formula';
import { rowsOf } from './rows';

/** The columns of the publication, one for each variable. */
export const PUBLICATION_COLUMNS: Record<PublicationText, string> = {
  'container-title': 'Journal or book',
  'container-title-short': 'Journal abbreviation',
  volume: 'Volume',
  issue: 'Issue',
  page: 'Pages',
  number: 'Number',
  publisher: 'Publisher',
  'publisher-place': 'Place',
  edition: 'Edition',
  'collection-title': 'Series',
  'collection-number': 'Series number',
  ISBN: 'ISBN',
  ISSN: 'ISSN',
  genre: 'Type of work',
  'event-title': 'Conference',
  'event-place': 'Conference place',
};

type Column = [name: string, value: (item: Item) => string | number | undefined];

const COLUMNS: Column[] = [
  ['Title', ({ paper }) => readable(paper.title)],
  ['Authors', ({ paper }) => authorsIn(paper)],
  ['Year', ({ paper }) => yearOf(paper)],
  ['Published', ({ paper }) => paper.published],
  ['Venue', ({ paper }) => paper.venue],
  ['Kind', ({ paper }) => paper.kind],
  ...PUBLICATION_TEXTS.map(
    (variable): Column => [
      PUBLICATION_COLUMNS[variable],
      ({ paper: { publication } }) => publication?.[variable],
    ],
  ),
  ['Editors', ({ paper: { publication } }) => namesIn(publication?.editor ?? [])],
  ['Organisation', ({ paper }) => paper.organisation],
  ['arXiv', ({ paper }) => arxivOf(paper)],
  ['DOI', ({ paper }) => doiOf(paper)],
  ['Address', ({ paper }) => pageOf(paper)],
  ['PDF', ({ paper }) => paper.links.pdf],
  ['Code', ({ paper }) => paper.links.code],
  ['Upvotes', ({ paper }) => paper.counts.upvotes],
  ['Tags', ({ entry }) => entry?.tags.join('; ')],
  ['Keywords', ({ paper }) => paper.keywords?.join('; ')],
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
  use: 'move',
  write: (items: readonly Item[]) => [...linesOf(items)].join(''),
  parts: linesOf,
  certainty: 2,
  recognise: (text: string) => {
    const { rows } = rowsOf(beginningOf(text));
    return looksLikePapers(rows[headRow(rows)]?.cells ?? []);
  },
  read: async (text: string, { now }: Origin) => (await import('./csv-read')).readCsv(text, now),
} satisfies Format;

/** The first lines, of which one has the names of the columns. */
function beginningOf(text: string): string {
  const lines = text.slice(0, LONGEST_BEGINNING).split(/\r\n?|\n/, FIRST_ROWS);
  return lines.join('\n');
}

const LONGEST_BEGINNING = 20_000;

function* linesOf(items: readonly Item[]): Iterable<string> {
  yield `\ufeff${COLUMNS.map(([name]) => name).join(',')}\r\n`;
  for (const item of items) {
    yield `${COLUMNS.map(([, value]) => cell(value(item) ?? '')).join(',')}\r\n`;
  }
}

/** The names; the last is “et al.” if others are not known. */
function authorsIn(paper: Paper): string {
  const names = namesIn(paper.authors);
  return hasOtherAuthors(paper) ? `${names}; et al.` : names;
}

function namesIn(authors: readonly Author[]): string {
  return authors.map((author) => readable(fullName(author))).join('; ');
}

function cell(value: string | number): string {
  const text = typeof value === 'string' ? guarded(value) : String(value);
  return /[",;\t\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
