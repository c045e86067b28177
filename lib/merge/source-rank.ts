import { schemeOf } from '../paper/ids';
import { isIndexId, isPreprintId } from '../paper/stage';
import { venueKind } from '../paper/venue-kind';

/** Sites that list what others publish. Their data is often shortened or out of date. */
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

/** Where facts about a paper come from. */
export interface Source {
  /** The identifier under which the page knows the paper. */
  id: string;
  /** Id of the site. */
  site: string;
  venue: string | undefined;
}

/** How reliable a source is: 2 the publisher, 1 a preprint server, 0 an index. */
export function sourceRank({ id, site, venue }: Source): 0 | 1 | 2 {
  if (INDEX_SITES.has(site) || isIndexId(id)) return 0;
  if (isPreprintId(id)) return 1;
  const kind = venue === undefined ? undefined : venueKind(venue);
  if (schemeOf(id) === 'openreview') return kind === 'published' ? 2 : 1;
  return kind === undefined || kind === 'published' ? 2 : 1;
}

/** From this rank on, a date is the published version's. */
export const VENUE_DATE = 2;

/**
 * The rank of a source's date. Of the published version: 3 the publisher, 2 an index that names
 * the venue. Of the preprint: 1 a preprint server, 0 any other index.
 */
export function dateRank(source: Source): 0 | 1 | 2 | 3 {
  const rank = sourceRank(source);
  if (rank === 2) return 3;
  if (rank === 1) return 1;
  return source.venue !== undefined && venueKind(source.venue) === 'published' ? 2 : 0;
}
