import { schemeOf } from './ids';
import { registryOf } from './registries';

/**
 * DOI prefixes of preprint servers, and whether a work has at most one such DOI (versions share
 * one, or `doiId` removes the version). Research Square registers one DOI for each version.
 */
const PREPRINT_DOIS: readonly { prefix: RegExp; oneEach?: true }[] = [
  // bioRxiv and medRxiv. Suffixes of journals with the same prefix begin with a letter.
  { prefix: /^doi:10\.1101\/\d/, oneEach: true },
  { prefix: /^doi:10\.64898\//, oneEach: true },
  // ChemRxiv
  { prefix: /^doi:10\.26434\//, oneEach: true },
  { prefix: /^doi:10\.(?:21203|2139|5281|20944|36227|22541|312\d\d)\// },
  { prefix: /^doi:10\.\d+\/osf\.io\// },
];

/** Whether the identifier names a preprint: an arXiv or SSRN id, a DOI of bioRxiv. */
export function isPreprintId(id: string): boolean {
  return (
    registryOf(id)?.stage === 'preprint' || PREPRINT_DOIS.some(({ prefix }) => prefix.test(id))
  );
}

/** Whether the identifier names a published version. */
export function isPublishedId(id: string): boolean {
  return registryOf(id)?.stage === 'published' && !isPreprintId(id);
}

/** Whether the identifier belongs to an index, which lists the publications of others. */
export function isIndexId(id: string): boolean {
  return registryOf(id)?.stage === 'index';
}

/**
 * The kind of an identifier of which a work has at most one, so that two different identifiers of
 * the same kind mean two works: two DOIs of publishers, two arXiv ids. Undefined if a work may
 * have several.
 */
export function exclusiveKind(id: string): string | undefined {
  const scheme = schemeOf(id);
  if (scheme !== 'doi') return registryOf(id)?.oneEach ? scheme : undefined;
  const place = PREPRINT_DOIS.findIndex(({ prefix }) => prefix.test(id));
  if (place < 0) return scheme;
  return PREPRINT_DOIS[place]?.oneEach ? `${scheme}:${place}` : undefined;
}
