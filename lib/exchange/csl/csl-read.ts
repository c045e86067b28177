import { PUBLICATION_TEXTS, WORK_KINDS, type WorkKind } from '../../paper/publication';
import { decodeMetadata } from '../../text/html';
import { isRecord } from '../../text/json';
import { jsonParts } from '../../text/json-parts';
import { collapse, splitTrimmed } from '../../text/text';
import type { ReadResult } from '../format';
import { FormatError } from '../format-problem';
import { citedItems, type PlacedReference, type Reference } from '../import/cited-item';
import { withoutMarkup } from '../import/markup';
import type { StatedWork } from '../import/stated-work';
import { withExtra } from '../import/with-extra';
import type { Fault, ImportProblem } from '../problem';
import { cslBeyond } from './csl-beyond';
import { cslDateIn } from './csl-date';
import { cslNamesIn } from './csl-names';
import { isFurtherType } from './further-types';
import { zoteroReferences } from './zotero-json';

/** Types without a venue. */
const BY_PUBLISHER = /^(?:article|manuscript|report|thesis|webpage)$/;

type Fields = Record<string, unknown>;

/**
 * Reads CSL-JSON: a list of references, one reference, a list in `items` or, as pandoc writes it,
 * in `references`, references by their ids, and answers of Crossref, which are in `message`. Also
 * reads the items of Zotero's own JSON, as Better BibTeX exports it. Of a file that is cut or
 * damaged, every reference that is whole is read.
 * @param now ms
 * @throws FormatError when the text is not JSON or has no reference that can be kept
 */
export function readCsl(text: string, now: number): ReadResult {
  const { file, isCut } = fileOf(text);
  const values = listOf(file);
  const problems: ImportProblem[] = isCut ? [{ kind: 'file_cut' }] : [];
  for (const [index, value] of values.entries()) {
    if (isRecord(value)) continue;
    const why: Fault = { kind: value === undefined ? 'damaged' : 'no_fields' };
    problems.push({ kind: 'left_out', at: { reference: index + 1 }, why });
  }
  const zotero = zoteroReferences(values, file);
  if (zotero?.length === 0) throw new FormatError({ kind: 'no_references' });
  return citedItems(zotero ?? values.flatMap(placeOf), problems, now);
}

function placeOf(value: unknown, index: number): PlacedReference | [] {
  return isRecord(value) ? { at: { reference: index + 1 }, reference: referenceOf(value) } : [];
}

/** The value of a file; what is whole in it, if it is cut or damaged. */
function fileOf(text: string): { file: unknown; isCut: boolean } {
  try {
    return { file: JSON.parse(text), isCut: false };
  } catch (error) {
    const { values, isCut } = jsonParts(text, (path) => LISTS.test(['', ...path].join('/')));
    // Some programs write one reference a line.
    const file = values.length > 1 ? values.flatMap(listOf) : values[0];
    const isHeld = isRecord(file) || Array.isArray(file);
    if (isHeld && Object.keys(file).length > 0) return { file, isCut };
    const value = error instanceof Error ? error.message : String(error);
    throw new FormatError({ kind: 'not_json', value });
  }
}

/** The names that lead to references, or to lists of them. */
const LISTS = /^(?:\/message)?(?:\/(?:items|references))?$/;

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) throw new FormatError({ kind: 'no_references' });
  const list = [value['items'], value['references']].find(Array.isArray);
  if (list) return list;
  if (isRecord(value['message'])) return listOf(value['message']);
  const all = Object.values(value);
  const isByIds = all.length > 0 && all.every((each) => isRecord(each) && string(each['type']));
  return isByIds ? all : [value];
}

/** The note is Zotero's “Extra”, unless Offprint wrote it, which has notes of the user there. */
function referenceOf(fields: Fields): Reference {
  const stated = statedBy(fields);
  const own = isRecord(fields['custom']) ? fields['note'] : undefined;
  const note = typeof fields['note'] === 'string' ? fields['note'] : '';
  const { reference, rest } = withExtra(stated, own === undefined ? note : '');
  const key = reference.key ?? string(fields['id']);
  return { ...reference, key, note: typeof own === 'string' ? own : rest };
}

function statedBy(fields: Fields): Reference {
  const { names, more: isCut } = cslNamesIn(fields['author']);
  const container = plain(fields['container-title']);
  const custom = isRecord(fields['custom']) ? fields['custom'] : {};
  const type = string(fields['type']) ?? '';
  const url = string(fields['URL']);
  return {
    cited: {
      ids: [...listed(custom['ids']), fields['id']],
      dois: [string(fields['DOI'])],
      texts: [...numbersOf(fields), container],
    },
    title: plain(fields['title']),
    authors: names,
    more: isCut,
    published: dateOf(fields),
    ...workOf(fields, type),
    venue: container ?? plain(fields['event-title']) ?? plain(fields['event']),
    publisher: BY_PUBLISHER.test(type) ? plain(fields['publisher']) : undefined,
    organisation: plain(custom['organisation']),
    abstract: plain(fields['abstract']),
    addresses: url ? [url] : [],
    pdf: string(custom['pdf']),
    tags: tagsOf(fields['keyword'] ?? fields['categories']),
    note: undefined,
    key: string(fields['citation-key']),
    beyond: cslBeyond(fields, isOnArxiv(fields) ? ['archive', 'archive_location'] : []),
  };
}

/**
 * The kind and publication of a reference. Of a preprint, publisher and number are the server and
 * its identifier.
 */
function workOf(fields: Fields, type: string): StatedWork {
  const ofCrossref = Object.hasOwn(CROSSREF_TYPES, type) ? CROSSREF_TYPES[type] : undefined;
  const kind = WORK_KINDS.find((each) => each === type) ?? ofCrossref;
  const isPreprint = kind === 'article' || (kind === undefined && !isFurtherType(type));
  const stated = PUBLICATION_TEXTS.filter(
    (variable) =>
      variable !== 'container-title' &&
      !(isPreprint && (variable === 'publisher' || variable === 'number')),
  );
  const texts = stated.map((variable) => [variable, listedText(fields[variable])]);
  const short = plain(fields['short-container-title']) ?? plain(fields['journalAbbreviation']);
  const { names: editor } = cslNamesIn(fields['editor']);
  // Crossref's conference is an object.
  const event = isRecord(fields['event']) ? fields['event'] : {};
  return {
    kind,
    publication: {
      ...(short !== undefined && { 'container-title-short': short }),
      'event-title': plain(event['name'] ?? fields['event']),
      'event-place': plain(event['location']),
      'publisher-place': plain(fields['publisher-location']),
      page: plain(fields['article-number']),
      ...Object.fromEntries(texts.filter(([, text]) => text !== undefined)),
      editor,
    },
  };
}

/** Types of Crossref (https://api.crossref.org/types). */
const CROSSREF_TYPES: Record<string, WorkKind | undefined> = {
  'journal-article': 'article-journal',
  'proceedings-article': 'paper-conference',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  'book-part': 'chapter',
  'reference-entry': 'entry-encyclopedia',
  'reference-book': 'book',
  monograph: 'book',
  'edited-book': 'book',
  proceedings: 'book',
  'peer-review': 'review',
  dissertation: 'thesis',
  'posted-content': 'article',
};

/** Several ISSN are a list in Crossref's references. */
function listedText(value: unknown): string | undefined {
  const texts = listed(value).flatMap((each) => plain(each) ?? []);
  return texts.length > 0 ? texts.join(', ') : plain(value);
}

/** The numbers of a reference with the registry before each: arXiv's, and PubMed's two. */
function numbersOf(fields: Fields): (string | undefined)[] {
  const [pmid, pmcid] = [string(fields['PMID']), string(fields['PMCID'])];
  const onArxiv = isOnArxiv(fields);
  const numbers = ['number', 'archive_location']
    .flatMap((name) => string(fields[name]) ?? [])
    .map((number) => (onArxiv ? `arXiv:${number.replace(/^arxiv:\s*/i, '')}` : number));
  return [
    ...numbers,
    pmid && `PMID: ${pmid.replace(/^pmid:\s*/i, '')}`,
    pmcid && `PMCID: ${pmcid.replace(/^(?:pmcid:\s*)?(?:pmc)?/i, 'PMC')}`,
  ];
}

function isOnArxiv(fields: Fields): boolean {
  return [fields['publisher'], fields['archive'], fields['container-title']].some((each) =>
    /^arxiv\b/i.test(string(each) ?? ''),
  );
}

/** CSL has only `issued`; Crossref adds the dates of the print and the online edition. */
function dateOf(fields: Fields): string | undefined {
  return ['issued', 'published', 'published-print', 'published-online']
    .map((name) => cslDateIn(fields[name]))
    .find((date) => date !== undefined);
}

function tagsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((tag) => text(tag) ?? []);
  const listed = text(value) ?? '';
  return splitTrimmed(listed, listed.includes(';') ? ';' : ',').filter(Boolean);
}

function plain(value: unknown): string | undefined {
  const found = string(value)?.replace(/<jats:title>Abstract<\/jats:title>/i, '');
  return found && (withoutMarkup(found) || undefined);
}

/** A text with its entities decoded. */
function text(value: unknown): string | undefined {
  const found = string(value);
  return found && (collapse(decodeMetadata(found)) || undefined);
}

/** A string; also the first of a list, as in Crossref's titles, or a number as text. */
function string(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' || typeof one === 'number'
    ? collapse(String(one)) || undefined
    : undefined;
}

function listed(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
