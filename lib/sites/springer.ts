import { doiId } from '../paper/ids';
import { namedKind } from '../paper/stated/named-kind';
import { trimTrailing } from '../text/text';
import { contentOf } from './reading/content';
import { linkedBy } from './reading/linked-by';
import { scrapePaperRows } from './reading/paper-rows';
import { rowDraft } from './reading/row-parts';
import { scrapeNothing } from './reading/rows';
import { springerNaturePaper } from './reading/springer-nature';
import type { Page, Site } from './site';

/** Only DOIs of the European Physical Society's journals contain a second slash. */
const PAPER =
  /^\/(?:(?:article|chapter|protocol|referenceworkentry|rwe|content\/e?pdf|epdf)\/)?(10\.\d{4,9}\/(?:epj\w*\/)?[^/]+?)(?:\.pdf)?(?:\/(?:fulltext\.html|figures|tables|metrics|email|cover|references|notes).*|\/*)$/i;
const KNOWN =
  'li.app-card-open, article.app-card-open, li[data-test="chapter"], #results-list > li, li.c-list-group__item, article.c-card, .app-article-list-row__item';
const NO_PAPER =
  /^(?:e?book|textbook|journal|conference proceedings?|proceedings|book series|series|(?:living )?reference work|video|collection|event|news)s?$/i;
const TYPE = '[data-test="content-type"], .content-type';
const ROW = {
  title: 'h2 a | h3 a | h4 a | a.title',
  authors:
    '.app-author-list > li | [data-test="author-list"] > li | .c-author-list > li | .app-card-open__authors | [data-test="authors"] | .authors a',
  abstract: '.app-card-open__description | [data-test="description"] | .snippet | .c-card__summary',
  date: '[data-test="published"] | time | .year | .c-meta | .app-card-open__meta',
  cited: '.app-card-open__meta, .c-meta, .volume-issue, .page-range',
  venue: '[data-test="parent"] | .publication-title | a[href^="/journal/"]',
};

/**
 * SpringerLink: search, issues, latest articles, contents of books, and the page of an article or
 * chapter.
 * https://link.springer.com/search?query=moss
 * https://link.springer.com/article/10.1007/s10040-009-0439-x
 */
export const springer: Site = {
  id: 'springer',
  name: 'SpringerLink',
  matches: ['*://link.springer.com/*'],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'paper') return springerNaturePaper(document, url, address.id);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    const idOf = linkedBy(doiOf, url);
    return scrapePaperRows(document, {
      listing: address.listing,
      links: 'a[href*="/10."], a[href*="/10.1007%2F"]',
      idOf,
      known: KNOWN,
      skip: (row) => NO_PAPER.test(contentOf(row.querySelector(TYPE))),
      read(row, id) {
        const kind = namedKind(contentOf(row.querySelector(TYPE)));
        return { ...rowDraft(row, [id], idOf, url, ROW), ...(kind && { kind }) };
      },
    });
  },
};

function page(url: URL): Page {
  if (url.hostname !== 'link.springer.com') return { kind: 'other' };
  const id = doiOf(url);
  if (id) return { kind: 'paper', id };
  const path = trimTrailing(url.pathname, '/');
  if (/^\/search(?:\/page\/\d+)?$/.test(path)) {
    const query = url.searchParams.get('query')?.trim();
    return { kind: 'listing', listing: { list: 'search', ...(query && { query }) } };
  }
  const [, list, period] = /^\/(book|referencework|collections)\/(.+)/.exec(path) ?? [];
  if (list && period) return { kind: 'listing', listing: { list, period } };
  const [, journal, part = ''] = /^\/journal\/(\w+)(?:\/(.+))?$/.exec(path) ?? [];
  if (!journal) return { kind: 'other' };
  const issue = /^volumes-and-issues\/(.+)/.exec(part)?.[1];
  if (issue) return { kind: 'listing', listing: { list: 'issue', period: `${journal}/${issue}` } };
  return /^(?:online-first|articles|topicalCollection\/.+|collections\/.+)?$/.test(part)
    ? { kind: 'listing', listing: { list: part.split('/')[0] || 'journal', period: journal } }
    : { kind: 'other' };
}

function doiOf({ hostname, pathname }: URL): string | null {
  if (hostname !== 'link.springer.com') return null;
  const doi = PAPER.exec(pathname.replace(/%2f/gi, '/'))?.[1];
  return doi ? doiId(doi) : null;
}
