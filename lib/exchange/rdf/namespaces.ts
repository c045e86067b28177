/** The namespaces of Zotero RDF, by the prefixes that Zotero writes, and two that it reads. */
export const NAMESPACES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  z: 'http://www.zotero.org/namespaces/export#',
  bib: 'http://purl.org/net/biblio#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://nwalsh.com/rdf/vCard#',
  link: 'http://purl.org/rss/1.0/modules/link/',
  prism: 'http://prismstandard.org/namespaces/1.2/basic/',
  eprints: 'http://purl.org/eprint/terms/',
  schema: 'http://schema.org/',
} as const;

/** A name of Zotero RDF, such as `dc:title`. */
export type RdfName = `${keyof typeof NAMESPACES}:${string}`;

/** The IRI of a name: its namespace followed by the local name. */
export function iriOf(name: RdfName): string {
  const [prefix, local] = [name.slice(0, name.indexOf(':')), name.slice(name.indexOf(':') + 1)];
  // The type of `name` ensures that the prefix is one of them.
  return NAMESPACES[prefix as keyof typeof NAMESPACES] + local;
}
