import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fixtureOf } from '../../.bin/fixture';
import { parseHtml } from '../../.bin/parse-html';
import { withDates } from '../../lib/paper/stated/with-dates';
import type { Card, Scrape, Site } from '../../lib/sites/site';

/** What a page holds, with every card read and its dates parsed. */
export function readAll(scrape: Scrape): Omit<Scrape, 'cards'> & { cards: Card[] } {
  const cards = [...scrape.cards].map((card) => ({ ...card, draft: withDates(card.draft) }));
  return { ...scrape, cards };
}

/**
 * Reads `tests/fixtures/<site>/<name>.html` as a page at the address, and expects `<name>.json`:
 * `{listing, expected, problems, drafts}`, one draft a card, as `parsePageDraft` returns them.
 */
export function testSite(site: Site, name: string, url: string, now: string): void {
  const file = `tests/fixtures/${site.id}/${name}`;
  const html = readFileSync(`${file}.html`, 'utf8');

  it(`reads ${name} at ${url}`, () => {
    const at = new URL(url);
    const expected: unknown = JSON.parse(readFileSync(`${file}.json`, 'utf8'));
    expect(fixtureOf(site, html, at, new Date(now))).toEqual(expected);
    const document = parseHtml(html);
    for (const { draft, element } of site.scrape(document, at, new Date(now)).cards) {
      expect(document.contains(element)).toBe(true);
      // A part that is missing on the page has no field.
      const { title: _title, ...others } = draft;
      expect(Object.values(others)).not.toContain('');
      expect(Object.values(others)).not.toContain(undefined);
    }
  });

  if (site.matches.length === 0) return;
  it(`reads ${name} at ${url} after its classes were renamed, or reports that it can’t`, () => {
    const at = new URL(url);
    const papers = new Set([...site.scrape(parseHtml(html), at, new Date(now)).cards].map(firstId));
    const document = parseHtml(html);
    for (const element of document.querySelectorAll('[class]'))
      element.className = element.className.replace(/\S+/g, (each) => `z${each.length}`);
    const { cards, expected, listing } = site.scrape(document, at, new Date(now));
    const read = new Set([...cards].map(firstId)).size;
    // Half of what the page shows, or a number that says what is missing (`missingPapers`).
    if (listing.list !== 'paper') expect(read * 2 >= papers.size || expected > read * 2).toBe(true);
  });

  const { hostname } = new URL(url);
  it.each(['example.org', `${hostname}.example.org`, `evil${hostname}`])(
    `does not take %s for the host of ${url}`,
    (host) => {
      const elsewhere = new URL(url);
      elsewhere.hostname = host;
      expect(site.page(elsewhere)).toEqual({ kind: 'other' });
      expect(readAll(site.scrape(parseHtml(html), elsewhere, new Date(now)))).toEqual({
        cards: [],
        expected: 0,
        listing: { list: 'other' },
        problems: [],
      });
    },
  );
}

function firstId({ draft }: Card): string | undefined {
  return draft.ids[0];
}
