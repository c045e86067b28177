import { sites } from '../lib/sites';

const KNOWN_SITES = sites.map(({ id, name, matches, atInstall }) => ({
  id,
  name,
  matches,
  ...(atInstall && { atInstall }),
}));

/**
 * Vite's `define` option with the list of sites, without their scrapers, that `lib/sites/known.ts`
 * expects.
 */
export const defineKnownSites = { KNOWN_SITES: JSON.stringify(KNOWN_SITES) };

// For scripts that run without a build. They must import this file first.
globalThis.KNOWN_SITES = KNOWN_SITES;
