import { matchesPattern, originOf } from './match';

/** What is known of a site without its reader: all that the popup and the background need. */
export interface KnownSite {
  id: string;
  name: string;
  matches: readonly string[];
  atInstall?: boolean;
}

declare global {
  /** Written into the code when it is built, from `lib/sites/index.ts`: the readers of all sites are 300 kB. */
  var KNOWN_SITES: readonly KnownSite[];
}

/** The site of the reader that runs on a click, on pages of no other site. */
export const ANY_PAGE = 'web';

/** Every site that has pages of its own. */
export const knownSites: readonly KnownSite[] = KNOWN_SITES.filter(({ id }) => id !== ANY_PAGE);

/** The site that an address belongs to, by its match patterns. */
export function knownSite(url: URL): KnownSite | undefined {
  return knownSites.find(({ matches }) => matches.some((pattern) => matchesPattern(pattern, url)));
}

/** Whole hosts, as permissions are given, on which a site has pages. */
export function originsOf(site: KnownSite): string[] {
  return [...new Set(site.matches.map(originOf))];
}
