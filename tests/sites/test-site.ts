import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { parseDraft } from '../../lib/draft';
import type { Card, Scrape, Site } from '../../lib/sites/site';

/** What a page holds, with every card read. */
export function readAll(scrape: Scrape): Omit<Scrape, 'cards'> & { cards: Card[] } {
  return { ...scrape, cards: [...scrape.cards] };
}

/**
 * Reads `tests/fixtures/<site>/<name>.html` as if it stood at the address, and expects what `<name>.json` says:
 * `{listing, expected, problems, drafts}`, one draft a card, as they leave `parseDraft`.
 */
export function testSite(site: Site, name: string, url: string, now: string): void {
  it(`reads ${name} at ${url}`, () => {
    const file = `tests/fixtures/${site.id}/${name}`;
    const document = parseHtml(readFileSync(`${file}.html`, 'utf8'));
    const scrape = readAll(site.scrape(document, new URL(url), new Date(now)));
    const parsed = scrape.cards.map((card) => parseDraft(card.draft));
    const { listing, expected } = scrape;
    const problems = [...scrape.problems, ...parsed.flatMap((each) => each.problems)];
    const drafts = parsed.map((each) => each.draft);
    const told: unknown = JSON.parse(readFileSync(`${file}.json`, 'utf8'));
    expect({ listing, expected, problems, drafts }).toEqual(told);
    for (const card of scrape.cards) expect(document.contains(card.element)).toBe(true);
  });
}
