import type { PageDraft } from '../paper/paper';
import type { Publication } from '../paper/publication';
import { atyponPage, atyponPaper, atyponRows } from './reading/atypon';
import { contentOf } from './reading/content';
import { defined } from './reading/dom';
import { doiInPath } from './reading/linked-id';
import { acmId } from './reading/publisher-id';
import { scrapeNothing } from './reading/rows';
import type { Site } from './site';

/**
 * ACM Digital Library: search, proceedings, issues, profiles, topics, and the page of a paper.
 * Rows and pages have the markup of Atypon. The library also hosts papers of other publishers,
 * under their DOIs.
 * https://dl.acm.org/action/doSearch?AllField=moss · https://dl.acm.org/doi/10.1145/258948.258973
 */
export const acm: Site = {
  id: 'acm',
  name: 'ACM Digital Library',
  matches: ['*://dl.acm.org/*'],
  page(url) {
    if (url.hostname !== 'dl.acm.org') return { kind: 'other' };
    if (url.pathname === '/citation.cfm') return { kind: 'paper', id: null };
    return atyponPage(url, acmId);
  },
  scrape(document, url) {
    const address = acm.page(url);
    if (address.kind === 'listing')
      return atyponRows(document, url, address.listing, (each) => acmId(each) ?? resolved(each));
    if (address.kind === 'paper')
      return atyponPaper(document, url, address.id, publishedBy(document));
    return scrapeNothing({ list: 'other' });
  },
};

/** The publisher with its place, and the ISBN of the proceedings, beside the paper. */
function publishedBy(document: Document): Partial<PageDraft> | undefined {
  const text = (selector: string) => contentOf(document.querySelector(selector)) || undefined;
  const publisher = text('.publisher__name');
  if (!publisher) return undefined;
  const details = text('[class$="details-extra"]') ?? '';
  return {
    publication: defined<Publication>({
      publisher,
      'publisher-place': text('.publisher__address'),
      ISBN: /[\d-]{10,17}X?/.exec(details)?.[0],
    }),
  };
}

function resolved(url: URL): string | null {
  return /(?:^|\.)doi\.org$/.test(url.hostname) ? doiInPath(url) : null;
}
