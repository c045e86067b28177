/**
 * Whether an address matches a match pattern of browsers, `scheme://host/path*`: scheme `*` means
 * http or https, and a host may start with `*.`.
 */
export function matchesPattern(pattern: string, { protocol, hostname, pathname }: URL): boolean {
  const source = pattern
    .replace(/[.?]/g, '\\$&')
    .replace(/^\*/, 'https?')
    .replace('//*\\.', '//([^/]+\\.)?')
    .replace(/\*$/, '.*');
  return new RegExp(`^${source}$`).test(`${protocol}//${hostname}${pathname}`);
}

/** The pattern of the whole host, as used for permissions: `*://host/*` for `*://host/path/*`. */
export function originOf(pattern: string): string {
  return pattern.replace(/^([^:]+:\/\/[^/]+)\/.*/, '$1/*');
}
