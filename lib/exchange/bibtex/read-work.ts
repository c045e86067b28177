import type { PublicationText, WorkKind } from '../../paper/publication';
import type { FieldUse } from './field-use';

/** Kinds of works by the types of entries of both dialects and of Mendeley. `misc` states none. */
const KINDS: Record<string, WorkKind> = {
  article: 'article-journal',
  periodical: 'article-journal',
  suppperiodical: 'article-journal',
  journal_article: 'article-journal',
  magazine_article: 'article-magazine',
  newspaper_article: 'article-newspaper',
  review: 'review',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  conference_proceedings: 'paper-conference',
  incollection: 'chapter',
  inbook: 'chapter',
  bookinbook: 'chapter',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  book_section: 'chapter',
  inreference: 'entry-encyclopedia',
  encyclopedia_article: 'entry-encyclopedia',
  book: 'book',
  mvbook: 'book',
  booklet: 'book',
  manual: 'book',
  collection: 'book',
  mvcollection: 'book',
  reference: 'book',
  mvreference: 'book',
  proceedings: 'book',
  mvproceedings: 'book',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  working_paper: 'report',
  dataset: 'dataset',
  software: 'software',
  computer_program: 'software',
  patent: 'patent',
  unpublished: 'manuscript',
  standard: 'standard',
  web_page: 'webpage',
};

/** The fields of each variable, preferred ones first. */
const FIELDS: { [variable in PublicationText]?: readonly string[] } = {
  'container-title-short': ['shortjournal'],
  volume: ['volume'],
  edition: ['edition'],
  'collection-title': ['series'],
  'publisher-place': ['address', 'location'],
  ISBN: ['isbn'],
  ISSN: ['issn'],
  'event-title': ['eventtitle'],
  'event-place': ['venue'],
  genre: ['type'],
};

/** Types of theses, reports and patents that BibLaTeX prints in the language of the document. */
const GENRES: Record<string, string> = {
  mathesis: 'Master’s thesis',
  phdthesis: 'PhD thesis',
  candthesis: 'Candidate thesis',
  bathesis: 'Bachelor’s thesis',
  techreport: 'Technical report',
  resreport: 'Research report',
  software: 'Computer software',
  patent: 'Patent',
  patentde: 'German patent',
  patenteu: 'European patent',
  patentfr: 'French patent',
  patentuk: 'British patent',
  patentus: 'US patent',
  patreq: 'Patent request',
  patreqde: 'German patent request',
  patreqeu: 'European patent request',
  patreqfr: 'French patent request',
  patrequk: 'British patent request',
  patrequs: 'US patent request',
};
/** Types of entries that state the type of a thesis. */
export const GENRES_OF_TYPES: Readonly<Record<string, string>> = {
  phdthesis: 'PhD thesis',
  mastersthesis: 'Master’s thesis',
};

/** The kind of work that the type of an entry states. */
export function kindOfType(type: string): WorkKind | undefined {
  return Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
}

/** Whether entries of the type are web pages, unless they have an identifier. */
export function isOnlineType(type: string): boolean {
  return /^(?:online|www|electronic)$/.test(type);
}

/** The variables of the publication, with their LaTeX. */
export function publicationValues(type: string, fields: FieldUse): [PublicationText, string][] {
  const kind = kindOfType(type);
  const isInstitutional = kind === 'thesis' || kind === 'report';
  const values = {
    ...Object.fromEntries(
      Object.entries(FIELDS).map(([variable, names]) => [variable, fields.use(...names)]),
    ),
    // An article number is written back under its own name.
    page: fields.use('pages') ?? fields.see('eid', 'articleno'),
    publisher: isInstitutional
      ? fields.use('school', 'institution', 'publisher')
      : (fields.use('publisher') ?? organisationIn(fields, kind)),
    ...numbersOf(fields, kind),
  };
  // Beside the address of the publisher, ACM's location is that of the conference.
  if (kind === 'paper-conference' && fields.see('address'))
    values['event-place'] ??= fields.see('location');
  values.genre = GENRES[values.genre ?? ''] ?? values.genre ?? GENRES_OF_TYPES[type];
  // Some programs write the ISSN of a journal as an ISBN.
  if (/^\s*\d{4}-\d{3}[\dX]\s*$/i.test(values.ISBN ?? '')) {
    values.ISSN ??= values.ISBN;
    values.ISBN = undefined;
  }
  // `Object.entries` loses the names of the variables.
  return Object.entries(values).flatMap(([variable, value]) =>
    value?.trim() ? [[variable as PublicationText, value]] : [],
  );
}

/**
 * The publisher of a work in print that has none but an organisation: so Google Scholar has it of
 * proceedings, and BibTeX of manuals. It is written back under its own name.
 */
function organisationIn(fields: FieldUse, kind: WorkKind | undefined): string | undefined {
  return kind === 'paper-conference' || kind === 'book' ? fields.see('organization') : undefined;
}

/** `number` is the issue of a journal, the number of a report, or the place in a series. */
function numbersOf(
  fields: FieldUse,
  kind: WorkKind | undefined,
): { [variable in PublicationText]?: string | undefined } {
  if (/^(?:article|review)/.test(kind ?? '')) return { issue: fields.use('number', 'issue') };
  if (!/^(?:book|chapter|paper|entry)/.test(kind ?? '')) return { number: fields.use('number') };
  const number = fields.use('number');
  return fields.see('series') ? { 'collection-number': number } : { issue: number };
}
