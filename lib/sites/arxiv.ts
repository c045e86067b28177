import { listingDays } from './arxiv/day';
import { abstractId, readItem, readResult } from './arxiv/item';
import { page } from './arxiv/page';
import { shownPaper } from './arxiv/paper';
import { LATEXML_TITLE, latexmlDraft } from './reading/latexml';
import { metaDraft, readMeta } from './reading/meta';
import { ofArxiv } from './reading/of-arxiv';
import { scrapePaper } from './reading/paper-page';
import { countLinked, scrapeNothing, scrapeRows } from './reading/rows';
import type { Scrape, Site } from './site';

/** Lists had no id until 2023. */
const ITEMS = 'dl#articles > dd, #dlpage dl > dd';
const RESULTS = 'li.arxiv-result';
/**
 * Links to the papers of a list or a search in any of its markups. Comments link to other papers.
 */
const NAMED = 'a[title="Abstract"], .list-title > a[href*="/abs/"], dt a[href*="/abs/"]';

/**
 * arXiv: new, recent, monthly and yearly lists, catch-up, search, author pages, and the page of a
 * paper as abstract or HTML. Source: the templates of https://github.com/arXiv/arxiv-browse and
 * https://github.com/arXiv/arxiv-search.
 * https://arxiv.org/list/cs.CL/new
 * https://arxiv.org/search/?query=attention
 * https://arxiv.org/abs/1706.03762
 */
export const arxiv: Site = {
  id: 'arxiv',
  name: 'arXiv',
  atInstall: true,
  matches: ['*://arxiv.org/*', '*://www.arxiv.org/*', '*://export.arxiv.org/*'],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    if (address.kind === 'paper') return scrapeOne(document, url, address.id);
    const { listing } = address;
    const expected =
      countLinked(document, NAMED, abstractId) ||
      countLinked(document, 'a[href*="/abs/"]', abstractId);
    // A search has cards, a list has pairs of `dt` and `dd`.
    const results = document.querySelectorAll(RESULTS);
    if (results.length > 0)
      return scrapeRows({ listing, rows: results, expected, read: readResult });
    const dayOf = listingDays(document, listing);
    const rows = document.querySelectorAll(ITEMS);
    return scrapeRows({ listing, rows, expected, read: (row) => readItem(row, dayOf(row)) });
  },
};

/**
 * Reads the page of a paper. PDF and source are not HTML documents, author-written HTML has no
 * known markup, and an invalid address shows no paper.
 */
function scrapeOne(document: Document, url: URL, id: string | null): Scrape {
  const nothing = scrapeNothing({ list: 'paper' });
  if (/^\/+html\//.test(url.pathname)) {
    const title = document.querySelector(LATEXML_TITLE);
    if (!title && !document.querySelector('[class^="ltx_"]')) return nothing;
    return scrapePaper(id, title, latexmlDraft(document), id ? ofArxiv(id) : undefined);
  }
  if (!/^\/+abs\//.test(url.pathname)) return nothing;
  const abs = document.querySelector('#abs');
  if (!abs && isMissing(document)) return nothing;
  const { links: _links, ...meta } = metaDraft(readMeta(document), url);
  const element = document.querySelector('#abs h1.title, #abs h1, h1.title');
  return scrapePaper(id, element, abs ? shownPaper(abs, id) : id ? ofArxiv(id) : {}, meta);
}

function isMissing(document: Document): boolean {
  return /\] (?:Article (?:not found|identifier not recognized)|Incomplete article identifier)$/.test(
    document.title,
  );
}
