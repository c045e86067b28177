import type { Links, PageDraft } from '../paper/paper';
import { trimTrailing } from '../text/text';
import { abstractText } from './reading/abstract-text';
import { type Byline, splitByline } from './reading/byline';
import { contentOf } from './reading/content';
import { defined, hrefOf, webUrl } from './reading/dom';
import { linkedBy } from './reading/linked-by';
import { metaDraft, readMeta } from './reading/meta';
import { scrapePaper } from './reading/paper-page';
import { scrapePaperRows } from './reading/paper-rows';
import { part, rowDraft } from './reading/row-parts';
import { scrapeNothing } from './reading/rows';
import type { Page, Site } from './site';

const HOST = /^(?:www\.)?usenix\.org$/;
const ROW = { title: 'h2 | h3' };
const NAMES = '[class*="field-paper-people-text"] p | [class*="field-paper-people-text"]';
const ABSTRACT = '[class*="field-paper-description"]';
/** Entries of a programme that are not papers. */
const NO_PAPER =
  /^(?:keynote|invited talk|panel|opening|closing|welcome|lightning talks|poster session|awards?)\b/i;

/**
 * USENIX: programmes and lists of accepted papers of its conferences, and the page of a paper. The
 * only identifier of a paper is its address, which contains the conference and usually its year.
 * https://www.usenix.org/conference/nsdi22/technical-sessions
 * https://www.usenix.org/conference/nsdi22/presentation/goyal
 */
export const usenix: Site = {
  id: 'usenix',
  name: 'USENIX',
  matches: ['*://www.usenix.org/*', '*://usenix.org/*'],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    const { body } = document;
    if (address.kind === 'paper') {
      const title = part(body, '#page-title | h1');
      const meta = metaDraft(readMeta(document), url);
      const shown = { ...fields(body, url), title: contentOf(title) };
      // A talk has neither citation tags nor a paper to download.
      if (meta.title === '' && !shown.links) return scrapeNothing({ list: 'paper' });
      return scrapePaper(address.id, title, { links: { page: plain(address.id) } }, meta, shown);
    }
    const idOf = linkedBy(paperId, url);
    return scrapePaperRows(document, {
      listing: address.listing,
      links: 'a[href*="/presentation/"]',
      idOf,
      known: 'article.node-paper, [class*="node-paper"]',
      skip: (row) => NO_PAPER.test(contentOf(part(row, ROW.title))),
      read(row, id) {
        const { links, ...draft } = rowDraft(row, [id], idOf, url, ROW);
        const more = fields(row, url);
        return {
          ...draft,
          ...more,
          ...yearOf(id),
          links: { ...more.links, ...links, page: plain(id) },
        };
      },
    });
  },
};

function page(url: URL): Page {
  const id = paperId(url);
  if (id) return { kind: 'paper', id };
  if (!HOST.test(url.hostname)) return { kind: 'other' };
  const [, conference, list = ''] =
    /^\/conference\/([\w-]+)\/((?:[\w-]+-)?accepted-papers|technical-sessions|(?:workshop-)?program)\b/.exec(
      url.pathname,
    ) ?? [];
  if (!conference) return { kind: 'other' };
  return {
    kind: 'listing',
    listing: { list: /papers$/.test(list) ? 'accepted' : 'programme', period: conference },
  };
}

function paperId({ hostname, pathname }: URL): string | null {
  const path = HOST.test(hostname)
    ? /^\/conference\/[\w-]+\/presentation\/[\w-]+(?=\/?$)/.exec(pathname)?.[0]
    : undefined;
  return path ? `url:https://www.usenix.org${path.toLowerCase()}` : null;
}

function plain(id: string | null): string {
  return id?.slice('url:'.length) ?? '';
}

/** The year of a conference, 2022 for `nsdi22`; some addresses have none. */
function yearOf(id: string): Pick<PageDraft, 'published'> {
  const year = /\/conference\/[a-z-]+(\d{2})\//.exec(id)?.[1];
  return year ? { published: `20${year}` } : {};
}

/** Reads the Drupal fields by their classes. Institutions among the names are in italics. */
function fields(root: Element, url: URL): Partial<PageDraft> & Byline {
  const names = part(root, NAMES);
  const file = [...root.querySelectorAll('a[href*="/system/files/"]')]
    .map(hrefOf)
    .find((href) => /\.pdf$/i.test(href) && !/slides|appendix|poster/i.test(href));
  const bibtex = contentOf(root.querySelector('.bibtex-text-entry'));
  return defined<Partial<PageDraft> & Byline>({
    ...(bibtex && { stated: { bibtex } }),
    kind: 'paper-conference',
    ...splitByline(trimTrailing(contentOf(names, 'em, i'), ' ,;')),
    abstract: abstractText(root.querySelector(ABSTRACT)),
    links: file ? defined<Links>({ pdf: webUrl(file, url) }) : undefined,
  });
}
