import type { Publication, WorkKind } from '../../paper/publication';
import type { CitedAs, CitedKind } from '../cite/cited-as';
import { type BibFields, braced, namesField } from './bib-fields';
import { bibtexText } from './bibtex-text';

/** The entry type and the field for the venue of each kind of work, in BibTeX. */
const TYPES: Record<CitedKind, readonly [type: string, venue: string]> = {
  'article-journal': ['article', 'journal'],
  'article-magazine': ['article', 'journal'],
  'article-newspaper': ['article', 'journal'],
  review: ['article', 'journal'],
  'review-book': ['article', 'journal'],
  'paper-conference': ['inproceedings', 'booktitle'],
  book: ['book', 'booktitle'],
  chapter: ['incollection', 'booktitle'],
  'entry-dictionary': ['incollection', 'booktitle'],
  'entry-encyclopedia': ['incollection', 'booktitle'],
  thesis: ['phdthesis', 'howpublished'],
  report: ['techreport', 'howpublished'],
  manuscript: ['unpublished', 'howpublished'],
  dataset: ['misc', 'howpublished'],
  software: ['misc', 'howpublished'],
  patent: ['misc', 'howpublished'],
  post: ['misc', 'howpublished'],
  'post-weblog': ['misc', 'howpublished'],
  speech: ['misc', 'howpublished'],
  standard: ['misc', 'howpublished'],
  webpage: ['misc', 'howpublished'],
  document: ['misc', 'howpublished'],
};

/** BibLaTeX's own types, where BibTeX has none. */
const BIBLATEX_TYPES: { [kind in CitedKind]?: string } = {
  dataset: 'dataset',
  software: 'software',
  patent: 'patent',
  webpage: 'online',
  post: 'online',
  'post-weblog': 'online',
  review: 'review',
  'review-book': 'review',
  'entry-dictionary': 'inreference',
  'entry-encyclopedia': 'inreference',
  standard: 'standard',
};

/** BibTeX's type of entry for a kind of work; undefined for a preprint. */
export function typeOfKind(kind: WorkKind): string | undefined {
  return kind === 'article' ? undefined : TYPES[kind][0];
}

/** The names that BibLaTeX has for fields of BibTeX. Both programs ignore unknown ones. */
export interface BibNames {
  journal: string;
  place: string;
}

/** The type of an entry that is no preprint. */
export function bibType({ kind, publication }: CitedAs, isBiblatex: boolean): string | undefined {
  if (kind === 'preprint') return undefined;
  if (kind === 'thesis' && /master|diplom/i.test(publication.genre ?? '')) return 'mastersthesis';
  if (kind === 'thesis' && isBiblatex && publication.genre === undefined) return 'thesis';
  return (isBiblatex ? BIBLATEX_TYPES[kind] : undefined) ?? TYPES[kind][0];
}

/**
 * Where a work was published, except the server of a preprint.
 * @param hasVenue whether a field of the imported entry names the venue
 */
export function workFields(cited: CitedAs, names: BibNames, hasVenue: boolean): BibFields {
  const { publication, kind } = cited;
  const text = (value: string | undefined) => braced(value && bibtexText(value));
  const venue = kind === 'preprint' ? undefined : TYPES[kind][1];
  const publisher = PUBLISHERS[kind] ?? 'publisher';
  return {
    ...(kind !== 'preprint' &&
      !hasVenue &&
      !isOnlyEvent(cited) &&
      venue && { [venue === 'journal' ? names.journal : venue]: text(cited.venue) }),
    shortjournal: text(publication['container-title-short']),
    volume: text(publication.volume),
    number: text(publication.issue ?? publication.number ?? publication['collection-number']),
    pages: braced(publication.page && pagesOf(publication.page)),
    editor: braced(publication.editor && namesField(publication.editor)),
    edition: text(publication.edition),
    series: text(publication['collection-title']),
    // A holder is a list of names, and a group in braces is one name.
    [publisher]:
      publisher === 'holder' ? braced(text(publication.publisher)) : text(publication.publisher),
    [names.place]: text(publication['publisher-place']),
    type: text(publication.genre),
    entrysubtype: braced(SUBTYPES[kind]),
    isbn: text(publication.ISBN),
    issn: text(publication.ISSN),
    eventtitle: text(hasVenue ? publication['event-title'] : eventOf(cited)),
    venue: text(publication['event-place']),
  };
}

const PUBLISHERS: { [kind in CitedAs['kind']]?: string } = {
  thesis: 'school',
  report: 'institution',
  patent: 'holder',
};

/** Both dialects have one type for all articles; BibLaTeX and pandoc know them by a subtype. */
const SUBTYPES: { [kind in CitedAs['kind']]?: string } = {
  'article-magazine': 'magazine',
  'article-newspaper': 'newspaper',
};

/** Whether the venue of a book is only the conference of which it is the proceedings. */
function isOnlyEvent({ kind, publication }: CitedAs): boolean {
  return kind === 'book' && publication['container-title'] === undefined;
}

/** A conference that is already the venue is not repeated. */
function eventOf(cited: CitedAs): string | undefined {
  const { publication } = cited;
  if (isOnlyEvent(cited)) return publication['event-title'];
  const venue = cited.kind === 'preprint' ? undefined : cited.venue;
  // Without a name of the proceedings the conference is in their place, too.
  const isRepeated = venue !== undefined && venue === publication['container-title'];
  return isRepeated && publication['event-title'] === venue
    ? undefined
    : publication['event-title'];
}

/** Ranges have an en dash, as BibTeX's styles expect. */
function pagesOf(page: NonNullable<Publication['page']>): string {
  return bibtexText(page).replace(/(?<=\d)-(?=\p{L}?\d)/gu, '--');
}
