import type { XmlElement } from '../../text/xml';
import { iriOf, type RdfName } from './namespaces';

/** A value of a property: a text, or a resource. */
export type RdfValue = string | RdfNode;

/** A resource with its class and its properties by their full names. */
export interface RdfNode {
  id: string;
  type: string;
  properties: Map<string, RdfValue[]>;
}

/** The resources of a file. */
export interface RdfGraph {
  /** Those at the top level of the file, in its order. */
  tops: RdfNode[];
  /** The node that a value is, or refers to. */
  resolve(value: RdfValue): RdfNode | undefined;
}

const RDF = (local: string) => iriOf(`rdf:${local}`);
const DESCRIPTION = RDF('Description');
const IDS = [RDF('about'), RDF('ID'), RDF('nodeID')];

/**
 * Reads RDF/XML (https://www.w3.org/TR/rdf-syntax-grammar/) as bibliographies use it: nodes that
 * contain or refer to other nodes, and texts. Several elements of one resource are one node.
 */
export function readGraph(root: XmlElement): RdfGraph {
  const known = new Map<string, RdfNode>();
  const nodeOf = (element: XmlElement): RdfNode => {
    const [id = ''] = IDS.flatMap((name) => element.attributes.get(name) ?? []);
    const own = id.replace(/^#/, '');
    const node = known.get(own) ?? newNode(own);
    if (own !== '') known.set(own, node);
    if (element.name !== DESCRIPTION) node.type = element.name;
    for (const [name, value] of propertiesOf(element, nodeOf)) {
      if (name === RDF('type')) node.type = typeof value === 'string' ? value : value.id;
      else add(node, name, value);
    }
    return node;
  };
  const tops = [...new Set(root.children.map(nodeOf))];
  return {
    tops,
    resolve: (value) => (typeof value === 'string' ? undefined : (known.get(value.id) ?? value)),
  };
}

/** The properties of a node: its attributes and its elements. */
function propertiesOf(
  { attributes, children }: XmlElement,
  nodeOf: (element: XmlElement) => RdfNode,
): [name: string, value: RdfValue][] {
  return [
    ...attributes,
    ...children.flatMap((property) =>
      valuesOf(property, nodeOf).map((value): [string, RdfValue] => [property.name, value]),
    ),
  ];
}

function valuesOf(property: XmlElement, nodeOf: (element: XmlElement) => RdfNode): RdfValue[] {
  const [to] = [RDF('resource'), RDF('nodeID')].flatMap(
    (name) => property.attributes.get(name) ?? [],
  );
  if (to !== undefined) return [newNode(to.replace(/^#/, ''))];
  if (property.attributes.get(RDF('parseType')) === 'Resource')
    return [nodeOf({ ...property, name: DESCRIPTION, attributes: new Map() })];
  return property.children.length > 0 ? property.children.map(nodeOf) : [property.text];
}

function newNode(id: string): RdfNode {
  return { id, type: '', properties: new Map() };
}

function add(node: RdfNode, name: string, value: RdfValue): void {
  const values = node.properties.get(name);
  if (values) values.push(value);
  else node.properties.set(name, [value]);
}

/** The values of the first of these properties that a node has. */
export function valuesIn(node: RdfNode | undefined, ...names: RdfName[]): RdfValue[] {
  for (const name of names) {
    const values = node?.properties.get(iriOf(name));
    if (values) return values;
  }
  return [];
}

/** The elements of a list (`rdf:Seq`, `rdf:Bag`), in their order. */
export function listIn(node: RdfNode): RdfValue[] {
  return [...node.properties].flatMap(([name, values]) =>
    name === RDF('li') || /#_\d+$/.test(name) ? values : [],
  );
}
