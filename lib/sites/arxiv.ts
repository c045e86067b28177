import { arxivId } from '../identity';
import { readItem, readResult } from './arxiv/item';
import { page } from './arxiv/page';
import { shownPaper } from './arxiv/paper';
import { metaDraft, readMeta } from './reading/meta';
import { scrapePaper } from './reading/paper-page';
import { countLinked, scrapeNothing, scrapeRows } from './reading/rows';
import type { Site } from './site';

const LISTS = 'dl#articles';
const RESULTS = 'li.arxiv-result';
const EXPECTED = `${LISTS} a[title="Abstract"], ${RESULTS} .list-title > a[href*="/abs/"]`;

/**
 * arXiv: new, recent, monthly and yearly lists, catch-up, search, author pages, and the page of a paper.
 * By the templates of https://github.com/arXiv/arxiv-browse and https://github.com/arXiv/arxiv-search.
 * https://arxiv.org/list/cs.CL/new · https://arxiv.org/search/?query=attention · https://arxiv.org/abs/1706.03762
 */
export const arxiv: Site = {
  id: 'arxiv',
  name: 'arXiv',
  matches: ['*://arxiv.org/*', '*://www.arxiv.org/*', '*://export.arxiv.org/*'],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    if (address.kind === 'paper') {
      const element = document.querySelector('#abs h1.title, h1.ltx_title_document, h1');
      const meta = metaDraft(readMeta(document), url);
      return scrapePaper(address.id, element, shownPaper(document, address.id), meta);
    }
    const { listing } = address;
    const expected = countLinked(document, EXPECTED, (href) => arxivId(new URL(href, url).href));
    // A search knows its results only by their cards, a list by pairs of dt and dd.
    const results = document.querySelectorAll(RESULTS);
    if (results.length > 0)
      return scrapeRows({ listing, rows: results, expected, read: readResult });
    const rows = document.querySelectorAll(`${LISTS} > dd`);
    return scrapeRows({ listing, rows, expected, read: (row) => readItem(row, listing) });
  },
};
