import { arxivId } from '../paper/ids';
import { NAME_SUFFIX } from '../paper/names';
import type { Links, PageDraft } from '../paper/paper';
import { printedDate } from '../paper/stated/printed-date';
import { trimTrailing } from '../text/text';
import { type Byline, splitByline } from './reading/byline';
import { contentOf } from './reading/content';
import { all, defined, hrefOf, webUrl } from './reading/dom';
import { linkedBy } from './reading/linked-by';
import { doiInPath, openreviewId, pmlrId } from './reading/linked-id';
import { metaDraft, readMeta } from './reading/meta';
import { scrapePaper } from './reading/paper-page';
import { scrapePaperRows } from './reading/paper-rows';
import { scrapeNothing } from './reading/rows';
import type { Page, Scrape, Site } from './site';

/** A comma between names, but not before a suffix such as `Jr.`. */
const BETWEEN = new RegExp(`,(?! ?${NAME_SUFFIX}(?!\\w))`);

/**
 * Proceedings of Machine Learning Research: the papers of a volume, and the page of a paper.
 * Source: the templates of https://github.com/mlresearch/jekyll-theme.
 * https://proceedings.mlr.press/v235/ · https://proceedings.mlr.press/v139/sun21c.html
 */
export const pmlr: Site = {
  id: 'pmlr',
  name: 'PMLR',
  matches: ['*://proceedings.mlr.press/*', '*://www.proceedings.mlr.press/*'],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    if (address.kind === 'paper') return scrapeOne(document, url, address.id);
    // The heading has the days of the conference; only the page of a paper has the day of
    // publication.
    const published = printedDate(contentOf(document.querySelector('h2')))?.slice(0, 7);
    return scrapePaperRows(document, {
      listing: address.listing,
      links: 'a[href]',
      idOf: linkedBy(pmlrId, url),
      known: '.paper',
      read: (row, id) => ({ ...readRow(row, id, url), ...(published && { published }) }),
    });
  },
};

function page(url: URL): Page {
  if (!/^(?:www\.)?proceedings\.mlr\.press$/.test(url.hostname)) return { kind: 'other' };
  const id = pmlrId(url);
  if (id) return { kind: 'paper', id };
  const volume = /^\/([vr]\d+)(?:\/(?:index\.html)?)?$/.exec(url.pathname)?.[1];
  return volume
    ? { kind: 'listing', listing: { list: 'volume', period: volume } }
    : { kind: 'other' };
}

function readRow(row: Element, id: string, url: URL): PageDraft {
  const links = all(row, 'a[href]');
  return defined<PageDraft>({
    ids: [id, ...otherIds(links, url)],
    title: contentOf(row.querySelector('.title') ?? row.querySelector('p')),
    ...names(row.querySelector('.authors')),
    ...placed(contentOf(row.querySelector('.info'))),
    links: { page: pageOf(id), ...linksOf(links, url) },
  });
}

function scrapeOne(document: Document, url: URL, id: string | null): Scrape {
  const title = document.querySelector('article h1') ?? document.querySelector('h1');
  const links = all(document, '#extras a[href]');
  const info = contentOf(document.querySelector('#info'));
  const shown = defined<Partial<PageDraft>>({
    title: contentOf(title),
    ...names(document.querySelector('.authors')),
    abstract: contentOf(document.querySelector('#abstract')),
    published: /, ((?:19|20)\d{2})\.?$/.exec(info)?.[1],
    ...placed(info),
    links: linksOf(links, url),
  });
  const bibtex = contentOf(document.querySelector('#bibtex'));
  const own = {
    ids: otherIds(links, url),
    ...(bibtex && { stated: { bibtex } }),
    links: { page: id ? pageOf(id) : url.href },
  };
  return scrapePaper(id, title, own, metaDraft(readMeta(document), url), shown);
}

function names(element: Element | null): Byline {
  return splitByline(trimTrailing(contentOf(element), ' ,;'), BETWEEN);
}

/**
 * Parses `Proceedings of the 24th Conference, PMLR 130:1-9, 2021.`; before 2011 the series was
 * `JMLR`.
 */
function placed(info: string): Pick<PageDraft, 'kind' | 'venue' | 'publication' | 'stated'> {
  return {
    kind: 'paper-conference',
    publication: { 'collection-title': 'Proceedings of Machine Learning Research' },
    ...defined<Pick<PageDraft, 'venue' | 'stated'>>({
      venue: /^;? ?(.+?), ?(?:PMLR|JMLR)\b/.exec(info)?.[1],
      stated: info ? { line: info.replace(/^.*?(?=PMLR|JMLR)/, '') } : undefined,
    }),
  };
}

/** The identifiers in links to OpenReview, arXiv and DOIs. */
function otherIds(links: readonly Element[], url: URL): string[] {
  const hrefs = links
    .map(hrefOf)
    .filter((href) => /openreview\.net|arxiv\.org|doi\.org/.test(href));
  const idOf = linkedBy(
    (address) => openreviewId(address) ?? arxivId(address.href) ?? doiInPath(address),
    url,
  );
  return [...new Set(hrefs.flatMap((href) => idOf(href) ?? []))];
}

function linksOf(links: readonly Element[], url: URL): Links {
  const named = (text: RegExp) =>
    webUrl(hrefOf(links.find((link) => text.test(contentOf(link)))), url);
  return defined<Links>({
    pdf: named(/^(?:download )?pdf$/i),
    code: named(/^(?:software|code)$/i),
    project: named(/^(?:paper )?website$/i),
  });
}

function pageOf(id: string): string {
  return `https://proceedings.mlr.press/${id.slice('pmlr:'.length)}.html`;
}
