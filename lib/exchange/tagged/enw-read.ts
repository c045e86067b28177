import type { Beyond } from '../../paper/beyond';
import type { WorkKind } from '../../paper/publication';
import { cslName } from '../csl/csl-name';
import type { FurtherType } from '../csl/further-types';
import type { ReadResult } from '../format';
import { FormatError } from '../format-problem';
import { citedItems, type Reference } from '../import/cited-item';
import { namesOf } from '../import/listed-names';
import { looseDate, preciseDate } from '../import/loose-date';
import { isbnIn, issnIn } from '../import/standard-numbers';
import type { StatedWork } from '../import/stated-work';
import { withScheme } from '../import/with-scheme';
import { endnoteRecords, isEndnoteXml } from './endnote-xml';
import { readTagged } from './read-tagged';
import type { TaggedRecord, TagRules } from './records';
import { keywordsOf, type TagValues, tagValues } from './tag-values';

const RULES: TagRules = {
  field: /^%([A-Z\d?@!#$\](&*+^<>[=~])(?:\s([\s\S]*))?$/,
  first: '0',
  title: 'T',
};

/** EndNote's types of references that state a kind of work. */
const KINDS: Record<string, WorkKind> = {
  'journal article': 'article-journal',
  'electronic article': 'article-journal',
  'magazine article': 'article-magazine',
  'newspaper article': 'article-newspaper',
  'conference paper': 'paper-conference',
  'conference proceedings': 'paper-conference',
  'conference proceeding': 'paper-conference',
  book: 'book',
  'edited book': 'book',
  'electronic book': 'book',
  'book section': 'chapter',
  'electronic book section': 'chapter',
  thesis: 'thesis',
  report: 'report',
  'government document': 'report',
  dataset: 'dataset',
  'computer program': 'software',
  dictionary: 'entry-dictionary',
  encyclopedia: 'entry-encyclopedia',
  manuscript: 'manuscript',
  'unpublished work': 'manuscript',
  preprint: 'article',
  patent: 'patent',
  standard: 'standard',
  blog: 'post-weblog',
  'web page': 'webpage',
};

/** EndNote's types for which there is no kind of work. */
const FURTHER: Record<string, FurtherType> = {
  case: 'legal_case',
  statute: 'legislation',
  bill: 'bill',
  hearing: 'hearing',
  'legal rule or regulation': 'regulation',
  'film or broadcast': 'motion_picture',
  'audiovisual material': 'motion_picture',
  music: 'musical_score',
  map: 'map',
  artwork: 'graphic',
  'personal communication': 'personal_communication',
  'classical work': 'classic',
  'ancient text': 'classic',
  pamphlet: 'pamphlet',
};

/**
 * Reads the references of EndNote's tagged export or of its XML. Unknown tags are ignored.
 * @param now ms
 * @throws FormatError when it has no record that can be kept
 */
export function readEnw(text: string, now: number): ReadResult {
  if (isEndnoteXml(text)) return readXml(text, now);
  return readTagged(text, { rules: RULES, none: { kind: 'no_references' }, referenceOf }, now);
}

function readXml(text: string, now: number): ReadResult {
  const { records, isCut } = endnoteRecords(text) ?? { records: [], isCut: false };
  if (records.length === 0) throw new FormatError({ kind: 'no_references' });
  const places = records.map((record) => ({
    at: { reference: record.line },
    reference: referenceOf(record),
  }));
  return citedItems(places, isCut ? [{ kind: 'file_cut' }] : [], now);
}

function referenceOf(record: TaggedRecord): Reference {
  const tags = tagValues(record);
  const { first, values, lines } = tags;
  const kind = kindOf(tags);
  const { names, more } = namesOf(isEdited(tags) ? [] : values('A'));
  const isInstitutional = kind === 'thesis' || kind === 'report' || kind === 'manuscript';
  const accession = first('M');
  const isPubmed = /pubmed|medline/i.test(values('W', '~').join(' '));
  const [pdf] = values('>').filter((address) => /^https?:/i.test(address));
  return {
    cited: {
      dois: values('R'),
      texts: [
        ...values('2', 'J', 'I'),
        accession && isPubmed && /^\d+$/.test(accession) ? `PMID: ${accession}` : accession,
      ],
    },
    title: first('T', 'Q', '!'),
    authors: names,
    more,
    published: preciseDate([first('D'), first('8')]),
    venue: venueIn(tags, kind),
    ...workOf(tags, kind),
    publisher: isInstitutional || kind === undefined ? first('I') : undefined,
    abstract: first('X'),
    addresses: lines('U').flat().map(withScheme),
    pdf,
    tags: lines('K').flatMap(keywordsOf),
    note: lines('Z', 'O', '<')
      .map((each) => each.join('\n').trim())
      .filter(Boolean)
      .join('\n\n'),
    key: first('F'),
    beyond: beyondIn(tags, kind),
  };
}

/** The people of an edited book are its editors, in the place of its authors. */
function isEdited({ first }: TagValues): boolean {
  return /^edited book$/i.test(first('0') ?? '');
}

/** The pages of a work in another one. Those of a book are a number of pages. */
function pagesIn(pages: string | undefined, kind: WorkKind | undefined): string | undefined {
  return kind === 'book' ? undefined : pages?.replace(/(?<=\d) ?--? ?(?=\p{L}?\d)/gu, '-');
}

/** The journal or book. A thesis has its department there, a patent the country. */
function venueIn(tags: TagValues, kind: WorkKind | undefined): string | undefined {
  const { first } = tags;
  const hasNone = kind === 'book' || kind === 'thesis' || kind === 'patent';
  return first('J') ?? (hasNone ? undefined : (first('B') ?? proceedingsIn(tags, kind)));
}

/** What the reference states in fields that only CSL has. */
function beyondIn({ first, values }: TagValues, kind: WorkKind | undefined): Beyond | undefined {
  const type = first('0')?.toLowerCase() ?? '';
  const people = (tag: string) => {
    const { names } = namesOf(values(tag));
    return names.length > 0 ? JSON.stringify(names.map(cslName)) : undefined;
  };
  const stated = Object.entries({
    type: Object.hasOwn(FURTHER, type) ? FURTHER[type] : undefined,
    language: first('G'),
    accessed: dayOf(first('[')),
    'number-of-pages': kind === 'book' ? first('P') : undefined,
    version: isProgram(kind) ? first('7') : undefined,
    division: kind === 'thesis' ? first('B') : undefined,
    'call-number': first('L'),
    translator: people('?'),
    'collection-editor': kind === 'book' || kind === 'chapter' ? people('Y') : undefined,
  }).flatMap(([variable, value]) => (value === undefined ? [] : [[variable, value]]));
  return stated.length > 0 ? { csl: Object.fromEntries(stated) } : undefined;
}

/** The day on which a page was read, as CSL has it. */
function dayOf(stated: string | undefined): string | undefined {
  const day = looseDate(stated ?? '');
  return day && JSON.stringify({ 'date-parts': [day.split('-').map(Number)] });
}

/** The issue, the number of the work itself, or its place in a series. */
function numberOf(first: TagValues['first'], kind: WorkKind | undefined) {
  // The number of a patent is in the place of a standard number; `N` is that of its application.
  if (kind === 'patent') return { number: first('@', 'N') };
  const number = first('N');
  if (kind === 'chapter' || kind === 'book') return { 'collection-number': number };
  const isIssue = kind === undefined || /^(?:article-|paper)/.test(kind);
  return isIssue ? { issue: number } : { number };
}

function isProgram(kind: WorkKind | undefined): boolean {
  return kind === 'software' || kind === 'dataset';
}

/** The ACL Anthology names the proceedings as the series. */
function proceedingsIn({ first }: TagValues, kind: WorkKind | undefined): string | undefined {
  return kind === 'paper-conference' ? first('S') : undefined;
}

/** The kind that the type states; without a type, refer's: an article if a journal is named. */
function kindOf({ first }: TagValues): WorkKind | undefined {
  const type = first('0')?.toLowerCase() ?? '';
  if (Object.hasOwn(KINDS, type)) return KINDS[type];
  if (type !== '') return undefined;
  return first('J') ? 'article-journal' : first('B') ? 'chapter' : undefined;
}

/** The editors; the ACL Anthology writes them as further authors. */
function editorsIn(tags: TagValues, kind: WorkKind | undefined): string[] {
  const { first, values } = tags;
  if (isEdited(tags)) return values('A', 'E');
  return kind === 'paper-conference' && !first('E') ? values('Y') : values('E');
}

function workOf(tags: TagValues, kind: WorkKind | undefined): StatedWork {
  const { first, values } = tags;
  const numbers = values('@').join(' ');
  const isArticle = kind?.startsWith('article-') === true;
  return {
    kind,
    publication: {
      volume: first('V'),
      ...numberOf(first, kind),
      page: pagesIn(first('P', '&'), kind),
      publisher: kind === undefined ? undefined : first('I'),
      'publisher-place': first('C'),
      // Of an article it is a date.
      edition: isArticle || isProgram(kind) ? undefined : first('7'),
      'collection-title': first('J', 'B') || kind !== 'paper-conference' ? first('S') : undefined,
      'event-title': kind === 'paper-conference' && first('J') ? first('B') : undefined,
      genre: kind === 'thesis' || kind === 'report' ? first('9') : undefined,
      ISBN: isbnIn(numbers),
      ISSN: issnIn(numbers),
      editor: namesOf(editorsIn(tags, kind)).names,
    },
  };
}
