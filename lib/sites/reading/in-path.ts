/**
 * What a pattern finds in the path of an address at one of these hosts: the whole, then its
 * groups; nothing elsewhere.
 */
export function inPath(
  { hostname, pathname }: URL,
  hosts: RegExp,
  path: RegExp,
): readonly (string | undefined)[] {
  return (hosts.test(hostname) && path.exec(pathname)) || [];
}
