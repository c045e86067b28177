import { parseHtml } from '../../.bin/parse-html';
import type { PaperDraft } from '../../lib/paper/paper';
import { parsePageDraft } from '../../lib/paper/stated/parse-page-draft';
import { siteFor } from '../../lib/sites';
import { web } from '../../lib/sites/web';

const NOW = new Date('2026-11-21');

/** The papers that a page at an address shows, as they are stored. */
export function readPage(address: string, html: string): PaperDraft[] {
  const url = new URL(address);
  const { cards } = (siteFor(url) ?? web).scrape(parseHtml(html), url, NOW);
  return [...cards].map(({ draft }) => parsePageDraft(draft).draft);
}
