import { doiId } from '../paper/ids';
import type { Links, PageDraft } from '../paper/paper';
import { trimTrailing } from '../text/text';
import { abstractAmong } from './reading/abstract-text';
import { contentOf } from './reading/content';
import { dateText } from './reading/date-text';
import { all, defined, webUrl } from './reading/dom';
import { linkedBy } from './reading/linked-by';
import { metaDraft, readMeta } from './reading/meta';
import { scrapePaper } from './reading/paper-page';
import { scrapePaperRows } from './reading/paper-rows';
import { names, part, rowDraft } from './reading/row-parts';
import { scrapeNothing } from './reading/rows';
import type { Page, Scrape, Site } from './site';

/** Publishers on Silverchair’s platform. */
const HOSTS = [
  'academic.oup.com',
  'jamanetwork.com',
  'direct.mit.edu',
  'pubs.aip.org',
  'pubs.geoscienceworld.org',
  'ashpublications.org',
  'rupress.org',
  'portlandpress.com',
  'aacrjournals.org',
  'iwaponline.com',
  'diabetesjournals.org',
  'journals.biologists.com',
  'asmedigitalcollection.asme.org',
];
/**
 * Path of a paper: volume, issue and page or the DOI, a number of at least four digits, optional
 * words.
 */
const PAPER =
  /^((?:\/[\w-]+){0,3}?)\/(?:(advance-)?(?:article|fullarticle|chapter)(?:-abstract)?)((?:\/[^/]+)*?\/\d{4,10})(?:\/\d*[^\d/][^/]*)?\/*$/;
const KNOWN =
  '.al-article-item-wrap, .al-article-items, .al-article-box, .sr-list, .article--full, .tocContent';
const ROW = {
  title:
    '.item-title a | .al-title a | .sri-title a | .article--title a | h5 a | h4 a | h3 a | a.article-link',
  authors:
    '.al-authors-list .wi-fullname | .al-authors-list a | .sri-authors a | .al-authors-list | .sri-authors | .authors | .article--authors',
  date: '.al-pub-date | .sri-date | .pub-date | .article-date | .article--date | [class*="date"] | .ww-citation-primary',
  venue: '.al-cite-description em | .ww-citation-primary em | .journal-title',
  cited: '.al-cite-description, .ww-citation-primary, .article--citation',
};
const PRINTED =
  '.ww-citation-primary, .citation-doi, .citation-label, .al-citation-list, .meta-citation, .al-doi';
const TITLE = 'h1.wi-article-title | h1.article-title-main | h1.meta-article-title | h1';
const ABSTRACT = '.abstract, [data-section-title="Abstract"]';

/**
 * Journals on Silverchair’s platform: searches, issues, new papers, and the page of a paper.
 * Addresses contain the platform’s number and rarely the DOI, which rows show.
 * https://academic.oup.com/nar/issue/49/D1
 * https://direct.mit.edu/neco/article/9/8/1735/6109/Long-Short-Term-Memory
 */
export const silverchair: Site = {
  id: 'silverchair',
  name: 'Journals on Silverchair',
  matches: HOSTS.map((host) => `*://${host}/*`),
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'paper') return shownPaper(document, url, address.id);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    const keyOf = linkedBy(key, url);
    return scrapePaperRows(document, {
      listing: address.listing,
      links: 'a[href*="article"]',
      idOf: keyOf,
      known: KNOWN,
      read(row, id) {
        const draft = rowDraft(row, [id], keyOf, url, ROW);
        const doi = printedDoi(row);
        return { ...draft, kind: 'article-journal', ids: doi ? [doi] : [id] };
      },
    });
  },
};

function page(url: URL): Page {
  if (!HOSTS.includes(url.hostname)) return { kind: 'other' };
  const path = trimTrailing(url.pathname, '/');
  if (key(url)) return { kind: 'paper', id: doiOf(url) };
  if (/(?:^|\/)search-?results(?:\.aspx)?$/i.test(path)) {
    const query = url.searchParams.get('q')?.trim();
    return { kind: 'listing', listing: { list: 'search', ...(query && { query }) } };
  }
  const [, journal = '', list, rest = ''] =
    /^\/((?:[\w-]+\/){0,2}?[\w-]+)\/(issue|advance-articles|newonline|currentissue|online-early|early-publication)(\/.+)?$/.exec(
      path,
    ) ?? [];
  return list ? { kind: 'listing', listing: { list, period: journal + rest } } : { kind: 'other' };
}

/** The DOI in an address, `/doi/10.1162/tacl_a_00343/96463/…`; null for none. */
function doiOf({ pathname }: URL): string | null {
  const path = pathname.replace(/%2f/gi, '/');
  const after = path.slice(path.search(/\/doi\/10\.\d{4,9}\//));
  const doi = /^\/doi\/(10\.\d{4,9}\/.+?)\/\d{4,10}(?:\/|$)/.exec(after)?.[1];
  return doi ? doiId(doi) : null;
}

/**
 * The DOI in an address, else the address without view and words as identifier; null for other
 * pages.
 */
function key(url: URL): string | null {
  if (!HOSTS.includes(url.hostname)) return null;
  const [found, journal = '', advance = '', rest = ''] = PAPER.exec(url.pathname) ?? [];
  if (!found) return null;
  const kind = /\/fullarticle|^\/journals\//.test(found) ? 'fullarticle' : `${advance}article`;
  const id = `url:https://${url.hostname}${journal}/${kind}${rest}`;
  return doiOf(url) ?? (id.length <= 300 ? id : null);
}

function printedDoi(row: Element): string | null {
  const linked = row.querySelector('a[href*="doi.org/10."]')?.getAttribute('href');
  if (linked) return doiId(linked);
  for (const element of row.querySelectorAll(PRINTED)) {
    const doi = /\b10\.\d{4,9}\/[^\s;,]+/.exec(contentOf(element))?.[0];
    if (doi) return doiId(doi);
  }
  return null;
}

function shownPaper(document: Document, url: URL, id: string | null): Scrape {
  const { body } = document;
  const title = part(body, TITLE);
  const meta = metaDraft(readMeta(document), url);
  const own = key(url);
  const shown = defined<PageDraft>({
    ids: own && own !== id ? [own] : [],
    title: contentOf(title, '[class*="icon"], [class*="badge"]'),
    ...names(
      body,
      '.al-authors-list .linked-name | .wi-authors .linked-name | .meta-authors--limited .wi-fullname',
    ),
    abstract: abstractAmong(all(body, ABSTRACT)),
    online: dateText(contentOf(body.querySelector('.citation-date'))),
    links: defined<Links>({ page: webUrl(url.origin + url.pathname) }),
  });
  const [doi] = meta.ids;
  return scrapePaper(
    doi ?? id ?? own,
    // A page saved as source may have only its head.
    title ?? body,
    {
      ...(shown.abstract && { abstract: shown.abstract }),
      ...(shown.links && { links: shown.links }),
    },
    meta,
    shown,
  );
}
