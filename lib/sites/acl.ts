import { doiId } from '../paper/ids';
import type { Links, Listing, PageDraft, PagePublication } from '../paper/paper';
import { trimTrailing } from '../text/text';
import { byline } from './reading/byline';
import { contentOf } from './reading/content';
import { dateText } from './reading/date-text';
import { all, defined, hrefOf, webUrl } from './reading/dom';
import { linkedBy } from './reading/linked-by';
import { aclId } from './reading/linked-id';
import { metaDraft, readMeta } from './reading/meta';
import { paperHeading } from './reading/paper-heading';
import { scrapePaper } from './reading/paper-page';
import { scrapePaperRows } from './reading/paper-rows';
import { part } from './reading/row-parts';
import { scrapeNothing } from './reading/rows';
import type { Page, Site } from './site';

const HOST = /^(?:www\.)?(?:aclanthology\.org|aclweb\.org)$/;
const PERSON = 'a[href*="/people/"]';
/** The title of a paper or volume. */
const TITLE = 'h2#title | #main h2';
/**
 * Titles in lists since 2019, and in the search, which is rendered by Google. Badges link to
 * files.
 */
const TITLES = 'strong a[href], a.align-middle[href]:not(.badge), .gsc-webResult a.gs-title[href]';

/**
 * ACL Anthology: volumes, events, venues, special interest groups, people, search, and the page of
 * a paper. Source: the templates of https://github.com/acl-org/acl-anthology.
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
      const idOf = linkedBy(aclId, url);
      const volumeOf = volumes(document, address.listing);
      const stated = address.listing.list === 'volume' ? volumeFacts(document) : {};
      return scrapePaperRows(document, {
        listing: address.listing,
        links: document.querySelector(TITLES) ? TITLES : 'a[href]',
        idOf,
        known: '.align-items-stretch:not(h4), .gsc-webResult',
        read: (row, id) => ({ ...readRow(row, id, idOf, volumeOf(row), url), ...stated }),
      });
    }
    const title = paperHeading(document, TITLE);
    const { links, published, kind, ids = [] } = address.id ? fromId(address.id) : {};
    const meta = metaDraft(readMeta(document), url);
    return scrapePaper(
      address.id,
      title,
      defined<Partial<PageDraft>>({ ids, links: links?.page ? { page: links.page } : undefined }),
      meta,
      shownPaper(document, title, url),
      defined<Partial<PageDraft>>({ published, kind }),
    );
  },
};

function page(url: URL): Page {
  if (!HOST.test(url.hostname)) return { kind: 'other' };
  const id = aclId(url);
  if (id) return { kind: 'paper', id };
  const path = trimTrailing(url.pathname, '/').replace(/^\/anthology(?=\/)/, '');
  const [, kind = '', name = ''] =
    /^\/(volumes|events|venues|sigs|people)\/(?:[a-z]\/(?=.))?(.+?)(?:\.html)?$/.exec(path) ?? [];
  const list = LISTS[kind];
  if (list) return { kind: 'listing', listing: { list, period: name } };
  if (path !== '/search') return { kind: 'other' };
  const query = url.searchParams.get('q')?.trim();
  return { kind: 'listing', listing: { list: 'search', ...(query && { query }) } };
}

const LISTS: Record<string, Listing['list']> = {
  volumes: 'volume',
  events: 'event',
  venues: 'venue',
  sigs: 'venue',
  people: 'author',
};

/** The facts that an identifier determines: the year, the kind and the address of the page. */
function fromId(id: string): Pick<PageDraft, 'ids' | 'kind' | 'published' | 'links'> {
  const name = id.slice('acl:'.length);
  const short = /[A-Z](\d{2})-/.exec(name)?.[1];
  const year = short ? `${Number(short) > 60 ? '19' : '20'}${short}` : name.slice(0, 4);
  const isJournal = /[JQ]\d|\d{4}\.(?:tacl|cl)-/.test(name);
  const kind = isJournal ? 'article-journal' : 'paper-conference';
  return { ids: [id], kind, published: year, links: { page: `https://aclanthology.org/${name}/` } };
}

/** Reads a row of a list or a search result, whose title may be cut. */
function readRow(
  row: Element,
  id: string,
  idOf: (href: string) => string | null,
  venue: string,
  url: URL,
): PageDraft {
  const own = all(row, 'a[href]').filter((link) => idOf(hrefOf(link)) === id);
  const titles = own.filter((link) => link.matches(TITLES) && contentOf(link) !== '');
  const pdf = own.find((link) => /\.pdf$/.test(hrefOf(link)));
  const { links, ...base } = fromId(id);
  const next = row.nextElementSibling;
  const abstract = next?.matches('[id^="abstract-"]') ? next : null;
  return defined<PageDraft>({
    ...base,
    title: contentOf(titles[0]).replace(/ - ACL Anthology$/, ''),
    ...byline(all(row, PERSON).map((person) => contentOf(person))),
    abstract: contentOf(abstract?.querySelector('.card-body') ?? abstract) || undefined,
    venue: contentOf(row.querySelector('a[href*="/volumes/"]')) || venue || undefined,
    links: defined<Links>({ ...links, pdf: webUrl(hrefOf(pdf), url) }),
  });
}

/** Month, publisher, place and editors of a volume, which are above its papers. */
function volumeFacts(document: Document): Partial<PageDraft> {
  const facts = new Map(
    all(document, 'dl dt').map((term) => [contentOf(term), contentOf(term.nextElementSibling)]),
  );
  const year = facts.get('Year:');
  const publisher = facts.get('Publisher:');
  const place = facts.get('Address:');
  const editor = all(document, `.lead ${PERSON}`).map((person) => ({ name: contentOf(person) }));
  return defined<Partial<PageDraft>>({
    published: year && dateText(`${facts.get('Month:') ?? ''} ${year}`),
    publication: publisher
      ? defined<PagePublication>({
          publisher,
          'publisher-place': place || undefined,
          editor: editor.length > 0 ? editor : undefined,
        })
      : undefined,
  });
}

/** Returns a function that gives the volume of a row: a section of an event, or the whole page. */
function volumes(document: Document, { list }: Listing): (row: Element) => string {
  const known = new Map<Element, string>();
  const heading = list === 'volume' ? contentOf(part(document.body, TITLE)) : '';
  return (row) => {
    const part = row.parentElement;
    if (list !== 'event' || !part) return heading;
    const volume = known.get(part) ?? contentOf(part.querySelector('h4 a[href*="/volumes/"]'));
    known.set(part, volume);
    return volume;
  };
}

/**
 * Reads the visible paper. The page also contains a hidden form for corrections, which is ignored.
 */
function shownPaper(document: Document, title: Element | null, url: URL): Partial<PageDraft> {
  const names = all(document, `.lead ${PERSON}`).map((person) => contentOf(person));
  const abstract = document.querySelector('.acl-abstract');
  const doi = doiId(hrefOf(document.querySelector('dd a[href*="doi.org/10."]')));
  const pdf = document.querySelector('#title a[href$=".pdf"], #main a[href$=".pdf"]');
  // Until 2020 it was in the button that copies it.
  const cite = document.querySelector('#citeBibtexContent, [data-clipboard-text^="@"]');
  const bibtex = cite?.getAttribute('data-clipboard-text') ?? cite?.textContent;
  return defined<Partial<PageDraft>>({
    ids: doi ? [doi] : undefined,
    title: contentOf(title),
    ...byline(names),
    abstract: contentOf(abstract, 'h5').replace(/^Abstract /, ''),
    venue: contentOf(document.querySelector('dd a[href*="/volumes/"]')),
    ...(bibtex && { stated: { bibtex } }),
    links: defined<Links>({ pdf: webUrl(hrefOf(pdf), url) }),
  });
}
