import { trimTrailing } from '../text/text';
import { contentOf } from './reading/content';
import { linkedBy } from './reading/linked-by';
import { scrapePaperRows } from './reading/paper-rows';
import { natureId } from './reading/publisher-id';
import { rowDraft } from './reading/row-parts';
import { scrapeNothing } from './reading/rows';
import { springerNaturePaper } from './reading/springer-nature';
import type { Page, Site } from './site';

const ARTICLE =
  /^\/articles\/([^/]+?)(?:_reference)?(?:\.e?pdf)?(?:\/(?:figures|tables|metrics|references).*|\/*)$/i;
const KNOWN = 'li.app-article-list-row__item, article.c-card, li[itemtype*="Article"], article';
/** Kinds of articles that are not papers. */
const NO_PAPER =
  /^(?:news(?! & views)|editorial|research highlight|world view|career|books? (?:&|and|review)|podcast|nature podcast|obituary|where i work|futures|outlook|spotlight|technology feature|nature index|advert|cover|event|video|in brief)/i;
const ROW = {
  title: 'h3 a | h2 a | h4 a',
  authors: '[data-test="author-list"] > li | .c-author-list > li | [itemprop="creator"]',
  date: 'time | [itemprop="datePublished"]',
  cited: '[data-test="volume-and-page-info"]',
  venue: '[data-test="journal-title-and-link"] | [data-test="journal-title"]',
};

/**
 * Journals on nature.com: search, articles, issues, subjects, and the page of an article.
 * Addresses of articles before 2016 do not contain the DOI; in lists the address is then the
 * identifier.
 * https://www.nature.com/search?q=moss · https://www.nature.com/articles/s41467-018-07210-0
 */
export const nature: Site = {
  id: 'nature',
  name: 'Nature',
  matches: ['*://www.nature.com/*', '*://nature.com/*'],
  page,
  scrape(document, url) {
    const address = page(url);
    const keyOf = linkedBy(key, url);
    if (address.kind === 'paper')
      return springerNaturePaper(
        document,
        url,
        address.id,
        ...[keyOf(url.href)].filter((id) => id !== null && id !== address.id).map(String),
      );
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    return scrapePaperRows(document, {
      listing: address.listing,
      links: 'a[href*="/articles/"]',
      idOf: keyOf,
      known: KNOWN,
      skip: (row) =>
        NO_PAPER.test(contentOf(row.querySelector('[data-test="article.type"], .c-meta__type'))),
      read: (row, id) => ({ ...rowDraft(row, [id], keyOf, url, ROW), kind: 'article-journal' }),
    });
  },
};

function page(url: URL): Page {
  if (!/^(?:www\.)?nature\.com$/.test(url.hostname)) return { kind: 'other' };
  if (key(url)) return { kind: 'paper', id: natureId(new URL(stem(url), url)) };
  const path = trimTrailing(url.pathname, '/');
  if (path === '/search') {
    const query = url.searchParams.get('q')?.trim();
    return { kind: 'listing', listing: { list: 'search', ...(query && { query }) } };
  }
  const [, kind, name] = /^\/(subjects|collections)\/(.+)/.exec(path) ?? [];
  if (kind && name) return { kind: 'listing', listing: { list: kind, period: name } };
  const [, journal, part] =
    /^\/(\w+)\/((?:research-)?articles|reviews-and-analysis|current-issue|volumes\/.+|online-first|research)$/.exec(
      path,
    ) ?? [];
  if (!journal || !part) return { kind: 'other' };
  const issue = /^volumes\/(.+)/.exec(part)?.[1];
  return {
    kind: 'listing',
    listing: issue
      ? { list: 'issue', period: `${journal}/${issue}` }
      : { list: part, period: journal },
  };
}

function stem({ pathname }: URL): string {
  return `/articles/${ARTICLE.exec(pathname)?.[1]?.toLowerCase() ?? ''}`;
}

/** The DOI of an address, else the address itself as identifier; null for other pages. */
function key(url: URL): string | null {
  if (!/^(?:www\.)?nature\.com$/.test(url.hostname) || !ARTICLE.test(url.pathname)) return null;
  const path = stem(url);
  const id = `url:https://www.nature.com${path}`;
  return natureId(new URL(path, url)) ?? (id.length <= 300 ? id : null);
}
