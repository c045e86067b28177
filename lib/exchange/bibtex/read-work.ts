import type { PublicationText, WorkKind } from '../../paper/publication';
import { venueKind } from '../../paper/venue-kind';
import { kindOf } from '../../paper/work-kind';
import { isArxivVenue } from '../import/cited-ids';
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
export const GENRES_OF_TYPES: ReadonlyMap<string, string> = new Map([
  ['phdthesis', 'PhD thesis'],
  ['mastersthesis', 'Master’s thesis'],
]);

/** The genre that a field states, written out. */
function genreOf(stated: string | undefined): string | undefined {
  return stated !== undefined && Object.hasOwn(GENRES, stated) ? GENRES[stated] : stated;
}

/** The kind of work that the type of an entry states. */
export function kindOfType(type: string): WorkKind | undefined {
  return Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
}

/**
 * The kind of work that an entry states. BibLaTeX and pandoc have newspapers and magazines as a
 * subtype.
 * @param see the value of a field
 */
export function kindOfEntry(
  type: string,
  see: (name: string) => string | undefined,
): WorkKind | undefined {
  const subtype = see('entrysubtype')?.trim().toLowerCase() ?? '';
  if (type === 'article' && /^(?:magazine|newspaper)$/.test(subtype))
    return subtype === 'magazine' ? 'article-magazine' : 'article-newspaper';
  return kindOfType(type);
}

/** Whether a kind is one of those that a type states only together with other fields. */
export function isOfType(type: string, kind: WorkKind | undefined): boolean {
  return type === 'article' && (kind === 'article-magazine' || kind === 'article-newspaper');
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
      : (fields.use('publisher') ?? issuerIn(type, fields)),
    ...numbersOf(fields, kind),
  };
  // Beside the address of the publisher, ACM's location is that of the conference.
  if (kind === 'paper-conference' && fields.see('address'))
    values['event-place'] ??= fields.see('location');
  values.genre = genreOf(values.genre) ?? GENRES_OF_TYPES.get(type);
  if (kind === 'thesis' && /^\s*\{?thesis\}?\s*$/i.test(values.genre ?? ''))
    values.genre = undefined;
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
 * The publisher of a work that has none: the holder of a patent; an organisation, as Google Scholar
 * has it of proceedings and BibTeX of manuals; or how a work was published that BibTeX has no type
 * for, unless that is its venue. It is written back under its own name.
 */
export function issuerIn(type: string, fields: FieldUse): string | undefined {
  const kind = kindOfType(type);
  if (kind === 'patent') return fields.see('holder');
  if (kind && BY_ORGANISATIONS.has(kind)) return fields.see('organization');
  const how = fields.see('howpublished');
  const isVenue = how === undefined || isAddress(how) || isVenueText(how);
  if (kind === 'book') return fields.see('organization') ?? (isVenue ? undefined : how);
  if (kind !== undefined && kind !== 'manuscript') return undefined;
  if (!isVenue) return how;
  const organisation = fields.see('organization');
  return /^(?:misc|unpublished)$/.test(type) && organisation && !isVenueText(organisation)
    ? organisation
    : undefined;
}

/** Kinds whose publisher may be stated as an organisation. */
const BY_ORGANISATIONS: ReadonlySet<WorkKind> = new Set([
  'paper-conference',
  'software',
  'dataset',
  'standard',
]);

/** Whether a field for how a work was published says only where it is. */
export function isAddress(tex: string): boolean {
  return /https?:|\\url|\bdoi\b/i.test(tex);
}

/** Whether a text names a preprint server, a meeting, or that the work is not published yet. */
export function isVenueText(text: string): boolean {
  const venue = text.replace(/[{}]/g, '');
  if (isArxivVenue(venue) || venueKind(venue) !== 'published') return true;
  return kindOf({ venue, ids: [] }) === 'paper-conference';
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
