import { isStrippedDoi, schemeOf } from './ids';
import { PREPRINT_SERVERS, type PreprintServer } from './preprint-servers';
import { registryOf } from './registries';

/** Whether the identifier names a preprint: an arXiv or SSRN id, a DOI of bioRxiv. */
export function isPreprintId(id: string): boolean {
  return registryOf(id)?.stage === 'preprint' || preprintServer(id) !== undefined;
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
  if (isStrippedDoi(id)) return undefined;
  const server = preprintServer(id);
  if (!server) return scheme;
  return server.oneEach ? `${scheme}:${server.dois}` : undefined;
}

/** The preprint server that assigned a DOI; undefined for all other ids. */
function preprintServer(id: string): PreprintServer | undefined {
  if (schemeOf(id) !== 'doi') return undefined;
  const doi = id.slice('doi:'.length);
  return PREPRINT_SERVERS.find(({ dois }) => dois?.test(doi));
}
