import { huggingface } from './huggingface';
import type { Site } from './site';

/** Every site, in the order in which they are tried. */
export const sites: readonly Site[] = [huggingface];

/** The site that an address belongs to, by its match patterns. */
export function siteFor(url: URL): Site | undefined {
  return sites.find((site) => site.matches.some((pattern) => matchesPattern(pattern, url)));
}

/** `scheme://host/path*` as browsers define match patterns; host may start with `*.`. */
function matchesPattern(pattern: string, url: URL): boolean {
  const [, scheme, host, path] = /^(\*|https?):\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
  if (!scheme || !host || !path) return false;
  const schemeFits =
    scheme === '*' ? /^https?:$/.test(url.protocol) : url.protocol === `${scheme}:`;
  const hostFits = host.startsWith('*.')
    ? url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1))
    : url.hostname === host;
  const pathFits = path.endsWith('*')
    ? url.pathname.startsWith(path.slice(0, -1))
    : url.pathname === path;
  return schemeFits && hostFits && pathFits;
}
