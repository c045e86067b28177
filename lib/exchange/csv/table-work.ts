import type { Author } from '../../paper/paper';
import type { PublicationText } from '../../paper/publication';
import { isbnIn, issnIn } from '../import/standard-numbers';
import { type StatedWork, statedWork } from '../import/stated-work';
import type { Cells, Field } from './columns';
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
export function statedInTable(stated: Cells) {
  // Publish or Perish has 0 where it knows nothing.
  const cell: Cells = (field) => (stated(field) === '0' ? undefined : stated(field));
  const kind = kindOfCell(cell('kind'));
  const source = cell('venue');
  // Scopus names itself as the source.
  const venue = kind === 'book' || NO_VENUE.test(source ?? '') ? undefined : source;
  const [number, issue] = [cell('number'), cell('issue')];
  const isNumbered = NUMBERED.has(kind);
  const publication: StatedWork['publication'] = {
    ...textsOf(cell),
    issue: issue ?? (isNumbered ? undefined : number),
    number: isNumbered ? number : undefined,
    page: pagesOf(cell),
    publisher: kind === 'article' ? undefined : cell('publisher'),
    ISBN: isbnIn(cell('isbn') ?? ''),
    ISSN: issnIn(`${cell('issn') ?? ''} ${cell('eissn') ?? ''}`),
    genre: kind === 'thesis' || kind === 'report' ? genreOf(cell) : undefined,
    editor: namesOfCell(cell('editors')).names,
  };
  return { ...(venue !== undefined && { venue }), ...statedWork({ kind, publication }, venue) };
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
