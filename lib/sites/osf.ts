import { doiId } from '../paper/ids';
import type { Links, PageDraft } from '../paper/paper';
import { abstractText } from './reading/abstract-text';
import { contentOf } from './reading/content';
import { dateText } from './reading/date-text';
import { defined, webUrl } from './reading/dom';
import { linkedBy } from './reading/linked-by';
import { metaDraft, readMeta } from './reading/meta';
import { scrapePaper } from './reading/paper-page';
import { scrapePaperRows } from './reading/paper-rows';
import { osfId } from './reading/publisher-id';
import { names, part, rowDraft } from './reading/row-parts';
import { scrapeNothing } from './reading/rows';
import type { Page, Scrape, Site } from './site';

const HOST = /^(?:www\.)?osf\.io$|^(?:www\.)?psyarxiv\.com$/;
const KNOWN = 'osf-resource-card, [data-test-search-result-card]';
const CARD = '[data-test-search-result-card';
const ROW = {
  title: `${CARD}-title-link] | h2 a | h3 a`,
  authors: `${CARD}-affiliated-entity-link] | .contributors a`,
  abstract: `${CARD}-description] | .description`,
};
const SHOWN = {
  title: 'h1[data-test-preprint-title] | h1',
  authors: 'osf-contributors-list a | [data-test-contributor-name] | .contributors-list a',
  abstract: '[data-test-preprint-abstract] | section.abstract | .abstract',
};

/**
 * Preprints on OSF, of PsyArXiv, SocArXiv and others: searches and the page of a preprint, both
 * rendered by script. Cards name up to four authors. A preprint is identified by the five
 * characters in its address, without the version.
 * https://osf.io/preprints/psyarxiv/discover · https://osf.io/preprints/psyarxiv/7eb4g_v1
 */
export const osf: Site = {
  id: 'osf',
  name: 'OSF Preprints',
  matches: ['*://osf.io/*', '*://www.osf.io/*', '*://psyarxiv.com/*', '*://www.psyarxiv.com/*'],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'paper' && address.id) return shownPaper(document, url, address.id);
    if (address.kind !== 'listing') return scrapeNothing({ list: 'other' });
    const idOf = linkedBy(cardId, url);
    return scrapePaperRows(document, {
      listing: address.listing,
      links: `a${CARD}-title-link], h2 a, h3 a, a[href*="/preprints/"]`,
      idOf,
      known: KNOWN,
      skip: (row, id) => !isPreprint(row, id, url),
      read: (row, id) => readCard(row, id, url),
    });
  },
};

function page(url: URL): Page {
  if (!HOST.test(url.hostname)) return { kind: 'other' };
  const id = osfId(url);
  if (id) return { kind: 'paper', id };
  const provider = /^\/preprints(?:\/([a-z]+))?\/discover\/?$/.exec(url.pathname);
  if (!provider && !/^\/search\/?$/.test(url.pathname)) return { kind: 'other' };
  const { searchParams } = url;
  const query = (searchParams.get('search') ?? searchParams.get('q'))?.trim();
  const listing = { list: 'search', ...(provider?.[1] && { period: provider[1] }) };
  return { kind: 'listing', listing: { ...listing, ...(query && { query }) } };
}

/** The preprint of a card's link, which may be a short address without the kind of its target. */
function cardId(url: URL): string | null {
  const guid = /^\/([a-z0-9]{5})(?:_v\d+)?\/?$/.exec(url.pathname)?.[1];
  return osfId(url) ?? (guid && HOST.test(url.hostname) ? `osf:${guid}` : null);
}

/**
 * Whether a card is a preprint. Searches also show projects, files and people, each with its kind.
 */
function isPreprint(row: Element, id: string, url: URL): boolean {
  const kind = contentOf(part(row, `${CARD}-type] | .type`));
  if (kind !== '') return /^(?:withdrawn )?preprint/i.test(kind);
  const links = [...row.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
  return /discover/.test(url.pathname) || links.some((href) => linkedBy(osfId, url)(href) === id);
}

function readCard(row: Element, id: string, url: URL): PageDraft {
  const doi = doiId(part(row, `a${CARD}-preprint-doi-link]`)?.getAttribute('href') ?? '');
  const draft = rowDraft(row, [id], linkedBy(cardId, url), url, ROW);
  const people = contentOf(row.querySelector(`${CARD}-affiliated-entity-link]`)?.parentElement);
  const more = /\band (\d+) more\b/.exec(people)?.[1];
  const dates = [...row.querySelectorAll(`${CARD}-date-field], .date`)].map((each) =>
    contentOf(each),
  );
  return defined<PageDraft>({
    ...draft,
    kind: 'article',
    ids: doi ? [id, doi] : [id],
    ...(more && {
      authorsComplete: false,
      authorCount: (draft.authors?.length ?? 0) + Number(more),
    }),
    published: dateText(dates.find((date) => /created|published/i.test(date))),
  });
}

/**
 * Reads the page of a preprint. Its meta tags are set by script and may be those of the previous
 * page.
 */
function shownPaper(document: Document, url: URL, id: string): Scrape {
  const { body } = document;
  const title = part(body, SHOWN.title);
  const meta = metaDraft(readMeta(document), url);
  const { ids } = meta;
  const guid = id.slice('osf:'.length);
  const isStale = ids.some((each) => /osf\.io\//.test(each) && !each.endsWith(`/${guid}`));
  const shown = defined<PageDraft>({
    ids: [],
    title: contentOf(title),
    ...names(body, SHOWN.authors),
    abstract: abstractText(part(body, SHOWN.abstract)),
    links: defined<Links>({
      page: webUrl(url.origin + url.pathname.replace(/\/download\/?$/, '')),
    }),
  });
  return scrapePaper(
    id,
    title,
    { kind: 'article', ...(shown.links && { links: shown.links }) },
    isStale ? undefined : { ...meta, ids },
    shown,
  );
}
