import { scrapeNothing, scrapeRows } from './reading/rows';
import type { Page, Scrape, Site } from './site';
import { coinsRows, type Row } from './web/coins-rows';
import { dataRows } from './web/data-rows';
import { headingRows } from './web/heading-rows';
import { addressId } from './web/own-id';
import { singlePaper } from './web/single';

/** Fewer papers under headings are not a list but references in a text. */
const LEAST_HEADINGS = 3;

/**
 * Any other page, read on request only: a paper described by meta tags (Highwire, Dublin Core,
 * PRISM, EPrints, bepress), JSON-LD, microdata or COinS, and lists of papers with these or with
 * headings with a link to arXiv or a DOI. Of cited papers only those with COinS are a list.
 */
export const web: Site = {
  id: 'web',
  name: 'Other pages',
  matches: [],
  page,
  scrape(document, url) {
    const nothing = scrapeNothing({ list: 'page' });
    if (page(url).kind === 'other') return nothing;
    return (
      singlePaper(document, url) ??
      listing(document, url) ??
      scrapeNothing({ list: 'paper' }, 0, { kind: 'unnamed_paper' })
    );
  },
};

/**
 * Classifies any web page as a paper: its real kind is on the page. The address may contain the
 * id.
 */
function page(url: URL): Page {
  return /^https?:$/.test(url.protocol) ? { kind: 'paper', id: addressId(url) } : { kind: 'other' };
}

/** The list with the most papers, of the kinds of lists that the page has. */
function listing(document: Document, url: URL): Scrape | undefined {
  const coins = coinsRows(document, url);
  const data = dataRows(document, url);
  const headings = headingRows(document, url);
  const lists = [
    ...(titles(coins) > 1 ? [coins] : []),
    ...(titles(data) > 1 ? [data] : []),
    ...(titles(headings) >= LEAST_HEADINGS ? [headings] : []),
  ];
  const [best] = lists.sort((a, b) => titles(b) - titles(a));
  if (!best) return undefined;
  const drafts = new Map(best.map(({ element, draft }) => [element, draft]));
  return scrapeRows({
    listing: { list: 'page' },
    rows: drafts.keys(),
    expected: titles(best),
    read: (row) => drafts.get(row),
  });
}

/** The number of different papers. */
function titles(rows: readonly Row[]): number {
  return new Set(rows.map(({ draft }) => draft.ids[0] ?? draft.title)).size;
}
