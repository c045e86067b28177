import { sites } from '../lib/sites';

const KNOWN_SITES = sites.map(({ id, name, matches, atInstall }) => ({
  id,
  name,
  matches,
  ...(atInstall && { atInstall }),
}));

/** Puts the list of sites, without their readers, where `lib/sites/known.ts` expects it: into code that Vite builds. */
export const defineKnownSites = { KNOWN_SITES: JSON.stringify(KNOWN_SITES) };

// And into programs that run as they are. This file must be the first that they import.
globalThis.KNOWN_SITES = KNOWN_SITES;
