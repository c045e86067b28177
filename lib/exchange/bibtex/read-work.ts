import type { PublicationText, WorkKind } from '../../paper/publication';
import type { RawEntry } from './entries';

/** Kinds of works by the types of entries of both dialects. `misc` and `online` state none. */
const KINDS: Record<string, WorkKind> = {
  article: 'article-journal',
  periodical: 'article-journal',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  incollection: 'chapter',
  inbook: 'chapter',
  inreference: 'entry-encyclopedia',
  book: 'book',
  mvbook: 'book',
  booklet: 'book',
  collection: 'book',
  proceedings: 'book',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  dataset: 'dataset',
  software: 'software',
  patent: 'patent',
  unpublished: 'manuscript',
};

/** The fields of each variable, preferred ones first. */
const FIELDS: { [variable in PublicationText]?: readonly string[] } = {
  'container-title-short': ['shortjournal'],
  volume: ['volume'],
  page: ['pages', 'eid'],
  edition: ['edition'],
  'collection-title': ['series'],
  publisher: ['publisher'],
  'publisher-place': ['address', 'location'],
  ISBN: ['isbn'],
  ISSN: ['issn'],
  'event-title': ['eventtitle'],
  'event-place': ['venue'],
};

/** The kind of work that the type of an entry states. */
export function kindOfEntry({ type }: RawEntry): WorkKind | undefined {
  return Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
}

/** The variables of the publication, with their LaTeX. */
export function publicationValues(entry: RawEntry): [PublicationText, string][] {
  const { fields, type } = entry;
  const kind = kindOfEntry(entry);
  const isInstitutional = kind === 'thesis' || kind === 'report';
  const values = {
    ...Object.fromEntries(
      Object.entries(FIELDS).map(([variable, names]) => [
        variable,
        names.map((name) => fields.get(name)).find(Boolean),
      ]),
    ),
    ...numbersOf(entry, kind),
    genre: fields.get('type') ?? (type === 'mastersthesis' ? 'Master’s thesis' : undefined),
    ...(isInstitutional && {
      publisher: fields.get('school') ?? fields.get('institution') ?? fields.get('publisher'),
    }),
  };
  // `Object.entries` loses the names of the variables.
  return Object.entries(values).flatMap(([variable, value]) =>
    value?.trim() ? [[variable as PublicationText, value]] : [],
  );
}

/** `number` is the issue of a journal, the number of a report, or the place in a series. */
function numbersOf(
  { fields }: RawEntry,
  kind: WorkKind | undefined,
): { [variable in PublicationText]?: string | undefined } {
  const number = fields.get('number');
  if (kind === 'report' || kind === 'patent' || kind === undefined) return { number };
  if (kind === 'article-journal') return { issue: number ?? fields.get('issue') };
  return fields.get('series') ? { 'collection-number': number } : { issue: number };
}
