import { arxivId } from '../paper/ids';
import type { Links, PageDraft } from '../paper/paper';
import { splitByline } from './reading/byline';
import { contentOf } from './reading/content';
import { all, defined, hrefOf, isAfter, textOf, webUrl } from './reading/dom';
import { linkedBy } from './reading/linked-by';
import { cvfId, openreviewId } from './reading/linked-id';
import { metaDraft, readMeta } from './reading/meta';
import { paperHeading } from './reading/paper-heading';
import { scrapePaper } from './reading/paper-page';
import { scrapePaperRows } from './reading/paper-rows';
import { part } from './reading/row-parts';
import { scrapeNothing } from './reading/rows';
import type { Page, Site } from './site';
import { shownAbstract } from './web/shown-abstract';

const HOST =
  /^(?:www\.)?(?:iclr\.cc|icml\.cc|neurips\.cc|nips\.cc|cvpr\.thecvf\.com|iccv\.thecvf\.com|eccv\.ecva\.net|mlsys\.org)$/;
const PAPER = /^\/virtual\/(\d{4})\/(?:loc\/[\w-]+\/)?(?:poster|oral|spotlight|paper)\/(\d+)\/?$/;
const CONFERENCES: Record<string, string> = {
  'iclr.cc': 'ICLR',
  'icml.cc': 'ICML',
  'neurips.cc': 'NeurIPS',
  'nips.cc': 'NeurIPS',
  'cvpr.thecvf.com': 'CVPR',
  'iccv.thecvf.com': 'ICCV',
  'eccv.ecva.net': 'ECCV',
  'mlsys.org': 'MLSys',
};
/** Separators of authors: dots, bars or commas. */
const BETWEEN = /[·⋅•|,;]/;
const DOTTED = /\S [·⋅•] \S/;

/**
 * Virtual sites of ICLR, ICML, NeurIPS, CVPR, ICCV, ECCV and MLSys: the cards of a year, and the
 * page of a poster, talk or spotlight. Source: selectors of other programs.
 * https://iclr.cc/virtual/2025/papers.html · https://neurips.cc/virtual/2024/poster/93012
 */
export const virtual: Site = {
  id: 'virtual',
  name: 'Virtual conferences',
  matches: [
    '*://iclr.cc/*',
    '*://icml.cc/*',
    '*://neurips.cc/*',
    '*://nips.cc/*',
    '*://cvpr.thecvf.com/*',
    '*://iccv.thecvf.com/*',
    '*://eccv.ecva.net/*',
    '*://mlsys.org/*',
  ],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    if (address.kind === 'listing') {
      const idOf = linkedBy(virtualId, url);
      return scrapePaperRows(document, {
        listing: address.listing,
        links: 'a[href*="/virtual/"]',
        idOf,
        known: '.pp-card',
        read: (row, id) => readCard(row, id, url),
      });
    }
    const title = paperHeading(document, '.card-title.main-title | h2.card-title');
    const authors =
      part(document.body, '.card-subtitle') ??
      authorsIn(title?.parentElement, title) ??
      all(document, 'h3').find((heading) => title && isAfter(heading, title));
    const linked = otherIds(document, url);
    const shown = defined<Partial<PageDraft>>({
      ids: [...linked, ...(address.id ? [address.id] : [])],
      title: contentOf(title),
      ...splitByline(contentOf(authors), BETWEEN),
      abstract:
        contentOf(
          document.querySelector('#abstractExample, .abstract-text-inner, .abstract-text'),
        ).replace(/^Abstract:? /, '') || shownAbstract(document.body),
      ...venueOf(url),
      links: linksOf(document, url, url.href),
    });
    return scrapePaper(null, title, shown, metaDraft(readMeta(document), url));
  },
};

function page(url: URL): Page {
  if (!HOST.test(url.hostname)) return { kind: 'other' };
  const id = virtualId(url);
  if (id) return { kind: 'paper', id };
  const [, year, list] =
    /^\/virtual\/(\d{4})\/(papers|events\/\w+)(?:\.html|\/)?$/.exec(url.pathname) ?? [];
  if (!list) return { kind: 'other' };
  const query = url.searchParams.get('search')?.trim();
  const period = `${hostOf(url)}/${year}${list === 'papers' ? '' : `/${list}`}`;
  return { kind: 'listing', listing: { list: 'conference', period, ...(query && { query }) } };
}

function hostOf({ hostname }: URL): string {
  return hostname.replace(/^www\./, '');
}

/** The site and number of a poster. A link to OpenReview on the page gives a better identifier. */
function virtualId(url: URL): string | null {
  const [, year, number] = HOST.test(url.hostname) ? (PAPER.exec(url.pathname) ?? []) : [];
  return number ? `virtual:${hostOf(url)}/${year}/${number}` : null;
}

/** The line with dots between its names, of a poster or card whose classes are not known. */
function authorsIn(root: Element | null | undefined, title: Element | null | undefined) {
  let line: Element | undefined;
  for (const each of all(root, '*'))
    if (DOTTED.test(textOf(each)) && (line?.contains(each) ?? true)) line = each;
  return line?.contains(title ?? null) ? undefined : line;
}

function readCard(row: Element, id: string, url: URL): PageDraft {
  const links = all(row, 'a[href]').filter((each) => linkedBy(virtualId, url)(hrefOf(each)) === id);
  const link = links.find((each) => contentOf(each) !== '') ?? links[0];
  const title = part(row, '.card-title | h2, h3, h4, h5') ?? link;
  const authors = part(row, '.card-subtitle | .authors') ?? authorsIn(row, title);
  const names = all(authors, 'a:not([rel~="sponsored"])')
    .filter((each) => isOn(url, hrefOf(each)))
    .map((each) => contentOf(each))
    .join(' · ');
  return defined<PageDraft>({
    ids: [...otherIds(row, url), id],
    title: contentOf(title),
    ...splitByline(names || contentOf(authors), BETWEEN),
    abstract: contentOf(row.querySelector('.card-text, .abstract')) || undefined,
    ...venueOf(url),
    links: linksOf(row, url, hrefOf(link)),
  });
}

function isOn(site: URL, href: string): boolean {
  return URL.canParse(href, site.href) && new URL(href, site).hostname === site.hostname;
}

function otherIds(root: ParentNode, url: URL): string[] {
  const links = all(
    root,
    'a[href*="openreview.net/"], a[href*="arxiv.org/"], a[href*="openaccess.thecvf.com/"]',
  );
  const idOf = linkedBy(
    (address) => openreviewId(address) ?? arxivId(address.href) ?? cvfId(address),
    url,
  );
  return [...new Set(links.flatMap((link) => idOf(hrefOf(link)) ?? []))];
}

function venueOf(url: URL): Partial<PageDraft> {
  const year = /^\/virtual\/(\d{4})\//.exec(url.pathname)?.[1];
  const venue = CONFERENCES[hostOf(url)];
  return defined<Partial<PageDraft>>({
    kind: 'paper-conference',
    venue: venue && year ? `${venue} ${year}` : undefined,
    published: year,
  });
}

function linksOf(root: ParentNode, url: URL, page: string): Links {
  const pdf = all(root, 'a[href]').find((link) => /\.pdf$|\/pdf\?id=/.test(hrefOf(link)));
  return defined<Links>({ page: webUrl(page, url), pdf: webUrl(hrefOf(pdf), url) });
}
