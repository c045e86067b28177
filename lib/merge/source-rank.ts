import { schemeOf } from '../paper/ids';
import { isIndexId, isPreprintId } from '../paper/stage';
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

/** Whether the site lists what others publish. */
export function isIndexSite(site: string): boolean {
  return INDEX_SITES.has(site);
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
  if (INDEX_SITES.has(site) || isIndexId(id)) return 0;
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
