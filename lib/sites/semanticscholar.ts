import type { Listing } from '../paper/paper';
import { collapse, trimTrailing } from '../text/text';
import { linkedBy } from './reading/linked-by';
import { scrapePaper } from './reading/paper-page';
import { scrapePaperRows } from './reading/paper-rows';
import { scrapeNothing } from './reading/rows';
import { shownPaper } from './semanticscholar/paper';
import { idIn, readRow } from './semanticscholar/row';
import type { Page, Site } from './site';

const HOST = /^(?:www\.)?semanticscholar\.org$/;

/**
 * Semantic Scholar: search, author pages, the user's library, and the page of a paper. The
 * elements of a list are reused for other results.
 * https://www.semanticscholar.org/search?q=ego+depletion
 * https://www.semanticscholar.org/paper/204e3073870fae3d05bcbc2f6a8e263d9b72e776
 */
export const semanticscholar: Site = {
  id: 'semanticscholar',
  name: 'Semantic Scholar',
  matches: ['*://semanticscholar.org/*', '*://www.semanticscholar.org/*'],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    if (address.kind === 'listing')
      return scrapePaperRows(document, {
        listing: address.listing,
        links: 'a[href*="/paper/"]',
        known: '.cl-paper-row, [data-test-id="search-result"]',
        idOf: linkedBy(idIn, url),
        read: (row, id) => readRow(row, id, url),
      });
    const shown = shownPaper(document, url);
    // The reader renders the PDF on a canvas and has no metadata before that.
    const isReader = /^\/+reader\//.test(url.pathname);
    if (isReader && shown.every((draft) => !draft.title)) return scrapeNothing({ list: 'paper' });
    const element = document.querySelector('h1') ?? (isReader ? document.body : null);
    return scrapePaper(address.id, element, ...shown);
  },
};

function page(url: URL): Page {
  if (!HOST.test(url.hostname)) return { kind: 'other' };
  const id = idIn(url);
  if (id) return { kind: 'paper', id };
  const listing = listingIn(url);
  return listing ? { kind: 'listing', listing } : { kind: 'other' };
}

function listingIn({ pathname, searchParams }: URL): Listing | undefined {
  const path = trimTrailing(pathname, '/');
  if (path === '/search') {
    const query = collapse(searchParams.get('q') ?? '');
    return { list: 'search', ...(query && { query }) };
  }
  const author = /^\/author\/(?:[^/]+\/)?(\d+)$/.exec(path)?.[1];
  if (author) return { list: 'author', period: author };
  const collection = /^\/((?:me|shared)\/(?:library|recommendations|feeds?)(?:\/.+)?|topic\/.+)$/;
  const name = collection.exec(path)?.[1];
  return name ? { list: 'collection', period: name } : undefined;
}
