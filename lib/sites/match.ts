/** `scheme://host/path*` as browsers define match patterns: scheme `*` is http or https, host may start with `*.`. */
export function matchesPattern(pattern: string, { protocol, hostname, pathname }: URL): boolean {
  const source = pattern
    .replace(/[.?]/g, '\\$&')
    .replace(/^\*/, 'https?')
    .replace('//*\\.', '//([^/]+\\.)?')
    .replace(/\*$/, '.*');
  return new RegExp(`^${source}$`).test(`${protocol}//${hostname}${pathname}`);
}

/** The pattern of a whole host, as permissions are given: of `*://host/path/*` it is `*://host/*`. */
export function originOf(pattern: string): string {
  return pattern.replace(/^([^:]+:\/\/[^/]+)\/.*$/, '$1/*');
}
