import { parseId } from '../paper/ids';
import type { PageDraft } from '../paper/paper';
import { collapse, trimTrailing } from '../text/text';
import { splitByline } from './reading/byline';
import { contentOf } from './reading/content';
import { dateText } from './reading/date-text';
import { defined, textPieces, webUrl } from './reading/dom';
import { linkedBy } from './reading/linked-by';
import { scrapePaper } from './reading/paper-page';
import { scrapePaperRows } from './reading/paper-rows';
import { scrapeNothing } from './reading/rows';
import type { Page, Site } from './site';

const HOST = /^(?:www\.)?connectedpapers\.com$/;
/** An entry of the list next to a graph. */
const ENTRY = '.list-group-item-mod';
const NAME = 'h2, h3, h4, h5, .searchable-text:not(.authors)';
const YEAR = /\b(?:19|20)\d{2}$/;

/**
 * Connected Papers: search, and the origin paper of a graph. The other papers of a graph have no
 * identifier and can't be stored. Identifiers are those of Semantic Scholar.
 * https://www.connectedpapers.com/main/204e3073870fae3d05bcbc2f6a8e263d9b72e776/Attention-is-All-you-Need/graph
 */
export const connectedpapers: Site = {
  id: 'connectedpapers',
  name: 'Connected Papers',
  matches: ['*://connectedpapers.com/*', '*://www.connectedpapers.com/*'],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    if (address.kind === 'listing')
      return scrapePaperRows(document, {
        listing: address.listing,
        links: 'a[href*="/main/"]',
        known: '.list-group-item-mod, [class*="resbox"]',
        idOf: linkedBy(originIn, url),
        read: (row, id) => readEntry(row, id, url),
      });
    const { id } = address;
    // The list appears once the graph is built. Its first entry is the origin.
    const origin = document.querySelector('.minilist-main-paper, .list-group-item-mod.main');
    const entry = origin ?? document.querySelector(ENTRY);
    return scrapePaper(id, entry, entry && id ? readEntry(entry, id, url) : undefined);
  },
};

function page(url: URL): Page {
  if (!HOST.test(url.hostname)) return { kind: 'other' };
  const id = originIn(url);
  if (id) return { kind: 'paper', id };
  if (!/^\/search\/*$/.test(url.pathname)) return { kind: 'other' };
  const query = collapse(url.searchParams.get('q') ?? '');
  return { kind: 'listing', listing: { list: 'search', ...(query && { query }) } };
}

/** The origin of a graph; null for several, joined with `+`, which have no page of their own. */
function originIn({ hostname, pathname }: URL): string | null {
  const path = /^\/+main\/(.+)/.exec(pathname)?.[1];
  if (!path || !HOST.test(hostname)) return null;
  const hash = /^([0-9a-f]{40})(?:\/|$)/i.exec(path)?.[1];
  if (hash) return `s2:${hash.toLowerCase()}`;
  const name = path.replace(/\/(?:[^/]*\/)?(?:graph|list|prior|derivative)\/*$/, '');
  return parseId(name.replace(/%3a/gi, ':').replace(/%2f/gi, '/'));
}

function readEntry(entry: Element, id: string, url: URL): PageDraft {
  const link = entry.querySelector('a[href*="/main/"]');
  const named = entry.querySelector(NAME);
  const box = entry.querySelector('.authors, [class*="author"]');
  const name = contentOf(named ?? link);
  const year = textPieces(entry, `p, ${NAME}`).findLast(({ text }) => YEAR.test(text));
  const page = webUrl(link?.getAttribute('href'), url) ?? url.href.replace(/[?#].*/s, '');
  return defined<PageDraft>({
    ids: [id],
    title: name,
    ...splitByline(trimTrailing(contentOf(box).replace(/^Authors?:|\b(?:19|20)\d{2}$/g, ''), ' ,')),
    published: dateText(YEAR.exec(year?.text ?? '')?.[0]),
    links: { page },
  });
}
