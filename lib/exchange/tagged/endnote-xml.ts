import { collapse } from '../../text/text';
import { parseXml, type XmlElement } from '../../text/xml';
import type { TaggedField, TaggedRecord } from './records';

/** Whether a text is EndNote’s XML, which Mendeley and Zotero write, too. */
export function isEndnoteXml(text: string): boolean {
  return /^\s*<(?:\?xml|xml)\b/.test(text) && /<records>\s*<record\b/.test(text);
}

/** The tags of the elements of a record, with their paths. */
const TAGS: readonly [path: string, tag: string][] = [
  ['contributors/authors/author', 'A'],
  ['contributors/secondary-authors/author', 'E'],
  ['contributors/tertiary-authors/author', 'Y'],
  ['contributors/subsidiary-authors/author', '?'],
  ['contributors/translated-authors/author', '?'],
  ['titles/title', 'T'],
  ['titles/tertiary-title', 'S'],
  ['pages', 'P'],
  ['section', '&'],
  ['volume', 'V'],
  ['number', 'N'],
  ['edition', '7'],
  ['dates/year', 'D'],
  ['dates/pub-dates/date', '8'],
  ['publisher', 'I'],
  ['pub-location', 'C'],
  ['isbn', '@'],
  ['electronic-resource-num', 'R'],
  ['accession-num', 'M'],
  ['remote-database-name', 'W'],
  ['custom2', '2'],
  ['call-num', 'L'],
  ['work-type', '9'],
  ['language', 'G'],
  ['label', 'F'],
  ['abstract', 'X'],
  ['notes', 'Z'],
  ['research-notes', '<'],
  ['urls/related-urls/url', 'U'],
  ['urls/web-urls/url', 'U'],
  ['urls/pdf-urls/url', '>'],
];

/** Types of references whose secondary title is a journal. */
const IN_JOURNALS = /^(?:journal article|electronic article)$/i;

/**
 * The records of EndNote’s XML, with the tags of EndNote’s export: both have the same fields.
 * @returns undefined if the text is not XML
 */
export function endnoteRecords(
  text: string,
): { records: TaggedRecord[]; isCut: boolean } | undefined {
  // Of a file that is cut only what is closed directly inside the root is kept: the records.
  const document = parseXml(text.slice(text.indexOf('<records>')));
  if (!document) return undefined;
  const records = elementsAt(document.root, 'record').map((record, index) => ({
    line: index + 1,
    fields: fieldsOf(record),
  }));
  return { records, isCut: document.isCut };
}

function fieldsOf(record: XmlElement): TaggedField[] {
  const [type] = elementsAt(record, 'ref-type');
  const name = type?.attributes.get('name') ?? '';
  const journal =
    textAt(record, 'periodical/full-title') ?? textAt(record, 'titles/secondary-title');
  const keywords = elementsAt(record, 'keywords/keyword').map(textOf);
  const field = (tag: string, value: string | undefined): TaggedField[] =>
    value?.trim() ? [{ tag, lines: value.trim().split(/\r\n?|\n/) }] : [];
  return [
    ...field('0', name),
    ...field(IN_JOURNALS.test(name) ? 'J' : 'B', journal),
    { tag: 'K', lines: keywords },
    ...TAGS.flatMap(([path, tag]) =>
      elementsAt(record, path).flatMap((each) => field(tag, textOf(each))),
    ),
  ];
}

function elementsAt(element: XmlElement, path: string): XmlElement[] {
  return path
    .split('/')
    .reduce(
      (all, name) => all.flatMap((each) => each.children.filter((child) => child.name === name)),
      [element],
    );
}

function textAt(element: XmlElement, path: string): string | undefined {
  const [found] = elementsAt(element, path);
  return (found && collapse(textOf(found))) || undefined;
}

/** The text of an element; EndNote divides it into elements by their style. */
function textOf(element: XmlElement): string {
  return element.text + element.children.map(textOf).join('');
}
