import type { Author } from '../../paper/paper';
import { isRecord } from '../../text/json';
import { collapse } from '../../text/text';
import { zoteroAuthor } from '../cite/name-parts';
import type { PlacedReference, Reference } from '../import/cited-item';
import { looseDate } from '../import/loose-date';
import { withoutMarkup } from '../import/markup';
import { noteText } from '../import/note-text';
import { isbnIn, issnIn } from '../import/standard-numbers';
import type { StatedWork } from '../import/stated-work';
import { noted, withExtra } from '../import/with-extra';
import { furtherTypeOf, ITEM_TYPES } from '../rdf/item-types';
import { cslName } from './csl-name';

type Fields = Record<string, unknown>;

/** Items of Zotero that are no works. */
const PARTS = /^(?:note|attachment|annotation)$/;
/** The people who made a work, by the type of the item the first kind that it has. */
const MAKERS = [
  'author',
  'presenter',
  'programmer',
  'inventor',
  'artist',
  'performer',
  'director',
  'cartographer',
  'podcaster',
  'interviewee',
  'sponsor',
];
/** People for whom only CSL has a name, by that name. */
const PEOPLE = {
  translator: 'translator',
  'collection-editor': 'seriesEditor',
  'container-author': 'bookAuthor',
  contributor: 'contributor',
};
/** Fields for which only CSL has a name, by that name. */
const TEXTS = {
  language: 'language',
  'title-short': 'shortTitle',
  source: 'libraryCatalog',
  archive: 'archive',
  archive_location: 'archiveLocation',
  license: 'rights',
  'call-number': 'callNumber',
  'number-of-pages': 'numPages',
  'number-of-volumes': 'numberOfVolumes',
  section: 'section',
  version: 'versionNumber',
};

/** Whether a text looks like JSON of Zotero: Better BibTeX’s export, or answers of Zotero’s API. */
export function isZoteroJson(text: string): boolean {
  return (
    /^\s*[[{]/.test(text) &&
    /"itemType"\s*:\s*"[a-zA-Z]+"/.test(text) &&
    /"(?:creators|dateAdded|citationKey|itemID)"\s*:/.test(text)
  );
}

/**
 * The references of JSON of Zotero, without notes and files that belong to none; undefined if the
 * values are something else. The names of collections become tags.
 */
export function zoteroReferences(
  values: readonly unknown[],
  file: unknown,
): PlacedReference[] | undefined {
  const items = values.map((value) =>
    isRecord(value) && isRecord(value['data']) ? value['data'] : value,
  );
  if (!items.some((item) => isRecord(item) && typeof item['itemType'] === 'string'))
    return undefined;
  const collections = collectionsOf(isRecord(file) ? file['collections'] : undefined);
  return items.flatMap((item, index) => {
    if (!isRecord(item) || PARTS.test(String(item['itemType']))) return [];
    const reference = referenceOf(item);
    const tags = [...reference.tags, ...(collections.get(item['itemID']) ?? [])];
    return { at: { reference: index + 1 }, reference: { ...reference, tags } };
  });
}

/** The names of the collections of each item, by its number. */
function collectionsOf(value: unknown): Map<unknown, string[]> {
  const names = new Map<unknown, string[]>();
  for (const collection of isRecord(value) ? Object.values(value) : []) {
    if (!isRecord(collection)) continue;
    const name = textIn(collection, 'name');
    if (!name) continue;
    for (const item of listed(collection['items'])) {
      names.set(item, [...(names.get(item) ?? []), name]);
    }
  }
  return names;
}

function referenceOf(item: Fields): Reference {
  const { extra } = item;
  const { reference, rest } = withExtra(statedBy(item), typeof extra === 'string' ? extra : '');
  return rest === '' ? reference : noted(reference, rest);
}

/** What the item states in its own fields. */
function statedBy(item: Fields): Reference {
  const [pmid, pmcid] = [textIn(item, 'PMID'), textIn(item, 'PMCID')];
  const saved = Date.parse(textIn(item, 'dateAdded') ?? '');
  const url = textIn(item, 'url');
  const tags = listed(item['tags']).filter(isRecord);
  const isAutomatic = (tag: Fields) => tag['type'] === 1;
  const venue = textIn(item, ...VENUES);
  const work = workOf(item);
  return {
    cited: {
      dois: [textIn(item, 'DOI')],
      texts: [
        textIn(item, 'archiveID'),
        pmid && `PMID: ${pmid}`,
        pmcid && `PMCID: ${pmcid}`,
        venue,
      ],
    },
    title: textIn(item, 'title', 'caseName', 'nameOfAct', 'subject'),
    authors: MAKERS.map((maker) => peopleIn(item, maker)).find((all) => all.length > 0) ?? [],
    more: false,
    published: looseDate(textIn(item, 'date', 'dateDecided', 'dateEnacted', 'issueDate') ?? ''),
    ...work,
    venue,
    publisher: issuerIn(item, work),
    abstract: textIn(item, 'abstractNote'),
    addresses: url ? [url] : [],
    pdf: pdfIn(item),
    savedAt: Number.isNaN(saved) ? undefined : saved,
    tags: tags.filter((tag) => !isAutomatic(tag)).flatMap((tag) => textIn(tag, 'tag') ?? []),
    keywords: tags.filter(isAutomatic).flatMap((tag) => textIn(tag, 'tag') ?? []),
    note: notesIn(item),
    key: textIn(item, 'citationKey', 'citekey'),
    beyond: beyondOf(item),
  };
}

/** The server of a preprint, the university of a thesis, or the institution of a report. */
function issuerIn(item: Fields, { kind, publication }: StatedWork): string | undefined {
  if (kind === 'article') return textIn(item, 'repository', 'publisher');
  return kind === 'thesis' || kind === 'report' ? publication?.publisher : undefined;
}

const VENUES = [
  'publicationTitle',
  'proceedingsTitle',
  'bookTitle',
  'encyclopediaTitle',
  'dictionaryTitle',
  'blogTitle',
  'websiteTitle',
  'forumTitle',
];

const PUBLISHERS = ['publisher', 'university', 'institution', 'company', 'assignee', 'repository'];

function workOf(item: Fields): StatedWork {
  const type = String(item['itemType']);
  const kind = Object.hasOwn(ITEM_TYPES, type) ? ITEM_TYPES[type]?.kind : undefined;
  return {
    kind,
    publication: {
      'container-title-short': textIn(item, 'journalAbbreviation'),
      volume: textIn(item, 'volume'),
      issue: textIn(item, 'issue'),
      page: textIn(item, 'pages'),
      number: textIn(item, 'reportNumber', 'patentNumber', 'number', 'identifier'),
      publisher: kind === 'article' ? undefined : textIn(item, ...PUBLISHERS),
      'publisher-place': textIn(item, 'place', 'repositoryLocation'),
      edition: textIn(item, 'edition'),
      'collection-title': textIn(item, 'series', 'seriesTitle'),
      'collection-number': textIn(item, 'seriesNumber'),
      'event-title': textIn(item, 'conferenceName', 'meetingName'),
      'event-place': textIn(item, 'eventPlace'),
      genre: textIn(item, 'thesisType', 'reportType', 'manuscriptType', 'genre', 'type'),
      ISBN: isbnIn(textIn(item, 'ISBN') ?? ''),
      ISSN: issnIn(textIn(item, 'ISSN') ?? ''),
      editor: peopleIn(item, 'editor'),
    },
  };
}

function beyondOf(item: Fields): Reference['beyond'] {
  const day = looseDate(textIn(item, 'accessDate') ?? '');
  const type = furtherTypeOf(String(item['itemType']));
  const people = Object.entries(PEOPLE).map(([variable, creator]) => {
    const names = peopleIn(item, creator);
    return [variable, names.length > 0 ? JSON.stringify(names.map(cslName)) : undefined];
  });
  const stated = [
    ['type', type],
    ...Object.entries(TEXTS).map(([variable, name]) => [variable, textIn(item, name)]),
    ...people,
    ['accessed', day && JSON.stringify({ 'date-parts': [day.split('-').map(Number)] })],
  ].filter(([, value]) => value !== undefined);
  return { csl: Object.fromEntries(stated) };
}

function peopleIn(item: Fields, creator: string): Author[] {
  return listed(item['creators'])
    .filter(isRecord)
    .filter((each) => each['creatorType'] === creator)
    .flatMap((each) => {
      const [whole, family, given] = ['name', 'lastName', 'firstName'].map((name) =>
        textIn(each, name),
      );
      if (whole || !family) return whole || given ? { literal: whole ?? given ?? '' } : [];
      return given ? zoteroAuthor(family, given) : { literal: family };
    });
}

/** The notes; Better BibTeX has them as items or as texts. */
function notesIn(item: Fields): string {
  return listed(item['notes'])
    .map((note) => (isRecord(note) ? note['note'] : note))
    .flatMap((note) => (typeof note === 'string' ? noteText(note) || [] : []))
    .join('\n\n');
}

/** The address of a PDF; paths of files are left out. */
function pdfIn(item: Fields): string | undefined {
  return listed(item['attachments'])
    .filter(isRecord)
    .map((each) => textIn(each, 'url'))
    .find((url) => url !== undefined && /^https?:.*(?:\.pdf\b|\/pdf\/)/i.test(url));
}

/** The first text of these fields, on one line. */
function textIn(item: Fields, ...names: string[]): string | undefined {
  const texts = names.map((name) => item[name]);
  const values = texts.flatMap((value) =>
    typeof value === 'string' || typeof value === 'number'
      ? withoutMarkup(collapse(String(value))) || []
      : [],
  );
  return values[0];
}

function listed(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
