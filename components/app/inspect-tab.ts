import { permittedMatches } from '../../lib/background/site-scripts';
import type { Room } from '../../lib/settings/page-room';
import { settings } from '../../lib/settings/settings';
import { type KnownSite, knownSite } from '../../lib/sites/known';
import { matchesPattern, originOf } from '../../lib/sites/match';

/** A page that is not read. */
export interface Unread {
  tab: number;
  /** The site of the page, and the hosts that must be permitted before it is read. */
  site?: KnownSite;
  origins: string[];
  /** Whether the user has turned off reading the site. */
  off?: true;
}

/** What is known of a tab by its address alone. */
export interface Place {
  /** Undefined for pages of unknown sites, which only their reader can classify. */
  room?: Room;
  /** Canonical identifier of the paper that the tab shows. */
  id?: string;
  /** How to read the page, in case it does not answer. */
  unread?: Unread;
}

/** Classifies a tab by its address, which the browser hides where nothing is permitted. */
export async function placeOf(tab: number, address: string | undefined): Promise<Place> {
  if (!address) return {};
  if (!/^https?:/.test(address) || !URL.canParse(address)) return { room: 'none' };
  const url = new URL(address);
  const site = knownSite(url);
  // Imported here because it includes the address patterns of all sites.
  const { identify } = await import('../../lib/sites/identify');
  const { kind, id } = identify(url.href);
  const isPaper = kind === 'paper' && { room: 'paper' as const, ...(id && { id }) };
  if (!site) return { ...isPaper, unread: { tab, origins: [] } };
  const missing = await missingOrigins(site, url);
  const isOff = (await settings.get()).captureOff.includes(site.id);
  const unread = { tab, site, origins: missing, ...(isOff && { off: true as const }) };
  if (isPaper) return { ...isPaper, unread };
  if (kind === 'listing' || missing.length > 0) return { room: 'line', unread };
  return { room: 'none' };
}

async function missingOrigins(site: KnownSite, url: URL): Promise<string[]> {
  if (site.atInstall) return [];
  const permitted = await permittedMatches(site);
  const wanted = site.matches.filter((pattern) => matchesPattern(pattern, url));
  return wanted.filter((pattern) => !permitted.includes(pattern)).map(originOf);
}
