import type { Links, Listing, PageDraft } from '../paper';
import { byline } from './reading/byline';
import { contentOf } from './reading/content';
import { all, defined, hrefOf, webUrl } from './reading/dom';
import { linkedBy } from './reading/linked-by';
import { aclId } from './reading/linked-id';
import { metaDraft, readMeta } from './reading/meta';
import { scrapePaper } from './reading/paper-page';
import { scrapePaperRows } from './reading/paper-rows';
import { scrapeNothing } from './reading/rows';
import type { Page, Site } from './site';

const HOST = /^(?:www\.)?(?:aclanthology\.org|aclweb\.org)$/;
const PERSON = 'a[href*="/people/"]';

/**
 * ACL Anthology: volumes, events, venues, special interest groups, people, its search, and the page of a paper. By the
 * templates of https://github.com/acl-org/acl-anthology.
 * https://aclanthology.org/volumes/2024.naacl-long/ · https://aclanthology.org/N19-1423/
 */
export const acl: Site = {
  id: 'acl',
  name: 'ACL Anthology',
  matches: [
    '*://aclanthology.org/*',
    '*://www.aclanthology.org/*',
    '*://www.aclweb.org/anthology/*',
    '*://aclweb.org/anthology/*',
  ],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    if (address.kind === 'listing') {
      return scrapePaperRows(document, {
        listing: address.listing,
        links: 'strong a[href], h5 a[href], .gsc-webResult a.gs-title[href]',
        idOf: linkedBy(aclId, url),
        known: '.align-items-stretch, .gsc-webResult',
        read: (row, id) => readRow(row, id, url),
      });
    }
    const title = document.querySelector('h2#title, h1');
    return scrapePaper(
      address.id,
      title,
      metaDraft(readMeta(document), url),
      address.id ? shownPaper(document, address.id, title) : {},
    );
  },
};

function page(url: URL): Page {
  if (!HOST.test(url.hostname)) return { kind: 'other' };
  const id = aclId(url);
  if (id) return { kind: 'paper', id };
  const path = url.pathname.replace(/^\/anthology(?=\/)/, '');
  const [, kind = '', name] =
    /^\/(volumes|events|venues|sigs|people)\/(.+?)(?:\.html)?\/?$/.exec(path) ?? [];
  const list = LISTS[kind];
  if (list) return { kind: 'listing', listing: { list, ...(name && { period: name }) } };
  if (/^\/search\/?$/.test(path)) {
    const query = url.searchParams.get('q')?.trim();
    return { kind: 'listing', listing: { list: 'search', ...(query && { query }) } };
  }
  return { kind: 'other' };
}

const LISTS: Record<string, Listing['list']> = {
  volumes: 'volume',
  events: 'event',
  venues: 'venue',
  sigs: 'venue',
  people: 'author',
};

/** What an identifier says: the year, and where the page and the file are. */
function drafted(id: string): Pick<PageDraft, 'ids' | 'published' | 'links'> {
  const name = id.slice('acl:'.length);
  const [, short] = /^[A-Z](\d{2})-/.exec(name) ?? [];
  const year = short ? `${Number(short) > 60 ? '19' : '20'}${short}` : name.slice(0, 4);
  return {
    ids: [id],
    published: year,
    links: defined<Links>({
      page: webUrl(`https://aclanthology.org/${name}/`),
      pdf: webUrl(`https://aclanthology.org/${name}.pdf`),
    }),
  };
}

function readRow(row: Element, id: string, url: URL): PageDraft {
  const isOwn = linkedBy(aclId, url);
  const links = all(row, 'strong a[href], h5 a[href], a.gs-title[href]');
  const title = links.find((link) => isOwn(hrefOf(link)) === id) ?? null;
  const abstract = row.nextElementSibling?.matches('[id^="abstract-"]')
    ? row.nextElementSibling
    : row.querySelector('[id^="abstract-"]');
  const volume = row.closest('div[id]')?.querySelector('h4 a[href*="/volumes/"]');
  const heading = row.ownerDocument.querySelector('h2#title');
  const venue = contentOf(volume) || (/\/volumes\//.test(url.pathname) ? contentOf(heading) : '');
  return defined<PageDraft>({
    ...drafted(id),
    title: contentOf(title),
    ...byline(all(row, PERSON).map((person) => contentOf(person))),
    abstract: contentOf(abstract?.querySelector('.card-body') ?? abstract) || undefined,
    venue: venue || undefined,
  });
}

/** The page also holds a form to correct its data, hidden; what stands in it is not read. */
function shownPaper(document: Document, id: string, title: Element | null): Partial<PageDraft> {
  const names = all(document, `.lead ${PERSON}`).map((person) => contentOf(person));
  const abstract = document.querySelector('.acl-abstract > span, .acl-abstract .card-body > span');
  return defined<Partial<PageDraft>>({
    ...drafted(id),
    title: contentOf(title),
    ...byline(names),
    abstract: contentOf(abstract ?? document.querySelector('.acl-abstract'), 'h5') || undefined,
  });
}
