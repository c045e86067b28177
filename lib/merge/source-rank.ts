import { schemeOf } from '../paper/ids';
import { venueKind } from '../paper/venue-kind';

/** Sites that list what others publish, often shortened and out of date. */
const INDEX_SITES = new Set([
  'semanticscholar',
  'googlescholar',
  'openalex',
  'dblp',
  'crossref',
  'paperscool',
  'connectedpapers',
]);
const INDEX_SCHEMES = new Set(['s2', 'openalex', 'dblp', 'gscholar', 'url', 'title']);
const PREPRINT_SCHEMES = new Set(
  'arxiv ssrn osf iacr hal zenodo chemrxiv researchsquare europepmc'.split(' '),
);
/** Registrants of preprint servers; 10.1101 is also that of journals, whose suffixes begin with letters. */
const PREPRINT_DOI =
  /^doi:10\.(?:64898|26434|21203|2139|5281|20944|36227|22541|312\d\d|1101\/\d|\d+\/osf\.io\/)/;

/** Whether the site lists what others publish. */
export function isIndexSite(site: string): boolean {
  return INDEX_SITES.has(site);
}

/** Whether the identifier is a preprint server's: arXiv's, SSRN's, a DOI of bioRxiv. */
export function isPreprintId(id: string): boolean {
  return PREPRINT_SCHEMES.has(schemeOf(id)) || PREPRINT_DOI.test(id);
}

/** What is told of a paper at one place. */
export interface Source {
  /** The identifier under which the page knows the paper. */
  id: string;
  /** Id of the site. */
  site: string;
  venue: string | undefined;
}

/** How far a source is to be trusted with a paper: 2 its publisher, 1 a preprint server, 0 an index. */
export function sourceRank({ id, site, venue }: Source): 0 | 1 | 2 {
  if (INDEX_SITES.has(site) || INDEX_SCHEMES.has(schemeOf(id))) return 0;
  if (isPreprintId(id)) return 1;
  const kind = venue === undefined ? undefined : venueKind(venue);
  if (schemeOf(id) === 'openreview') return kind === 'published' ? 2 : 1;
  return kind === undefined || kind === 'published' ? 2 : 1;
}

/** From here on a date is that of the published version. */
export const VENUE_DATE = 2;

/**
 * The same for its date: 3 the publisher's, 2 that of an index which names where it was published, both of the
 * published version; 1 and 0 a preprint server's and any other index's, of the preprint.
 */
export function dateRank(source: Source): 0 | 1 | 2 | 3 {
  const rank = sourceRank(source);
  if (rank === 2) return 3;
  if (rank === 1) return 1;
  return source.venue !== undefined && venueKind(source.venue) === 'published' ? 2 : 0;
}
