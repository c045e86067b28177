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

/** The kind of work that the type of an entry states. */
export function kindOfType(type: string): WorkKind | undefined {
  return Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
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
      : fields.use('publisher'),
    ...numbersOf(fields, kind),
  };
  // Beside the address of the publisher, ACM's location is that of the conference.
  if (kind === 'paper-conference' && fields.see('address'))
    values['event-place'] ??= fields.see('location');
  if (values.genre === undefined && type === 'mastersthesis') values.genre = 'Master’s thesis';
  // `Object.entries` loses the names of the variables.
  return Object.entries(values).flatMap(([variable, value]) =>
    value?.trim() ? [[variable as PublicationText, value]] : [],
  );
}

/** `number` is the issue of a journal, the number of a report, or the place in a series. */
function numbersOf(
  fields: FieldUse,
  kind: WorkKind | undefined,
): { [variable in PublicationText]?: string | undefined } {
  if (kind === 'report' || kind === 'patent' || kind === undefined)
    return { number: fields.use('number') };
  if (/^(?:article|review)/.test(kind)) return { issue: fields.use('number', 'issue') };
  const number = fields.use('number');
  return fields.see('series') ? { 'collection-number': number } : { issue: number };
}
