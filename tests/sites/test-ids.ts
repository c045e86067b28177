import { expect, it } from 'vitest';

/** Addresses of one registry. */
export interface Addresses {
  /** Every host on which its papers have an address. */
  hosts: readonly string[];
  /** The identifiers of addresses below these hosts. */
  papers: Readonly<Record<string, string>>;
  /** Addresses below these hosts that are no papers. */
  none: readonly string[];
}

/**
 * Expects that `idOf` returns the identifiers on each of the hosts, and none on hosts with similar
 * names.
 */
export function testIds(
  name: string,
  idOf: (url: URL) => string | null,
  { hosts, papers, none }: Addresses,
): void {
  const found = (host: string, paths: readonly string[]) =>
    Object.fromEntries(paths.map((path) => [path, idOf(new URL(`https://${host}${path}`))]));
  const nothing = (paths: readonly string[]) =>
    Object.fromEntries(paths.map((path) => [path, null]));
  const paths = Object.keys(papers);

  it.each(hosts)(`${name} reads addresses of %s`, (host) => {
    expect(found(host, paths)).toEqual(papers);
  });

  it.each(['papers.example', ...hosts.flatMap((host) => [`evil${host}`, `${host}.example`])])(
    `${name} reads nothing from %s`,
    (host) => {
      expect(found(host, paths)).toEqual(nothing(paths));
    },
  );

  if (none.length > 0)
    it(`${name} reads nothing from other paths`, () => {
      expect(found(hosts[0] ?? '', none)).toEqual(nothing(none));
    });
}
