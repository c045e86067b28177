import { trimTrailing } from '../text/text';
import { atyponPage, atyponPaper } from './reading/atypon';
import { linkedBy } from './reading/linked-by';
import { doiInPath } from './reading/linked-id';
import { scrapePaperRows } from './reading/paper-rows';
import { chemrxivId } from './reading/publisher-id';
import { rowDraft } from './reading/row-parts';
import { scrapeNothing } from './reading/rows';
import type { Page, Site } from './site';

const KNOWN = '.MatchResult, .search__item, .issue-item-container, .issue-item';
const ROW = {
  title: 'h3 | .issue-item__title a',
  authors:
    '[aria-label^="author"] > li | .loa > li | .Authors li | .authors li | .authors | .Authors',
  abstract: '.issue-item__abstract | .abstract',
  date: 'time | .bookPubDate | .issue-item__detail .dot-separator | [class*="date"] | [class*="Date"]',
};

/**
 * ChemRxiv: searches, topics and the page of a preprint, on Cambridge Open Engage and, since 2025,
 * on Atypon. A preprint is identified by its DOI without the version; older addresses have a
 * number instead.
 * https://chemrxiv.org/engage/chemrxiv/search-dashboard?text=moss
 * https://chemrxiv.org/doi/10.26434/chemrxiv.15000377/v1
 */
export const chemrxiv: Site = {
  id: 'chemrxiv',
  name: 'ChemRxiv',
  matches: ['*://chemrxiv.org/*', '*://www.chemrxiv.org/*'],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'paper')
      return atyponPaper(document, url, address.id, { kind: 'article' });
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    const idOf = linkedBy(linkedId, url);
    return scrapePaperRows(document, {
      listing: address.listing,
      links: 'a[href*="/article-details/"], a[href*="/10.26434/"]',
      idOf,
      known: KNOWN,
      read: (row, id) => ({ ...rowDraft(row, [id], idOf, url, ROW), kind: 'article' }),
    });
  },
};

function page(url: URL): Page {
  if (!/^(?:www\.)?chemrxiv\.org$/.test(url.hostname)) return { kind: 'other' };
  const path = trimTrailing(url.pathname, '/');
  const kind = /^\/engage\/chemrxiv\/(search|category|public)-dashboard(?:\/[\w-]+)?$/.exec(
    path,
  )?.[1];
  if (!kind) return atyponPage(url, chemrxivId);
  const query = url.searchParams.get('text')?.trim();
  const list = kind === 'public' ? 'recent' : kind;
  return { kind: 'listing', listing: { list, ...(query && { query }) } };
}

function linkedId(url: URL): string | null {
  return chemrxivId(url) ?? (/(?:^|\.)doi\.org$/.test(url.hostname) ? doiInPath(url) : null);
}
