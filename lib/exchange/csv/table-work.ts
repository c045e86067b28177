import type { Author } from '../../paper/paper';
import type { PublicationText, WorkKind } from '../../paper/publication';
import { cslName } from '../csl/csl-name';
import { looseDate } from '../import/loose-date';
import { isbnIn, issnIn } from '../import/standard-numbers';
import { type StatedWork, statedWork } from '../import/stated-work';
import { uncapitalised } from '../tagged/uncapitalised';
import type { Cells, Field } from './columns';
import type { TableForms } from './table-forms';
import { kindOfCell } from './table-kind';
import { namesOfCell } from './table-names';

/** The field of each variable. */
const FIELDS: Record<PublicationText, Field> = {
  'container-title': 'container',
  'container-title-short': 'short',
  volume: 'volume',
  issue: 'issue',
  page: 'pages',
  number: 'number',
  publisher: 'publisher',
  'publisher-place': 'place',
  edition: 'edition',
  'collection-title': 'series',
  'collection-number': 'seriesNumber',
  ISBN: 'isbn',
  ISSN: 'issn',
  genre: 'genre',
  'event-title': 'event',
  'event-place': 'eventPlace',
};

/** Sources that are no venues: the paper's identifier says that it is on arXiv. */
const NO_VENUE = /^(?:scopus$|arxiv\b|corr\b)/i;

/** Kinds that are numbered themselves. */
const NUMBERED: ReadonlySet<unknown> = new Set(['report', 'patent', 'standard', 'dataset']);

/** Kind, venue and publication in Offprint's own table, unchanged. */
export function ownWork(cell: Cells, editor: readonly Author[]) {
  return {
    kind: cell('kind'),
    venue: cell('venue'),
    publication: { ...textsOf(cell), ...(editor.length > 0 && { editor }) },
  };
}

/** Kind, venue and publication in the table of another program. */
export function statedInTable(stated: Cells, { isOfWos }: TableForms) {
  // Publish or Perish has 0 where it knows nothing.
  const known: Cells = (field) => (stated(field) === '0' ? undefined : stated(field));
  const cell = isOfWos ? inSmallLetters(known) : known;
  const kind = kindOfCell(cell('kind'));
  const source = cell('anthology') ?? cell('venue');
  // Scopus names itself as the source.
  const venue = kind === 'book' || NO_VENUE.test(source ?? '') ? undefined : source;
  const publication: StatedWork['publication'] = {
    ...textsOf(cell),
    ...numbersOf(cell, kind),
    'collection-title': seriesOf(cell, kind),
    page: pagesOf(cell),
    publisher: publisherOf(cell, kind),
    genre: kind === 'thesis' || kind === 'report' ? genreOf(cell) : undefined,
    editor: namesOfCell(cell('editors')).names,
  };
  return { ...(venue !== undefined && { venue }), ...statedWork({ kind, publication }, venue) };
}

/** The numbers of an issue, of the work itself, and of standards. */
function numbersOf(cell: Cells, kind: WorkKind | undefined): StatedWork['publication'] {
  const [number, isNumbered] = [cell('number'), NUMBERED.has(kind)];
  return {
    issue: cell('issue') ?? (isNumbered ? undefined : number),
    number: isNumbered ? number : undefined,
    ISBN: isbnIn(cell('isbn') ?? ''),
    ISSN: issnIn(`${cell('issn') ?? ''} ${cell('eissn') ?? ''}`),
  };
}

/**
 * The series. In Dimensions it is the source of a book, or of a chapter beside the book’s name. In
 * other tables the source of a book is the book itself, or the table.
 */
function seriesOf(cell: Cells, kind: WorkKind | undefined): string | undefined {
  const named = cell('anthology') !== undefined || kind === 'book' ? cell('venue') : undefined;
  const isBook = named?.toLowerCase() === cell('title')?.toLowerCase();
  return cell('series') ?? (isBook || NO_VENUE.test(named ?? '') ? undefined : named);
}

function publisherOf(cell: Cells, kind: WorkKind | undefined): string | undefined {
  if (kind === 'article') return undefined;
  return kind === 'patent' ? (cell('assignee') ?? cell('publisher')) : cell('publisher');
}

/** Web of Science prints the names of journals and publishers in capitals. */
function inSmallLetters(stated: Cells): Cells {
  return (field) => {
    const text = stated(field);
    return text && /^(?:venue|publisher|place|series)$/.test(field)
      ? uncapitalised(text, stated('short'))
      : text;
  };
}

/** Fields of Zotero that only CSL has, by their variables. */
const TEXTS = [
  'language',
  'number-of-pages',
  'number-of-volumes',
  'title-short',
  'license',
  'archive',
  'archive_location',
  'source',
  'call-number',
  'version',
  'medium',
  'section',
] as const satisfies Field[];
const PEOPLE = ['translator', 'collection-editor', 'container-author'] as const satisfies Field[];

/** What a table states beyond the data model, as variables of CSL; lists of names are JSON. */
export function furtherInTable(cell: Cells): Record<string, string> {
  const texts = TEXTS.map((field) => [field, cell(field)]).filter(
    // The paper's identifier says that it is on arXiv.
    ([, text]) => !/^arxiv:/i.test(text ?? ''),
  );
  const people = PEOPLE.map((field) => {
    const names = namesOfCell(cell(field)).names.map(cslName);
    return [field, names.length > 0 ? JSON.stringify(names) : undefined];
  });
  const day = looseDate(cell('accessed') ?? '');
  const accessed = day && JSON.stringify({ 'date-parts': [day.split('-').map(Number)] });
  return Object.fromEntries(
    [...texts, ...people, ['accessed', accessed]].filter(([, value]) => value !== undefined),
  );
}

/** The pages, in one cell or two, or the number of an article. */
function pagesOf(cell: Cells): string | undefined {
  const [pages, start, end] = [cell('pages'), cell('start'), cell('end')];
  if (pages !== undefined) return pages.replace(/ ?--? ?/g, '-');
  return start && end && start !== end ? `${start}-${end}` : (start ?? cell('item'));
}

/** Zotero has the type of a thesis or a report in “Type”; in other tables it is the kind. */
function genreOf(cell: Cells): string | undefined {
  const genre = cell('genre');
  return genre === cell('kind') ? undefined : genre;
}

function textsOf(cell: Cells): { [variable in PublicationText]?: string } {
  return Object.fromEntries(
    // `Object.entries` loses the names of the variables.
    (Object.entries(FIELDS) as [PublicationText, Field][]).flatMap(([variable, field]) => {
      const text = cell(field);
      return text === undefined ? [] : [[variable, text]];
    }),
  );
}
