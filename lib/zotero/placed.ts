import type { CitedKind } from '../exchange/cite/cited-as';
import type { Publication, PublicationText } from '../paper/publication';
import { readable } from '../text/tex';

/** Types of Zotero's items that Offprint sends. */
export type ZoteroType =
  | 'preprint'
  | 'journalArticle'
  | 'conferencePaper'
  | 'bookSection'
  | 'book'
  | 'thesis'
  | 'report';

/** The fields that a type has (zotero-schema), by the variable that they take. */
type Fields = { readonly [variable in PublicationText]?: string };

const BOOK: Fields = {
  volume: 'volume',
  publisher: 'publisher',
  'publisher-place': 'place',
  edition: 'edition',
  'collection-title': 'series',
  'collection-number': 'seriesNumber',
  ISBN: 'ISBN',
};
const TYPES: Record<Exclude<ZoteroType, 'preprint'>, Fields> = {
  journalArticle: {
    'container-title': 'publicationTitle',
    'container-title-short': 'journalAbbreviation',
    volume: 'volume',
    issue: 'issue',
    page: 'pages',
    'collection-title': 'series',
    ISSN: 'ISSN',
  },
  conferencePaper: {
    'container-title': 'proceedingsTitle',
    'event-title': 'conferenceName',
    volume: 'volume',
    page: 'pages',
    publisher: 'publisher',
    'publisher-place': 'place',
    'collection-title': 'series',
    ISBN: 'ISBN',
  },
  bookSection: { ...BOOK, 'container-title': 'bookTitle', page: 'pages' },
  book: BOOK,
  thesis: { publisher: 'university', 'publisher-place': 'place', genre: 'thesisType' },
  report: {
    publisher: 'institution',
    'publisher-place': 'place',
    genre: 'reportType',
    number: 'reportNumber',
    page: 'pages',
    'collection-title': 'seriesTitle',
  },
};

/** The type and the fields of an item that is no preprint. Other kinds are sent as articles. */
export function placedItem(
  kind: CitedKind,
  venue: string | undefined,
  publication: Publication,
): { itemType: ZoteroType; fields: Record<string, string> } {
  const itemType = typeOf(kind);
  const stated = { ...publication, 'container-title': venue };
  const fields: Record<string, string> = {};
  for (const [variable, field] of Object.entries(TYPES[itemType])) {
    // `Object.entries` loses the names of the variables.
    const text = stated[variable as PublicationText];
    if (text) fields[field] = readable(text);
  }
  return { itemType, fields };
}

function typeOf(kind: CitedKind): Exclude<ZoteroType, 'preprint'> {
  switch (kind) {
    case 'paper-conference':
      return 'conferencePaper';
    case 'chapter':
      return 'bookSection';
    case 'book':
    case 'thesis':
    case 'report':
      return kind;
    default:
      return 'journalArticle';
  }
}
