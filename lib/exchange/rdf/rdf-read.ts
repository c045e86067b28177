import type { WorkKind } from '../../paper/publication';
import { collapse } from '../../text/text';
import { parseXml } from '../../text/xml';
import { cslName } from '../csl/csl-name';
import type { ReadResult } from '../format';
import { FormatError } from '../format-problem';
import { citedItems, type PlacedReference, type Reference } from '../import/cited-item';
import { looseDate } from '../import/loose-date';
import { noteText } from '../import/note-text';
import { noted, withExtra } from '../import/with-extra';
import type { ImportProblem } from '../problem';
import { type RdfGraph, type RdfNode, readGraph, valuesIn } from './graph';
import { CSL_FIELDS, CSL_PEOPLE, furtherTypeOf } from './item-types';
import { iriOf, type RdfName } from './namespaces';
import { peopleIn } from './people';
import { marked, nodesIn, rawIn, textIn } from './values';
import { containerOf, kindOf, publicationOf, publisherOf } from './work';

/** Classes of resources that are parts of items, not items. */
const PARTS: ReadonlySet<string> = new Set(
  (
    [
      'z:Attachment',
      'z:Collection',
      'z:AutomaticTag',
      'z:Forum',
      'z:Blog',
      'z:Website',
      'bib:Memo',
      'bib:Journal',
      'bib:Periodical',
      'bib:Newspaper',
      'bib:Series',
      'bib:Part',
      'bib:Conference',
      'bib:CourtReporter',
      'foaf:Person',
      'foaf:Organization',
      'vcard:Address',
      'dcterms:URI',
    ] as const
  ).map(iriOf),
);

/** The properties of those who made a work: the first kind of people of each type of item. */
const AUTHORS = [
  'bib:authors',
  'z:presenters',
  'eprints:creators_name',
  'z:programmers',
  'schema:author',
  'z:inventors',
  'z:artists',
  'z:performers',
  'z:directors',
  'z:cartographers',
  'z:podcasters',
  'z:interviewees',
  'z:sponsors',
  'dc:creator',
] as const satisfies RdfName[];

/**
 * Reads Zotero RDF. The names of collections become tags. Attachments other than links are left
 * out. Of a damaged file, every item before the damage is read.
 * @param now ms
 * @throws FormatError when it has no item that can be kept
 */
export function readRdf(text: string, now: number): ReadResult {
  const document = parseXml(text);
  if (!document) throw new FormatError({ kind: 'no_references' });
  const graph = readGraph(document.root);
  const collections = collectionsOf(graph);
  const places = graph.tops
    .filter((node) => !PARTS.has(node.type) && textIn(node, 'dc:title', 'dcterms:title'))
    .map((node): PlacedReference => {
      const reference = referenceOf(node, graph);
      const tags = [...reference.tags, ...(collections.get(node.id) ?? [])];
      return { at: { title: reference.title ?? node.id }, reference: { ...reference, tags } };
    });
  const problems: ImportProblem[] = document.isCut ? [{ kind: 'file_cut' }] : [];
  if (places.length === 0) throw new FormatError({ kind: 'no_references' });
  return citedItems(places, problems, now);
}

/** The names of the collections of each item. */
function collectionsOf({ tops }: RdfGraph): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const node of tops) {
    const name = node.type === iriOf('z:Collection') && textIn(node, 'dc:title');
    if (!name) continue;
    for (const part of valuesIn(node, 'dcterms:hasPart')) {
      if (typeof part !== 'string') names.set(part.id, [...(names.get(part.id) ?? []), name]);
    }
  }
  return names;
}

/** Kinds whose publisher is an organisation to which the authors belong, or a server. */
const BY_PUBLISHER: ReadonlySet<WorkKind> = new Set(['article', 'manuscript', 'report', 'thesis']);

function referenceOf(node: RdfNode, graph: RdfGraph): Reference {
  const extra = rawIn(node, 'dc:description') ?? '';
  const { reference, rest } = withExtra(statedBy(node, graph), extra);
  return rest === '' ? reference : noted(reference, rest);
}

/** What the item states in properties of its own. */
function statedBy(node: RdfNode, graph: RdfGraph): Reference {
  const kind = kindOf(node, graph);
  const container = containerOf(node, graph, kind);
  const identifiers = [node, container].flatMap((each) =>
    valuesIn(each, 'dc:identifier', 'dcterms:identifier'),
  );
  const texts = identifiers.filter((value) => typeof value === 'string').map(collapse);
  const address = identifiers.flatMap((value) => textIn(graph.resolve(value), 'rdf:value') ?? []);
  const notes = nodesIn(node, graph, 'dcterms:isReferencedBy').flatMap(
    (memo) => rawIn(memo, 'rdf:value') ?? [],
  );
  const links = nodesIn(node, graph, 'link:link');
  const saved = textIn(node, 'dcterms:dateSubmitted', 'z:accessDate');
  const keywords = nodesIn(node, graph, 'dc:subject');
  return {
    cited: {
      dois: marked(texts, 'DOI').concat(texts.filter((each) => each.startsWith('10.'))),
      texts: [textIn(node, 'z:archiveID'), ...indexedIds(node)],
    },
    title: textIn(node, 'dc:title', 'dcterms:title'),
    authors: peopleIn(node, graph, ...AUTHORS),
    more: false,
    published: looseDate(textIn(node, 'dc:date', 'dcterms:issued', 'dcterms:date') ?? ''),
    savedAt: saved === undefined ? undefined : Date.parse(`${saved.replace(' ', 'T')}Z`),
    kind,
    venue:
      textIn(container, 'dc:title') ?? textIn(node, 'z:proceedingsTitle', 'prism:publicationName'),
    publication: publicationOf(node, container, graph, texts),
    publisher:
      textIn(node, 'z:repository') ??
      (kind === undefined || BY_PUBLISHER.has(kind) ? publisherOf(node, graph).name : undefined),
    abstract: textIn(node, 'dcterms:abstract'),
    addresses: address,
    pdf: linkTo(links, graph, /^application\/pdf$/),
    code: links
      .filter((link) => textIn(link, 'dc:title') === 'Code')
      .flatMap((link) => addressIn(link, graph) ?? [])[0],
    tags: valuesIn(node, 'dc:subject', 'dcterms:subject').filter((tag) => typeof tag === 'string'),
    keywords: keywords
      .filter(({ type }) => type === iriOf('z:AutomaticTag'))
      .flatMap((tag) => textIn(tag, 'rdf:value') ?? []),
    note: notes.map(noteText).filter(Boolean).join('\n\n'),
    key: textIn(node, 'z:citationKey'),
    beyond: beyondOf(node, graph),
  };
}

/** What the item says in fields that only CSL and Zotero have. */
function beyondOf(node: RdfNode, graph: RdfGraph): Reference['beyond'] {
  const elsewhere: Readonly<Record<string, RdfNode | undefined>> = {
    section: ofType(nodesIn(node, graph, 'dcterms:isPartOf'), 'bib:Part'),
    'call-number': ofType(nodesIn(node, graph, 'dc:subject'), 'dcterms:LCC'),
  };
  const fields = Object.entries(CSL_FIELDS).flatMap(([variable, name]) => {
    const value = textIn(node, name) ?? textIn(elsewhere[variable], 'dc:title', 'rdf:value');
    return value === undefined ? [] : [[variable, value]];
  });
  for (const [variable, name] of Object.entries(CSL_PEOPLE)) {
    const names = peopleIn(node, graph, name);
    if (names.length > 0) fields.push([variable, JSON.stringify(names.map(cslName))]);
  }
  const type = furtherTypeOf(textIn(node, 'z:itemType') ?? '');
  if (type !== undefined) fields.push(['type', type]);
  return { csl: Object.fromEntries(fields) };
}

function ofType(nodes: readonly RdfNode[], type: RdfName): RdfNode | undefined {
  return nodes.find((node) => node.type === iriOf(type));
}

/** The numbers of PubMed. Versions of Zotero without fields for them write them into “Extra”. */
function indexedIds(node: RdfNode): string[] {
  const [pmid, pmcid] = [textIn(node, 'z:PMID'), textIn(node, 'z:PMCID')];
  return [...(pmid ? [`PMID: ${pmid}`] : []), ...(pmcid ? [`PMCID: ${pmcid}`] : [])];
}

function linkTo(links: readonly RdfNode[], graph: RdfGraph, type: RegExp): string | undefined {
  return links
    .filter((link) => type.test(textIn(link, 'link:type') ?? ''))
    .flatMap((link) => addressIn(link, graph) ?? [])[0];
}

function addressIn(node: RdfNode, graph: RdfGraph): string | undefined {
  return nodesIn(node, graph, 'dc:identifier')
    .flatMap((each) => textIn(each, 'rdf:value') ?? [])
    .find((address) => /^https?:/i.test(address));
}
