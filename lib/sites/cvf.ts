import type { Links, Listing, PageDraft } from '../paper/paper';
import { bibliography, otherIds, statedBy } from './cvf/row-parts';
import { byline, splitByline } from './reading/byline';
import { contentOf } from './reading/content';
import { all, defined, hrefOf, webUrl } from './reading/dom';
import { linkedBy } from './reading/linked-by';
import { cvfId } from './reading/linked-id';
import { metaDraft, readMeta } from './reading/meta';
import { scrapePaper } from './reading/paper-page';
import { countLinked, scrapeNothing, scrapeRows } from './reading/rows';
import { following } from './reading/walk';
import type { Page, Scrape, Site } from './site';

const HOST = /^(?:openaccess\.thecvf\.com|(?:www\.)?cv-foundation\.org|(?:www\.)?ecva\.net)$/;
/** `CVPR2024`, `CVPR2019.py`, `CVPR2024_workshops/AVA`, `ICCV2015_search.py`. */
const CONFERENCE = /^(?:\/openaccess)?\/([A-Z]{3,5}\d{4}\w*(?:\/[\w-]+)*)(?:\.py)?\/*$/;

/**
 * CVF open access, and ECVA, which publishes ECCV with the same markup: papers of CVPR, ICCV, WACV
 * and others with their workshops, and the page of a paper.
 * https://openaccess.thecvf.com/CVPR2024?day=all
 * http://www.cv-foundation.org/openaccess/ICCV2015.py
 * https://www.ecva.net/papers.php
 */
export const cvf: Site = {
  id: 'cvf',
  name: 'CVF open access',
  matches: [
    '*://openaccess.thecvf.com/*',
    '*://www.cv-foundation.org/*',
    '*://cv-foundation.org/*',
    '*://www.ecva.net/*',
    '*://ecva.net/*',
  ],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    if (address.kind === 'paper') return scrapeOne(document, url, address.id);
    const idOf = linkedBy(cvfId, url);
    const titles = document.querySelectorAll('dt.ptitle').length;
    return scrapeRows({
      listing: address.listing,
      rows: all(document, 'dt').filter((dt) => dt.matches('.ptitle') || linkIn(dt)),
      expected: countLinked(document, 'a[href*="/html/"]', idOf) || titles,
      read: (row) => readRow(row, url),
    });
  },
};

function page(url: URL): Page {
  if (!HOST.test(url.hostname)) return { kind: 'other' };
  const id = cvfId(url);
  if (id) return { kind: 'paper', id };
  const listing = listingOf(url);
  return listing ? { kind: 'listing', listing } : { kind: 'other' };
}

function listingOf({ hostname, pathname, searchParams }: URL): Listing | undefined {
  if (/ecva\.net$/.test(hostname))
    return pathname === '/papers.php' ? { list: 'conference', period: 'ECCV' } : undefined;
  const conference = CONFERENCE.exec(pathname)?.[1];
  if (!conference) return undefined;
  const day = searchParams.get('day');
  return {
    list: 'conference',
    period: day && day !== 'all' ? `${conference}/${day}` : conference,
  };
}

/**
 * Reads a title and its siblings up to the next title: authors, each in a search form, and links.
 */
function readRow(row: Element, url: URL): PageDraft {
  const parts: Element[] = [];
  for (const next of following(row)) {
    if (next.localName === 'dt') break;
    parts.push(next);
  }
  const link = linkIn(row);
  const id = linkedBy(cvfId, url)(hrefOf(link));
  const inputs = parts.flatMap((part) => all(part, 'form input[name^="query"]'));
  const names = inputs.map((input) => input.getAttribute('value') ?? '');
  const links = parts.flatMap((part) => all(part, 'a[href]'));
  const bibref = parts.map((part) => part.querySelector('.bibref')).find(Boolean);
  return defined<PageDraft>({
    ids: id ? [id, ...otherIds(links, url)] : [],
    title: contentOf(link ?? row),
    ...(names.length > 0 ? byline(names) : printedNames(parts[0])),
    ...(id ? statedBy(id) : {}),
    ...bibliography(contentOf(bibref)),
    links: { ...linksOf(links, url), ...defined<Links>({ page: webUrl(hrefOf(link), url) }) },
  });
}

function scrapeOne(document: Document, url: URL, id: string | null): Scrape {
  const content = document.querySelector('#content') ?? document.body;
  const title = document.querySelector('#papertitle') ?? document.querySelector('h1');
  const authors = document.querySelector('#authors i') ?? document.querySelector('#authors');
  const abstract = contentOf(document.querySelector('#abstract')).replace(/^"(.*)"$/, '$1');
  const links = all(content, 'a[href]');
  const entry = bibliography(contentOf(document.querySelector('.bibref')));
  const shown = defined<Partial<PageDraft>>({
    title: contentOf(title),
    ...printedNames(authors),
    abstract,
    ...(id ? statedBy(id) : {}),
    ...entry,
    links: linksOf(links, url),
  });
  // Meta tags have only the year.
  const own = defined<Partial<PageDraft>>({
    ids: otherIds(links, url),
    published: entry.published,
    links: { page: url.origin + url.pathname },
  });
  return scrapePaper(id, title, own, metaDraft(readMeta(document), url), shown);
}

function linkIn(row: Element): Element | null {
  return row.querySelector('a[href*="/html/"]');
}

/** The names before the venue. Stars mark corresponding authors. */
function printedNames(element: Element | null | undefined): Partial<PageDraft> {
  return splitByline((contentOf(element).split(';')[0] ?? '').replace(/\*/g, ''));
}

function linksOf(links: readonly Element[], url: URL): Links {
  const pdf = links.find((link) => /^\[?pdf\]?$/i.test(contentOf(link)));
  return defined<Links>({ pdf: webUrl(hrefOf(pdf), url) });
}
