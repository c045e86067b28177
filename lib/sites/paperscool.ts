import { idOfKey } from './paperscool/key';
import { page } from './paperscool/page';
import { keyOf, readPanel } from './paperscool/panel';
import { scrapePaper } from './reading/paper-page';
import { scrapeNothing, scrapeRows } from './reading/rows';
import type { Site } from './site';

const PANELS = '.panel.paper, .papers > div[id]';
const TITLES = 'a[id^="title-"], a.title-link';

/**
 * Cool Papers: categories and days of arXiv, conferences, search, and single papers of both.
 * https://papers.cool/arxiv/cs.CL
 * https://papers.cool/venue/ICLR.2026?group=Oral
 * https://papers.cool/venue/2025.acl-long.24@ACL
 */
export const paperscool: Site = {
  id: 'paperscool',
  name: 'Cool Papers',
  matches: ['*://papers.cool/*', '*://www.papers.cool/*'],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    const panels = [...document.querySelectorAll(PANELS)];
    if (address.kind === 'listing') {
      const titles = [...document.querySelectorAll(TITLES)];
      const shown = new Set(titles.map((title) => title.id || title.getAttribute('href')));
      const { listing } = address;
      const read = (panel: Element) => readPanel(panel, url);
      return scrapeRows({ listing, rows: panels, expected: shown.size, read });
    }
    // The page of a paper may also show similar papers.
    const own =
      panels.find((panel) => isOwn(panel, url)) ?? (panels.length === 1 ? panels[0] : undefined);
    return scrapePaper(address.id, own ?? null, own && readPanel(own, url));
  },
};

function isOwn(panel: Element, url: URL): boolean {
  const key = keyOf(panel);
  const name = url.pathname.replace(/^\/[^/]+\//, '');
  return key === name || (idOfKey(key) !== null && idOfKey(key) === idOfKey(name));
}
