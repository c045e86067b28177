import { NAMESPACES } from '../../../lib/exchange/rdf/namespaces';
import { rdf } from '../../../lib/exchange/rdf/rdf';

export const NOW = 1_795_000_000_000;
const declared = Object.entries(NAMESPACES).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);

/** A file with this content, in which all prefixes are declared. */
export const file = (content: string) => `<rdf:RDF ${declared.join(' ')}>${content}</rdf:RDF>`;
export const read = (content: string) => rdf.read(file(content), { now: NOW });

/** The item of a resource with a title and these properties. */
export const itemOf = async (properties: string, type = 'rdf:Description', others = '') =>
  (await read(`<${type} rdf:about="#a"><dc:title>T</dc:title>${properties}</${type}>${others}`))
    .items[0];
export const paperOf = async (...parts: Parameters<typeof itemOf>) =>
  (await itemOf(...parts))?.paper;
