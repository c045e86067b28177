import { describe, expect, it } from 'vitest';
import type { Listing } from '../../lib/paper/paper';
import { siteFor } from '../../lib/sites';
import type { Page, Site } from '../../lib/sites/site';

/** Addresses of a site, all below its hosts. */
export interface Addresses {
  hosts: readonly string[];
  /** Addresses of papers, with the identifier; null if only the page has it. */
  papers?: Readonly<Record<string, string | null>>;
  listings?: Readonly<Record<string, Listing>>;
  /** Addresses that are neither. */
  none?: readonly string[];
}

/** Expects that a site recognises these addresses on each host, and none on similar hosts. */
export function testPages(
  site: Site,
  { hosts, papers = {}, listings = {}, none = [] }: Addresses,
): void {
  const pages: Record<string, Page> = {
    ...mapValues(papers, (id): Page => ({ kind: 'paper', id })),
    ...mapValues(listings, (listing): Page => ({ kind: 'listing', listing })),
  };
  const paths = Object.keys(pages);
  const found = (host: string, below: readonly string[]) =>
    Object.fromEntries(below.map((path) => [path, site.page(new URL(`https://${host}${path}`))]));
  const others = (below: readonly string[]) =>
    Object.fromEntries(below.map((path) => [path, { kind: 'other' }]));

  describe('addresses', () => {
    it.each(hosts)('on %s', (host) => {
      expect(found(host, paths)).toEqual(pages);
      for (const path of paths) expect(siteFor(new URL(`http://${host}${path}`))).toBe(site);
    });

    it.each(hosts.flatMap((host) => [`evil${host}`, `${host}.example`]))(
      'on %s are not of the site',
      (host) => expect(found(host, paths)).toEqual(others(paths)),
    );

    if (none.length > 0)
      it('that are neither papers nor listings', () =>
        expect(found(hosts[0] ?? '', none)).toEqual(others(none)));
  });
}

function mapValues<T, U>(object: Readonly<Record<string, T>>, change: (value: T) => U) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
