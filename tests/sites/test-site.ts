import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fixtureOf } from '../../.bin/fixture';
import { parseHtml } from '../../.bin/parse-html';
import type { Card, Scrape, Site } from '../../lib/sites/site';

/** What a page holds, with every card read. */
export function readAll(scrape: Scrape): Omit<Scrape, 'cards'> & { cards: Card[] } {
  return { ...scrape, cards: [...scrape.cards] };
}

/**
 * Reads `tests/fixtures/<site>/<name>.html` as a page at the address, and expects `<name>.json`:
 * `{listing, expected, problems, drafts}`, one draft a card, as `parseDraft` returns them.
 */
export function testSite(site: Site, name: string, url: string, now: string): void {
  it(`reads ${name} at ${url}`, () => {
    const file = `tests/fixtures/${site.id}/${name}`;
    const html = readFileSync(`${file}.html`, 'utf8');
    const at = new URL(url);
    const expected: unknown = JSON.parse(readFileSync(`${file}.json`, 'utf8'));
    expect(fixtureOf(site, html, at, new Date(now))).toEqual(expected);
    const document = parseHtml(html);
    for (const card of site.scrape(document, at, new Date(now)).cards)
      expect(document.contains(card.element)).toBe(true);
  });

  if (site.matches.length === 0) return;
  const { hostname } = new URL(url);
  it.each(['example.org', `${hostname}.example.org`, `evil${hostname}`])(
    `does not take %s for the host of ${url}`,
    (host) => {
      const elsewhere = new URL(url);
      elsewhere.hostname = host;
      expect(site.page(elsewhere)).toEqual({ kind: 'other' });
    },
  );
}
