/** The path of an address with single slashes: `/v301//name` is the same file as `/v301/name`. */
export function pathOf({ pathname }: URL): string {
  return pathname.replace(/\/{2,}/g, '/');
}

/**
 * Matches the path of an address; returns the match and its groups, or [] for another host or
 * path.
 */
export function inPath(url: URL, hosts: RegExp, path: RegExp): readonly (string | undefined)[] {
  return (hosts.test(url.hostname) && path.exec(pathOf(url))) || [];
}
