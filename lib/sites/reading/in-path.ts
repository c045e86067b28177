/**
 * Matches the path of an address; returns the match and its groups, or [] for another host or
 * path.
 */
export function inPath(
  { hostname, pathname }: URL,
  hosts: RegExp,
  path: RegExp,
): readonly (string | undefined)[] {
  return (hosts.test(hostname) && path.exec(pathname)) || [];
}
