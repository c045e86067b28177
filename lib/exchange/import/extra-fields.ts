import { PUBLICATION_TEXTS, type PublicationText } from '../../paper/publication';
import { collapse } from '../../text/text';
import { readExtra } from './extra';

/** A value, and the line that states it. */
export interface Stated {
  value: string;
  line: string;
}

/** What lines of Zotero's “Extra” state in the form `Volume: 12`. */
export interface ExtraFields {
  /** Texts and dates by their variables of CSL, people with `||` between family and given name. */
  variables: Map<string, Stated[]>;
  /** Fields of BibTeX that Better BibTeX is to write: `tex.pubstate: forthcoming`. */
  bibtex: Map<string, string>;
  /** All other lines. */
  rest: string;
}

/** The variables that are people. A line each names one of them. */
export const EXTRA_PEOPLE: ReadonlySet<string> = new Set(
  `author editor translator collection-editor container-author contributor chair composer director
  executive-producer guest host interviewer narrator organizer original-author performer producer
  recipient reviewed-author script-writer series-creator`.split(/\s+/),
);

/** The variables that are dates. */
export const EXTRA_DATES: ReadonlySet<string> = new Set(
  'accessed event-date issued original-date submitted'.split(' '),
);

/** The other variables that are texts; `type` is the kind of the work. */
export const EXTRA_TEXTS: ReadonlySet<string> = new Set(
  `abstract archive archive_location authority call-number chapter-number dimensions language
  license medium number-of-pages number-of-volumes original-publisher original-publisher-place
  original-title part-number part-title references scale section source status title-short type URL
  version`.split(/\s+/),
);

/** Zotero's names of fields for the variables (`csl` in its schema.json). */
const ZOTERO_NAMES: Readonly<Record<string, string>> = {
  accessed: 'accessDate',
  abstract: 'abstractNote',
  archive_location: 'archiveLocation locInArchive',
  'collection-editor': 'seriesEditor',
  'collection-number': 'seriesNumber',
  'collection-title': 'series seriesTitle',
  'container-author': 'bookAuthor',
  'container-title':
    'publicationTitle bookTitle proceedingsTitle encyclopediaTitle dictionaryTitle websiteTitle',
  'container-title-short': 'journalAbbreviation',
  dimensions: 'artworkSize runningTime',
  'event-title': 'event conferenceName meetingName',
  genre: 'thesisType reportType manuscriptType',
  issued: 'date',
  license: 'rights',
  number: 'reportNumber patentNumber',
  'number-of-pages': 'numPages',
  'original-author': 'originalCreator',
  'original-publisher-place': 'originalPlace',
  page: 'pages',
  performer: 'castMember',
  publisher: 'university institution',
  'publisher-place': 'place',
  'script-writer': 'scriptwriter',
  source: 'libraryCatalog',
  submitted: 'filingDate',
  'title-short': 'shortTitle',
  version: 'versionNumber',
};

const VARIABLES: ReadonlyMap<string, string> = new Map(
  [...PUBLICATION_TEXTS, ...EXTRA_PEOPLE, ...EXTRA_DATES, ...EXTRA_TEXTS].flatMap((variable) =>
    [variable, ...(ZOTERO_NAMES[variable]?.split(' ') ?? [])].map((name) => [
      normalized(name),
      variable,
    ]),
  ),
);

/** Zotero compares names of fields so (`extractExtraFields` in utilities_internal.js). */
function normalized(name: string): string {
  return name.toLowerCase().replace(/[ _-]/g, '');
}

/** The variable of CSL that a name means, in CSL or as a field or a type of people in Zotero. */
export function extraVariable(name: string): string | undefined {
  return VARIABLES.get(normalized(name));
}

/** Variables of which Zotero’s citations read another name in “Extra” than that of CSL. */
const EXTRA_NAMES: Readonly<Record<string, string>> = {
  'event-title': 'Conference Name',
  license: 'Rights',
};

/** The line that states a variable: `Collection Title: Moss Studies`. */
export function extraLine(variable: string, value: string): string {
  const words = variable.split(/[-_]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${EXTRA_NAMES[variable] ?? words.join(' ')}: ${collapse(value)}`;
}

/** Whether the variable is one of the publication. */
export function isPublicationText(variable: string): variable is PublicationText {
  return PUBLICATION_TEXTS.some((each) => each === variable);
}

/**
 * Reads the lines that state a field, as Zotero and citeproc do: by the names of CSL or Zotero's
 * own. Of two lines with one text the first counts.
 */
export function extraFields(text: string): ExtraFields {
  const fields: ExtraFields = { variables: new Map(), bibtex: new Map(), rest: '' };
  const rest = text.split('\n').filter((line) => !isTaken(line, fields));
  return { ...fields, rest: rest.join('\n').trim() };
}

function isTaken(line: string, { variables, bibtex }: ExtraFields): boolean {
  const [name = '', value = ''] = fieldOf(line);
  if (value === '') return false;
  const tex = /^tex\.([a-z]{2,30})$/i.exec(name)?.[1]?.toLowerCase();
  if (tex !== undefined) {
    if (bibtex.has(tex)) return false;
    bibtex.set(tex, value);
    return true;
  }
  const variable = extraVariable(name);
  if (variable === undefined) return false;
  const before = variables.get(variable) ?? [];
  if (before.length > 0 && !EXTRA_PEOPLE.has(variable)) return false;
  variables.set(variable, [...before, { value, line }]);
  return true;
}

/** `Volume: 12`, or in the old form of citeproc `{:volume:12}`. */
function fieldOf(line: string): string[] {
  const isOld = line.startsWith('{:') && line.trimEnd().endsWith('}');
  const field = isOld ? line.trimEnd().slice(2, -1) : line;
  const colon = field.indexOf(':');
  const name = field.slice(0, Math.max(colon, 0)).trim();
  return /^[a-z][a-z ._-]*$/i.test(name) ? [name, field.slice(colon + 1).trim()] : [];
}

/** Whether a line of the text would be read as something else than text. */
export function statesFields(text: string): boolean {
  const { rest, ids, own, citekey, more } = readExtra(text);
  const isStated = ids.length + own.length > 0 || citekey !== undefined || more === true;
  return isStated || extraFields(rest).rest !== rest;
}
