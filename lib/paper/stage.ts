import { schemeOf } from './ids';
import { registryOf } from './registries';

/**
 * DOI prefixes of preprint servers, and whether a work has one DOI of it at most (its versions share one, or `doiId`
 * takes the version off). Research Square registers one DOI for each version.
 */
const PREPRINT_DOIS: readonly { prefix: RegExp; oneEach?: true }[] = [
  // bioRxiv and medRxiv; journals with the same prefix have suffixes that begin with letters.
  { prefix: /^doi:10\.1101\/\d/, oneEach: true },
  { prefix: /^doi:10\.64898\//, oneEach: true },
  // ChemRxiv
  { prefix: /^doi:10\.26434\//, oneEach: true },
  { prefix: /^doi:10\.(?:21203|2139|5281|20944|36227|22541|312\d\d)\// },
  { prefix: /^doi:10\.\d+\/osf\.io\// },
];

/** Whether the identifier is a preprint server's: arXiv's, SSRN's, a DOI of bioRxiv. */
export function isPreprintId(id: string): boolean {
  return (
    registryOf(id)?.stage === 'preprint' || PREPRINT_DOIS.some(({ prefix }) => prefix.test(id))
  );
}

/** Whether the identifier names a published version. */
export function isPublishedId(id: string): boolean {
  return registryOf(id)?.stage === 'published' && !isPreprintId(id);
}

/** Whether the identifier is that of an index, which lists what others publish. */
export function isIndexId(id: string): boolean {
  return registryOf(id)?.stage === 'index';
}

/**
 * A name that two identifiers share when a work has at most one of both, so that two different ones are two works:
 * two DOIs of publishers, two arXiv ids. Undefined for identifiers of which a work may have several.
 */
export function exclusiveKind(id: string): string | undefined {
  const scheme = schemeOf(id);
  if (scheme !== 'doi') return registryOf(id)?.oneEach ? scheme : undefined;
  const place = PREPRINT_DOIS.findIndex(({ prefix }) => prefix.test(id));
  if (place < 0) return scheme;
  return PREPRINT_DOIS[place]?.oneEach ? `${scheme}:${place}` : undefined;
}
