import type { WorkKind } from '../../paper/publication';
import { collapse } from '../../text/text';
import type { StatedWork } from '../import/stated-work';
import { type RdfGraph, type RdfNode, valuesIn } from './graph';
import { ITEM_TYPES } from './item-types';
import { iriOf, type RdfName } from './namespaces';
import { peopleIn } from './people';
import { marked, nodesIn, textIn } from './values';

/** The kind of work that an item states: Zotero's type, else its class. */
export function kindOf(node: RdfNode, graph: RdfGraph): WorkKind | undefined {
  const stated = textIn(node, 'z:itemType') ?? '';
  if (Object.hasOwn(ITEM_TYPES, stated)) return ITEM_TYPES[stated]?.kind;
  const containers = new Set(nodesIn(node, graph, 'dcterms:isPartOf').map(({ type }) => type));
  const found = Object.values(ITEM_TYPES).find(
    ({ rdf, container }) =>
      rdf !== 'rdf:Description' &&
      iriOf(rdf) === node.type &&
      (container === undefined || containers.has(iriOf(container))),
  );
  return found?.kind;
}

/** The journal, book or site of which the item is a part; a section may lie between them. */
export function containerOf(
  node: RdfNode,
  graph: RdfGraph,
  kind: WorkKind | undefined,
): RdfNode | undefined {
  const wholes = nodesIn(node, graph, 'dcterms:isPartOf');
  const all = [...wholes, ...wholes.flatMap((whole) => nodesIn(whole, graph, 'dcterms:isPartOf'))];
  const stated = Object.values(ITEM_TYPES).find((type) => type.kind === kind)?.container;
  return (
    all.find(({ type }) => stated !== undefined && type === iriOf(stated)) ??
    all.find(({ type }) => type !== iriOf('bib:Series') && type !== iriOf('bib:Part'))
  );
}

/**
 * Where an item was published.
 * @param identifiers of the item and its container, such as `ISSN 1234-5678`
 */
export function publicationOf(
  node: RdfNode,
  container: RdfNode | undefined,
  graph: RdfGraph,
  identifiers: readonly string[],
): NonNullable<StatedWork['publication']> {
  const either = (name: RdfName) => textIn(container, name) ?? textIn(node, name);
  const kind = kindOf(node, graph);
  const [inside, outside] = [node, container].map((each) =>
    each ? nodesIn(each, graph, 'dcterms:isPartOf') : [],
  );
  const series = [...(inside ?? []), ...(outside ?? [])].find(
    ({ type }) => type === iriOf('bib:Series'),
  );
  const [conference] = valuesIn(node, 'bib:presentedAt').map((value) =>
    typeof value === 'string' ? collapse(value) : textIn(graph.resolve(value), 'dc:title'),
  );
  const number = either('prism:number');
  const isNumbered = container === undefined;
  const { name, place } = publisherOf(node, graph);
  return {
    'container-title-short': either('dcterms:alternative'),
    volume: either('prism:volume'),
    issue: isNumbered ? undefined : number,
    number: isNumbered ? (number ?? textIn(node, 'z:reportNumber')) : undefined,
    page: textIn(node, 'bib:pages'),
    publisher: kind === 'article' ? undefined : name,
    'publisher-place': place,
    edition: textIn(node, 'prism:edition'),
    'collection-title': textIn(series, 'dc:title', 'dcterms:alternative'),
    'collection-number': textIn(series, 'dc:identifier'),
    'event-title': conference ?? textIn(node, 'z:conferenceName', 'z:meetingName'),
    'event-place': textIn(node, 'z:eventPlace'),
    // Zotero writes some types of works as `dc:type`, those with a common name for it as `z:type`.
    genre: textIn(node, 'dc:type', 'z:type'),
    ISBN: marked(identifiers, 'ISBN').join(', ') || undefined,
    ISSN: marked(identifiers, 'ISSN').join(', ') || undefined,
    editor: peopleIn(node, graph, 'bib:editors'),
  };
}

/** The publisher and its place. Of a patent, the place is in the publisher and the name is not. */
export function publisherOf(node: RdfNode, graph: RdfGraph): { name?: string; place?: string } {
  const stated = [
    ...valuesIn(node, 'dc:publisher', 'dcterms:publisher').slice(0, 1),
    ...valuesIn(node, 'z:assignee'),
  ];
  const name = stated
    .map((each) =>
      typeof each === 'string' ? collapse(each) : textIn(graph.resolve(each), 'foaf:name'),
    )
    .find(Boolean);
  const [place] = stated
    .flatMap((each) => graph.resolve(each) ?? [])
    .flatMap((organisation) => nodesIn(organisation, graph, 'vcard:adr'))
    .flatMap((address) => textIn(address, 'vcard:locality') ?? []);
  return { ...(name && { name }), ...(place && { place }) };
}
