import { doiId } from '../paper/ids';
import { trimTrailing } from '../text/text';
import { contentOf } from './reading/content';
import { hrefOf } from './reading/dom';
import { linkedBy } from './reading/linked-by';
import { scrapePaperRows } from './reading/paper-rows';
import { piiId } from './reading/publisher-id';
import { rowDraft } from './reading/row-parts';
import { scrapeNothing } from './reading/rows';
import { shownPaper } from './sciencedirect/paper';
import type { Page, Site } from './site';

const HOST = /^(?:www\.)?sciencedirect\.com$/;
const KNOWN = 'li.ResultItem, li.js-article-list-item, .js-article, li.article-item';
const ROW = {
  title: 'a.result-list-title-link | a.article-content-title | h2 a | h3 a',
  authors: '.Authors .author | .Authors li | .author | .js-article__item__authors | .authors',
  date: '.srctitle-date-fields > span:last-child | .srctitle-date-fields | .js-article-item-date | [class*="date"]',
  cited: '.srctitle-date-fields, .js-article-page-range, .article-number, .page-range',
  venue: 'a.subtype-srctitle-link | a[href^="/journal/"] | a[href^="/science/journal/"]',
};
/** Parts of a journal that are not papers. */
const NO_PAPER =
  /^(?:editorial board|contents|contents list|index|announcement|publisher’s note)$/i;

/**
 * ScienceDirect: search, issues and articles in press, books, and the page of an article. Its
 * identifier is the PII; the DOI is on the page of the article, and only in some lists.
 * https://www.sciencedirect.com/search?qs=moss
 * https://www.sciencedirect.com/science/article/pii/S0896627311004430
 */
export const sciencedirect: Site = {
  id: 'sciencedirect',
  name: 'ScienceDirect',
  matches: ['*://www.sciencedirect.com/*', '*://sciencedirect.com/*'],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'paper') return shownPaper(document, url, address.id);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    const idOf = linkedBy(piiId, url);
    return scrapePaperRows(document, {
      listing: address.listing,
      links: 'a[href*="/pii/"]',
      idOf,
      known: KNOWN,
      skip: (row) =>
        NO_PAPER.test(contentOf(row.querySelector('.article-type, .js-article-subtype'))),
      read(row, id) {
        const doi = statedDoi(row);
        const { links, ...draft } = rowDraft(row, doi ? [doi, id] : [id], idOf, url, ROW);
        // The address of a PDF is valid for one visit only.
        return {
          ...draft,
          kind: 'article-journal',
          links: links?.page ? { page: links.page } : {},
        };
      },
    });
  },
};

function page(url: URL): Page {
  if (!HOST.test(url.hostname)) return { kind: 'other' };
  const id = piiId(url);
  if (id) return { kind: 'paper', id };
  const path = trimTrailing(url.pathname, '/');
  if (/^\/search(?:\/(?:advanced|api))?$/.test(path)) {
    const { searchParams } = url;
    const words = ['qs', 'title', 'authors', 'tak', 'pub'].flatMap((name) =>
      searchParams.getAll(name),
    );
    const query = words.join(' ').trim();
    return { kind: 'listing', listing: { list: 'search', ...(query && { query }) } };
  }
  const [, kind = '', name = '', rest = ''] =
    /^\/(?:science\/)?(journal|bookseries|handbook|book|referencework)\/([\w-]+)(?:\/(.+))?$/.exec(
      path,
    ) ?? [];
  if (!kind || /^(?:about|publish|editorial-board|issues|special-issue)\b/.test(rest))
    return { kind: 'other' };
  const list = rest.startsWith('vol') ? 'issue' : rest === 'articles-in-press' ? rest : kind;
  const period = rest.startsWith('vol') ? `${name}/${rest}` : name;
  return { kind: 'listing', listing: { list, period } };
}

/** The DOI of a row, in an attribute or a link to the resolver, if it has one. */
function statedDoi(row: Element): string | null {
  const doi =
    row.getAttribute('data-doi') ?? row.querySelector('[data-doi]')?.getAttribute('data-doi');
  if (doi) return doiId(doi);
  return doiId(hrefOf(row.querySelector('a[href*="doi.org/10."]')));
}
