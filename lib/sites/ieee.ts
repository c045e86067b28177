import { doiId } from '../paper/ids';
import type { Links, PageDraft } from '../paper/paper';
import { namedKind } from '../paper/stated/named-kind';
import { trimTrailing } from '../text/text';
import { dataDraft, firstDate } from './ieee/data';
import { abstractText } from './reading/abstract-text';
import { contentOf } from './reading/content';
import { defined, webUrl } from './reading/dom';
import { linkedBy } from './reading/linked-by';
import { scrapePaper } from './reading/paper-page';
import { scrapePaperRows } from './reading/paper-rows';
import { ieeeId } from './reading/publisher-id';
import { names, part, rowDraft } from './reading/row-parts';
import { scrapeNothing } from './reading/rows';
import type { Page, Scrape, Site } from './site';

const HOST = 'ieeexplore.ieee.org';
const KNOWN = 'xpl-results-item, .List-results-items, xpl-issue-results-items, .result-item';
const ROW = {
  title: 'h3 a | h2 a | .result-item-title a',
  authors: 'xpl-authors-name-list a | .author a | .authors a | .author',
  abstract: '.js-displayer-content | .twist-container',
  date: '.publisher-info-container | .description',
  venue: '.description a:not([href*="/citations"])',
  cited: '.publisher-info-container, .description',
};
/** Titles of parts of an issue that are no papers and have no authors. */
const FRONT =
  /^\[?(?:table of contents|(?:inside )?(?:front|back) cover|title page|copyright|masthead|staff list|blank page|author index|(?:.{0,200} )?(?:publication|society) information|information for authors)\b/i;
const SHOWN = {
  title: 'h1.document-title | h1',
  authors: '.authors-info-container .authors-info a | .authors-info a | xpl-author-banner a',
  abstract: '.abstract-text [xplmathjax] | .abstract-text',
  date: '.doc-abstract-pubdate | .doc-abstract-confdate | .doc-abstract-dateadded',
  venue: '.stats-document-abstract-publishedIn a',
  doi: '.stats-document-abstract-doi a[href]',
};

/**
 * IEEE Xplore: search, issues, proceedings, authors, and the page of a paper, which is read from
 * the data in its script.
 * https://ieeexplore.ieee.org/search/searchresult.jsp?queryText=moss
 * https://ieeexplore.ieee.org/document/10412086
 */
export const ieee: Site = {
  id: 'ieee',
  name: 'IEEE Xplore',
  matches: [`*://${HOST}/*`],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'paper' && address.id) return shownPaper(document, url, address.id);
    if (address.kind !== 'listing') return scrapeNothing({ list: 'other' });
    const idOf = linkedBy(ieeeId, url);
    return scrapePaperRows(document, {
      listing: address.listing,
      links: 'a[href*="/document/"], a[href*="arnumber="]',
      idOf,
      known: KNOWN,
      skip: (row) => FRONT.test(contentOf(part(row, ROW.title))) && !part(row, ROW.authors),
      read(row, id) {
        const draft = rowDraft(row, [id], idOf, url, ROW);
        const links = contentOf(row.querySelector('a[href*="/citations"]'));
        const cited = /\((\d[\d,]*)\)/.exec(links)?.[1]?.replaceAll(',', '');
        const kind = /\b(?:conference|journal|magazine|book chapter)\b/i.exec(
          contentOf(row.querySelector('.publisher-info-container')),
        )?.[0];
        return {
          ...draft,
          // All papers of proceedings are of a conference.
          ...defined<Pick<PageDraft, 'kind'>>({ kind: namedKind(kind ?? address.listing.list) }),
          links: { ...draft.links, ...pageLink(id, url) },
          ...(cited && { counts: { citations: Number(cited) } }),
        };
      },
    });
  },
};

function page(url: URL): Page {
  if (url.hostname !== HOST) return { kind: 'other' };
  const id = ieeeId(url);
  if (id) return { kind: 'paper', id };
  const { searchParams } = url;
  const path = trimTrailing(url.pathname, '/');
  if (/^\/search\/searchresult\.jsp$/i.test(path)) {
    const query = searchParams.get('queryText')?.trim();
    return { kind: 'listing', listing: { list: 'search', ...(query && { query }) } };
  }
  const [, kind, number] =
    /^\/(?:xpl\/)?(conhome|author)\/(\d+)(?:\/proceeding)?$/.exec(path) ?? [];
  if (kind && number) {
    const list = kind === 'author' ? kind : 'proceedings';
    return { kind: 'listing', listing: { list, period: number } };
  }
  if (!/^\/xpl\/(?:tocresult|mostRecentIssue|RecentIssue|conhome)\.jsp$/i.test(path))
    return { kind: 'other' };
  const issue = searchParams.get('isnumber') ?? searchParams.get('punumber');
  return { kind: 'listing', listing: { list: 'issue', ...(issue && { period: issue }) } };
}

/**
 * Reads the page of a paper. The registered DOI takes precedence over the number in the address.
 */
function shownPaper(document: Document, url: URL, id: string): Scrape {
  const { body } = document;
  // A page saved as source has no elements yet.
  const title = part(body, SHOWN.title) ?? body;
  const data = dataDraft(document, url, id.slice('ieee:'.length));
  const doi = doiId(part(body, SHOWN.doi)?.getAttribute('href') ?? '');
  const shown = defined<PageDraft>({
    ids: data || !doi ? [] : [doi],
    title: title === body ? '' : contentOf(title),
    ...names(body, SHOWN.authors),
    abstract: abstractText(part(body, SHOWN.abstract)),
    published: firstDate(contentOf(part(body, SHOWN.date)).replace(/^[^:]*:\s*/, '')),
    venue: contentOf(part(body, SHOWN.venue)),
  });
  const [first = id] = [...(data?.ids ?? []), ...shown.ids];
  const own = { ids: [id], links: pageLink(id, url) };
  return scrapePaper(first, title, own, data, shown);
}

function pageLink(id: string, url: URL): Links {
  return defined<Links>({ page: webUrl(`/document/${id.slice('ieee:'.length)}`, url) });
}
