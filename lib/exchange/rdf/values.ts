import { withoutMarkup } from '../import/markup';
import { type RdfGraph, type RdfNode, valuesIn } from './graph';
import type { RdfName } from './namespaces';

/** The resources that are the values of a property. */
export function nodesIn(node: RdfNode, graph: RdfGraph, name: RdfName): RdfNode[] {
  return valuesIn(node, name).flatMap((value) => graph.resolve(value) ?? []);
}

/** The first text of a property, unchanged. */
export function rawIn(node: RdfNode | undefined, name: RdfName): string | undefined {
  return valuesIn(node, name).find((value) => typeof value === 'string');
}

/** The first text of the first of these properties that has one, on one line. */
export function textIn(node: RdfNode | undefined, ...names: RdfName[]): string | undefined {
  return names
    .flatMap((name) => valuesIn(node, name))
    .flatMap((value) => (typeof value === 'string' ? withoutMarkup(value) || [] : []))[0];
}

/** The values that begin with the name of a registry: `DOI 10.1000/moss`. */
export function marked(values: readonly string[], registry: string): string[] {
  return values.flatMap((value) =>
    value.toUpperCase().startsWith(`${registry} `) ? value.slice(registry.length + 1) : [],
  );
}
