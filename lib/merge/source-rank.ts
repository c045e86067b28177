import { ANY_PAGE } from '../paper/any-page';
import { schemeOf } from '../paper/ids';
import { IMPORT } from '../paper/import-source';
import type { Paper, Stamp } from '../paper/paper';
import { isIndexId, isPreprintId } from '../paper/stage';
import { venueKind } from '../paper/venue-kind';
import { byText } from '../text/by-text';

/** Sources that list what others publish. Their data is often shortened or out of date. */
const INDEX_SITES = new Set([
  'semanticscholar',
  'googlescholar',
  'openalex',
  'dblp',
  'crossref',
  'paperscool',
  'connectedpapers',
  IMPORT,
]);

/** Where facts about a paper come from. */
export interface Source {
  /** The identifier under which the page knows the paper. */
  id: string;
  /** Id of the site. */
  site: string;
  venue: string | undefined;
  /** The day on which it appeared online, if the page states it beside the date that is cited. */
  online?: string | undefined;
}

/**
 * The rank of unverified facts, of a page that no reader of a site reads: anybody can state
 * anything there about any paper. Ranks below it are unverified, too.
 */
const UNVERIFIED = -1;
/** The rank of an unverified date of a preprint. */
const UNVERIFIED_PREPRINT = -2;
/** The rank of a preprint server's facts. */
const PREPRINT_SERVER = 1;
/** From this rank on, a verified date is the published version's. */
const VENUE_DATE = 2;
/** From this rank on, a date is surely the one that is cited, not the day it went online. */
const CITED_DATE = 4;
/** The lowest and the highest rank. */
export const RANKS = { least: UNVERIFIED_PREPRINT, most: 5 } as const;

/** Every source gives the same preprint date, so neither time nor source is stored for it. */
const PREPRINT_STAMP: Stamp = [PREPRINT_SERVER, 0];
const UNVERIFIED_PREPRINT_STAMP: Stamp = [UNVERIFIED_PREPRINT, 0];

/** The stamp of a preprint's date. */
export function preprintStamp(verified: boolean): Stamp {
  return verified ? PREPRINT_STAMP : UNVERIFIED_PREPRINT_STAMP;
}

/** Whether a value comes from a reader of a site or from a file, not from any other page. */
export function isVerified([rank]: Stamp): boolean {
  return rank > UNVERIFIED;
}

/** Whether a value comes from a preprint server, or from a venue to which it was submitted. */
export function isPreprintServer([rank]: Stamp): boolean {
  return rank === PREPRINT_SERVER;
}

/** Whether the paper was only met on pages that no reader of a site reads. */
export function isUnverified({ sources }: Pick<Paper, 'sources'>): boolean {
  return sources.length > 0 && sources.every((site) => site === ANY_PAGE);
}

/** Whether a date with this stamp is the published version's. */
export function isVenueDate([rank]: Stamp): boolean {
  return rank >= VENUE_DATE || rank === UNVERIFIED;
}

/** Whether the page of a date with this stamp also states when the paper appeared online. */
export function isCitedDate([rank]: Stamp): boolean {
  return rank >= CITED_DATE;
}

/** Orders sites: indexes after the sites that publish, pages of no site last, then by name. */
export function bySite(a: string, b: string): number {
  return siteOrder(a) - siteOrder(b) || byText(a, b);
}

function siteOrder(site: string): number {
  return site === ANY_PAGE ? 2 : Number(INDEX_SITES.has(site));
}

/**
 * How reliable a source is: 2 the publisher, 1 a preprint server, 0 an index or a file, -1 any
 * other page.
 */
export function sourceRank(source: Source): -1 | 0 | 1 | 2 {
  return source.site === ANY_PAGE ? UNVERIFIED : rankOf(source);
}

/**
 * The rank of a source's date. Of the published version: 5 the publisher and 4 an index, if it
 * also states when the paper appeared online; otherwise 3 the publisher, 2 an index that names the
 * venue. Of the preprint: 1 a preprint server, 0 any other index. Any other page: -1 for the
 * published version, -2 for the preprint.
 */
export function dateRank(source: Source): number {
  const rank = dateRankOf(source);
  const isVenue = rank >= VENUE_DATE;
  if (source.site === ANY_PAGE) return isVenue ? UNVERIFIED : UNVERIFIED_PREPRINT;
  return isVenue && source.online !== undefined ? rank + CITED_DATE - VENUE_DATE : rank;
}

function rankOf({ id, site, venue }: Source): 0 | 1 | 2 {
  if (INDEX_SITES.has(site) || isIndexId(id)) return 0;
  if (isPreprintId(id)) return 1;
  const kind = venue === undefined ? undefined : venueKind(venue);
  if (schemeOf(id) === 'openreview') return kind === 'published' ? 2 : 1;
  return kind === undefined || kind === 'published' ? 2 : 1;
}

function dateRankOf(source: Source): 0 | 1 | 2 | 3 {
  const rank = rankOf(source);
  if (rank === 2) return 3;
  if (rank === 1) return 1;
  return source.venue !== undefined && venueKind(source.venue) === 'published' ? 2 : 0;
}
