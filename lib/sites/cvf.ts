import { arxivId } from '../identity';
import type { Links, PageDraft } from '../paper';
import { byline, splitByline } from './reading/byline';
import { contentOf } from './reading/content';
import { all, defined, hrefOf, webUrl } from './reading/dom';
import { linkedBy } from './reading/linked-by';
import { cvfId } from './reading/linked-id';
import { metaDraft, readMeta } from './reading/meta';
import { scrapePaper } from './reading/paper-page';
import { countLinked, scrapeNothing, scrapeRows } from './reading/rows';
import type { Page, Site } from './site';

const HOST = /^(?:openaccess\.thecvf\.com|(?:www\.)?cv-foundation\.org)$/;
/** `CVPR2024`, `CVPR2019.py`, `CVPR2024_workshops/AVA`, `ICCV2015_search.py`. */
const CONFERENCE =
  /^(?:\/openaccess)?\/([A-Z]{3,5}\d{4}(?:W|_workshops)?(?:\/[\w-]+)*)(?:\.py)?\/?$/;

/**
 * CVF open access: the papers of CVPR, ICCV, WACV and their workshops, and the page of a paper.
 * https://openaccess.thecvf.com/CVPR2024?day=all · http://www.cv-foundation.org/openaccess/ICCV2015.py
 */
export const cvf: Site = {
  id: 'cvf',
  name: 'CVF open access',
  matches: [
    '*://openaccess.thecvf.com/*',
    '*://www.cv-foundation.org/*',
    '*://cv-foundation.org/*',
  ],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    const idOf = linkedBy(cvfId, url);
    if (address.kind === 'listing') {
      return scrapeRows({
        listing: address.listing,
        rows: all(document, 'dt').filter(
          (dt) => dt.querySelector('a[href*="/html/"]') ?? dt.matches('.ptitle'),
        ),
        expected: countLinked(document, 'a[href*="/html/"]', idOf),
        read: (row) => readRow(row, url),
      });
    }
    const meta = metaDraft(readMeta(document), url);
    const title = document.querySelector('#papertitle');
    const shown = defined<Partial<PageDraft>>({
      title: contentOf(title),
      ...splitByline(contentOf(document.querySelector('#authors i'))),
      abstract: contentOf(document.querySelector('#abstract')) || undefined,
      ...bibliography(document.querySelector('.bibref')),
    });
    const links = linksOf(address.id ?? '', url, all(document, '#content a[href]'));
    return scrapePaper(
      address.id,
      title,
      { links },
      arxivOf(document.querySelector('#content')),
      { ...meta, links: {} },
      shown,
    );
  },
};

function page(url: URL): Page {
  if (!HOST.test(url.hostname)) return { kind: 'other' };
  const id = cvfId(url);
  if (id) return { kind: 'paper', id };
  const conference = CONFERENCE.exec(url.pathname)?.[1];
  if (!conference) return { kind: 'other' };
  const day = url.searchParams.get('day');
  const period = day && day !== 'all' ? `${conference}/${day}` : conference;
  return { kind: 'listing', listing: { list: 'conference', period } };
}

/** A title, then what belongs to it: authors as forms that search for them, and links, until the next title. */
function readRow(row: Element, url: URL): PageDraft {
  const parts: Element[] = [];
  for (
    let next = row.nextElementSibling;
    next && !next.matches('dt');
    next = next.nextElementSibling
  )
    parts.push(next);
  const link = row.querySelector('a[href*="/html/"]');
  const id = linkedBy(cvfId, url)(hrefOf(link));
  const inputs = parts.flatMap((part) => all(part, 'form.authsearch input[type="hidden"]'));
  const names = inputs.map((input) => input.getAttribute('value') ?? '');
  const links = parts.flatMap((part) => all(part, 'a[href]'));
  const [arxiv] = parts.flatMap((part) => arxivOf(part).ids ?? []);
  const bibref = parts.map((part) => part.querySelector('.bibref')).find(Boolean);
  return defined<PageDraft>({
    ids: [id, arxiv].filter((each) => typeof each === 'string'),
    title: contentOf(link ?? row),
    ...(names.length > 0 ? byline(names) : splitByline(contentOf(parts[0]))),
    ...bibliography(bibref ?? null),
    links: linksOf(id ?? '', url, links, hrefOf(link)),
  });
}

function arxivOf(root: Element | null): Partial<PageDraft> {
  const link = all(root, 'a[href*="arxiv.org/"]').map((each) => arxivId(hrefOf(each)));
  return { ids: link.filter((id) => id !== null).slice(0, 1) };
}

function linksOf(id: string, url: URL, links: readonly Element[], own?: string): Links {
  const pdf = links.find(
    (link) => linkedBy(cvfId, url)(hrefOf(link)) === id && /\.pdf$/.test(hrefOf(link)),
  );
  return defined<Links>({
    page: webUrl(own ?? url.href, url),
    pdf: webUrl(pdf ? hrefOf(pdf) : undefined, url),
  });
}

/** The hidden BibTeX entry tells where and when. */
function bibliography(bibref: Element | null): Partial<PageDraft> {
  const text = contentOf(bibref);
  return defined<Partial<PageDraft>>({
    venue: /booktitle\s*=\s*\{([^{}]+)\}/.exec(text)?.[1]?.trim(),
    published: /year\s*=\s*\{(\d{4})\}/.exec(text)?.[1],
  });
}
