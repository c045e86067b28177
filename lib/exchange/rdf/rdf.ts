import type { Item } from '../../paper/paper';
import type { Choices, Format, Origin } from '../format';
import { fileEnd, fileStart, rdfRecord } from './rdf-write';

/** Zotero RDF, the file that Zotero imports without losing anything. */
export const rdf = {
  id: 'rdf',
  extension: 'rdf',
  mime: 'application/rdf+xml',
  use: 'move',
  keyed: true,
  write: (items: readonly Item[], choices: Choices) => [...partsOf(items, choices)].join(''),
  parts: partsOf,
  certainty: 8,
  recognise: (text: string) => /^\s*</.test(text) && /<rdf:RDF[\s>]/.test(text),
  read: async (text: string, { now }: Origin) => (await import('./rdf-read')).readRdf(text, now),
} satisfies Format;

function* partsOf(items: readonly Item[], choices: Choices): Iterable<string> {
  yield fileStart();
  for (const [index, item] of items.entries()) yield rdfRecord(item, `item_${index + 1}`, choices);
  yield fileEnd();
}
