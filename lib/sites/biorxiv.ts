import { collapse, trimTrailing } from '../text/text';
import { HIGHWIRE_ROWS, highwirePaper, highwireRow } from './reading/highwire';
import { linkedBy } from './reading/linked-by';
import { scrapePaperRows } from './reading/paper-rows';
import { biorxivId } from './reading/publisher-id';
import { scrapeNothing } from './reading/rows';
import type { Page, Site } from './site';

/**
 * bioRxiv and medRxiv: search, new papers, collections, and the page of a paper. Rows have the day
 * in the path of the archived file. `citation_publication_date` is always the first of January and
 * is not used.
 * https://www.biorxiv.org/content/early/recent
 * https://www.medrxiv.org/content/10.1101/2021.06.16.21258632v1
 */
export const biorxiv: Site = {
  id: 'biorxiv',
  name: 'bioRxiv and medRxiv',
  matches: ['biorxiv.org', 'medrxiv.org'].flatMap((host) => [
    `*://${host}/*`,
    `*://www.${host}/*`,
    `*://connect.${host}/*`,
  ]),
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'paper') return highwirePaper(document, url, address.id);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    const { listing } = address;
    const idOf = linkedBy(paperKey, url);
    return scrapePaperRows(document, {
      listing,
      links: 'a[href*="/content/"], a[href*="doi.org/10."]',
      idOf,
      known: HIGHWIRE_ROWS,
      read: (row, id) => ({ ...highwireRow(row, id, idOf, url), kind: 'article' }),
    });
  },
};

function page(url: URL): Page {
  const { hostname, pathname } = url;
  if (!/^(?:www\.|connect\.)?(?:bio|med)rxiv\.org$/.test(hostname)) return { kind: 'other' };
  const id = biorxivId(url);
  const path = trimTrailing(pathname, '/');
  if (id) return { kind: 'paper', id };
  if (/^\/content\/(?:[a-z]+\/)?early\/\d{4}\/\d{2}\/\d{2}\/[\d.]{6,}/.test(path))
    return { kind: 'paper', id: null };
  const [, terms] = /^\/search\/(.+)/.exec(path) ?? [];
  if (terms) return { kind: 'listing', listing: { list: 'search', ...query(terms) } };
  if (/^\/content\/early\/recent$/.test(path))
    return { kind: 'listing', listing: { list: 'recent' } };
  const [, list, period] =
    /^\/(collection|archive|content\/early|topic|author)\/(.+)/.exec(path) ?? [];
  if (list && period)
    return { kind: 'listing', listing: { list: list.replace('content/early', 'daily'), period } };
  return /^\/(?:search|archive|collection)$/.test(path)
    ? { kind: 'listing', listing: { list: path.slice(1) } }
    : { kind: 'other' };
}

/**
 * Parses the path of a search, escaped once or twice and with options: `moss%20numresults%3A10`.
 */
function query(terms: string): { query?: string } {
  let words = terms;
  for (let times = 0; times < 2; times++) {
    try {
      words = decodeURIComponent(words.replaceAll('+', ' '));
    } catch {
      // An invalid escape is a percent sign in the query.
      break;
    }
  }
  const plain = collapse(words.replace(/(?:^|\s)[a-z][a-z_\d]*:\S+/g, ' '));
  return plain ? { query: plain } : {};
}

/** The id in an address, else the address itself to distinguish rows; each row shows its DOI. */
function paperKey(url: URL): string | null {
  const named = page(url);
  if (named.kind !== 'paper') return null;
  return named.id ?? `url:${url.origin}${url.pathname}`.slice(0, 300);
}
