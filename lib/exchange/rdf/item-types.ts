import type { Item } from '../../paper/paper';
import type { WorkKind } from '../../paper/publication';
import type { CitedAs } from '../cite/cited-as';
import { type FurtherType, furtherType } from '../csl/further-types';
import type { RdfName } from './namespaces';

/** How Zotero RDF represents a type of items: its class, and that of the container. */
export interface ItemType {
  kind: WorkKind;
  rdf: RdfName;
  container?: RdfName;
  /**
   * The people who made the work, if Zotero has no authors for this type. Its own names for them,
   * `z:presenters`, it also takes for texts of “Extra” (its translator RDF); where it reads another
   * name as well, that is written.
   */
  makers?: RdfName;
  /** The name of a series, if it is not that of the series itself. */
  series?: RdfName;
  /** The type of the work, where Zotero does not read `dc:type`. */
  genre?: RdfName;
}

/**
 * Zotero's types of items, with the classes that Zotero writes (its translator “Zotero RDF”). Of
 * several kinds of works with one type, the first is read.
 */
export const ITEM_TYPES: Readonly<Record<string, ItemType>> = {
  preprint: { kind: 'article', rdf: 'rdf:Description', genre: 'z:type' },
  journalArticle: { kind: 'article-journal', rdf: 'bib:Article', container: 'bib:Journal' },
  magazineArticle: { kind: 'article-magazine', rdf: 'bib:Article', container: 'bib:Periodical' },
  newspaperArticle: { kind: 'article-newspaper', rdf: 'bib:Article', container: 'bib:Newspaper' },
  conferencePaper: {
    kind: 'paper-conference',
    rdf: 'rdf:Description',
    container: 'bib:Journal',
  },
  book: { kind: 'book', rdf: 'bib:Book' },
  bookSection: { kind: 'chapter', rdf: 'bib:BookSection', container: 'bib:Book' },
  thesis: { kind: 'thesis', rdf: 'bib:Thesis' },
  report: { kind: 'report', rdf: 'bib:Report', series: 'dcterms:alternative' },
  dataset: { kind: 'dataset', rdf: 'rdf:Description', genre: 'z:type' },
  computerProgram: {
    kind: 'software',
    rdf: 'bib:Data',
    makers: 'schema:author',
    series: 'dcterms:alternative',
  },
  dictionaryEntry: {
    kind: 'entry-dictionary',
    rdf: 'rdf:Description',
    container: 'bib:Book',
  },
  encyclopediaArticle: {
    kind: 'entry-encyclopedia',
    rdf: 'rdf:Description',
    container: 'bib:Book',
  },
  manuscript: { kind: 'manuscript', rdf: 'bib:Manuscript' },
  patent: { kind: 'patent', rdf: 'bib:Patent', makers: 'z:inventors' },
  forumPost: { kind: 'post', rdf: 'bib:Document', container: 'z:Forum' },
  blogPost: { kind: 'post-weblog', rdf: 'bib:Document', container: 'z:Blog' },
  presentation: {
    kind: 'speech',
    rdf: 'bib:ConferenceProceedings',
    makers: 'eprints:creators_name',
  },
  standard: { kind: 'standard', rdf: 'rdf:Description', genre: 'z:type' },
  webpage: { kind: 'webpage', rdf: 'bib:Document', container: 'z:Website' },
  document: { kind: 'document', rdf: 'rdf:Description', genre: 'z:type' },
};

/** The type of items for a kind of work; reviews are articles. */
function itemTypeOf(kind: WorkKind): string {
  const found = Object.entries(ITEM_TYPES).find(([, type]) => type.kind === kind);
  return found?.[0] ?? 'journalArticle';
}

/** Zotero's types of items for types of CSL that are no kinds of works; the first is written. */
const FURTHER_TYPES: readonly [type: FurtherType, itemTypes: string][] = [
  ['legal_case', 'case'],
  ['legislation', 'statute'],
  ['bill', 'bill'],
  ['hearing', 'hearing'],
  ['motion_picture', 'film videoRecording'],
  ['song', 'audioRecording podcast'],
  ['broadcast', 'tvBroadcast radioBroadcast'],
  ['interview', 'interview'],
  ['personal_communication', 'letter email instantMessage'],
  ['map', 'map'],
  ['graphic', 'artwork'],
];

/** The type of CSL for a type of items, if there is no kind of work for it. */
export function furtherTypeOf(itemType: string): FurtherType | undefined {
  return FURTHER_TYPES.find(([, names]) => names.split(' ').includes(itemType))?.[0];
}

/** The type of items for a type of CSL. */
export function furtherItemType(type: FurtherType | undefined): string | undefined {
  return FURTHER_TYPES.find(([each]) => each === type)?.[1].split(' ')[0];
}

/** The type of items for a paper that is named so. */
export function zoteroType(item: Item, { kind }: CitedAs): string {
  const known = kind === 'preprint' ? 'article' : kind;
  return furtherItemType(furtherType(item)) ?? itemTypeOf(known);
}

/** People of Zotero for whom only CSL has a name, by that name. */
export const CSL_PEOPLE: Readonly<Record<string, RdfName>> = {
  translator: 'z:translators',
  'collection-editor': 'z:seriesEditors',
  'container-author': 'z:bookAuthors',
  contributor: 'bib:contributors',
};

/** Fields of Zotero for which only CSL has a name, by that name. */
export const CSL_FIELDS: Readonly<Record<string, RdfName>> = {
  language: 'z:language',
  'title-short': 'z:shortTitle',
  source: 'z:libraryCatalog',
  archive: 'z:archive',
  archive_location: 'dc:coverage',
  license: 'dc:rights',
  'call-number': 'z:callNumber',
  'number-of-pages': 'z:numPages',
  'number-of-volumes': 'z:numberOfVolumes',
  'original-publisher': 'z:originalPublisher',
  'original-publisher-place': 'z:originalPlace',
  'part-number': 'z:partNumber',
  'part-title': 'z:partTitle',
  section: 'z:section',
  status: 'z:status',
  version: 'z:versionNumber',
};
