import type { Capture } from '../../lib/messages';
import type { Card, Scrape, Site } from '../../lib/sites/site';
import { idOf } from './marks';

/** One state of the page, read. */
export interface Reading {
  site: Site;
  url: string;
  cards: Card[];
  /** First identifier of each paper, once. */
  ids: string[];
  expected: number;
  problems: string[];
  capture: Capture;
  /** Equal for equal states of the page. */
  fingerprint: string;
}

/** Reads a page of a site whose address holds papers. */
export function readPage(document: Document, url: URL, site: Site, now: Date): Reading {
  const { expected, listing, problems, ...found }: Scrape = site.scrape(document, url, now);
  const cards = [...found.cards];
  const drafts = [...new Map(cards.map((card) => [idOf(card), card.draft])).values()];
  const capture = { site: site.id, listing, drafts };
  const address = url.href.replace(/#.*$/, '');
  return {
    site,
    url: address,
    cards,
    ids: drafts.flatMap((draft) => draft.ids[0] ?? []),
    expected,
    problems,
    capture,
    fingerprint: `${address}\n${JSON.stringify(capture)}`,
  };
}

/** How many papers the page seems to hold, when clearly fewer could be read: its markup has changed. */
export function missingPapers(reading: Pick<Reading, 'ids' | 'expected'>): number | undefined {
  return reading.ids.length * 2 < reading.expected ? reading.expected : undefined;
}
