import type { Author } from '../../paper/paper';
import { collapse, splitTrimmed } from '../../text/text';
import { authorOf, zoteroAuthor } from '../cite/name-parts';
import { listIn, type RdfGraph, type RdfNode, type RdfValue, valuesIn } from './graph';
import type { RdfName } from './namespaces';
import { textIn } from './values';

/** The people of the first of these properties that has any, in their order. */
export function peopleIn(node: RdfNode, graph: RdfGraph, ...names: RdfName[]): Author[] {
  const values = names.map((name) => valuesIn(node, name)).find((all) => all.length > 0) ?? [];
  return values
    .flatMap((value): RdfValue[] => {
      const list = graph.resolve(value);
      const members = list ? listIn(list) : [];
      return members.length > 0 ? members : [value];
    })
    .flatMap((value) => personOf(value, graph) ?? []);
}

function personOf(value: RdfValue, graph: RdfGraph): Author | undefined {
  if (typeof value === 'string') {
    const [family = '', ...rest] = splitTrimmed(collapse(value), ',');
    if (family === '') return undefined;
    return rest.length > 0 ? authorOf({ family, given: rest.join(', ') }) : { literal: family };
  }
  const person = graph.resolve(value);
  const family = textIn(person, 'foaf:surname', 'foaf:familyName', 'foaf:lastName', 'foaf:name');
  const all = textIn(person, 'foaf:givenName', 'foaf:givenname', 'foaf:firstName');
  if (!family) return all ? { literal: all } : undefined;
  if (!all) return { literal: family };
  return zoteroAuthor(family, all);
}
