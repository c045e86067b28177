import type { PageDraft } from '../paper/paper';
import { splitTrimmed, trimTrailing } from '../text/text';
import { work } from './openalex/work';
import { splitByline } from './reading/byline';
import { contentOf } from './reading/content';
import { dateText } from './reading/date-text';
import { defined, textOf } from './reading/dom';
import { linkedBy } from './reading/linked-by';
import { openalexId } from './reading/linked-id';
import { scrapePaperRows } from './reading/paper-rows';
import { part, rowDraft } from './reading/row-parts';
import { scrapeNothing } from './reading/rows';
import type { Page, Site } from './site';

/**
 * OpenAlex: lists of works, and a work on its own page or in the drawer that opens over a list.
 * Source: the templates of https://github.com/ourresearch/openalex-gui (2026).
 * https://openalex.org/works?search=moss · https://openalex.org/works/w2029394297
 */
export const openalex: Site = {
  id: 'openalex',
  name: 'OpenAlex',
  matches: ['*://openalex.org/*', '*://www.openalex.org/*', '*://explore.openalex.org/*'],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    if (address.kind === 'paper') return work(document, address.id, url);
    const linked = linkedBy(openalexId, url);
    return scrapePaperRows(document, {
      listing: address.listing,
      links: 'a[href*="/w" i]',
      idOf: linked,
      known: '.result-item, .results-table tr',
      read: (row, id) => ({
        ...rowDraft(row, [id], linked, url, { title: '.result-title', citations: '.cited-by' }),
        ...stated(part(row, '.result-meta')),
      }),
    });
  },
};

function page(url: URL): Page {
  if (!/^(?:(?:www|explore)\.)?openalex\.org$/.test(url.hostname)) return { kind: 'other' };
  const id = openalexId(url);
  if (id) return { kind: 'paper', id };
  const path = trimTrailing(url.pathname, '/');
  if (path !== '/works' && path !== '/q') return { kind: 'other' };
  const zoom = /^w(\d+)$/i.exec(url.searchParams.get('zoom') ?? '')?.[1];
  if (zoom) return { kind: 'paper', id: `openalex:W${zoom}` };
  const searched = /(?:^|,)(?:default|title_and_abstract|title|display_name)\.search:([^,]+)/;
  const query =
    url.searchParams.get('search') ??
    url.searchParams.get('oql') ??
    searched.exec(url.searchParams.get('filter') ?? '')?.[1];
  return { kind: 'listing', listing: { list: 'search', ...(query && { query }) } };
}

/**
 * Parses `2019 · First Author, Second Author, et al. · venue`. Parts may be missing; the venue is
 * in italics.
 */
function stated(line: Element | null): Partial<PageDraft> {
  const venue = contentOf(line?.querySelector('.font-italic, i, em'));
  const parts = splitTrimmed(textOf(line), /[·•]/).filter((each) => each !== '' && each !== venue);
  const year = parts.find((each) => /^\d{4}$/.test(each));
  const names = parts.find((each) => each !== year) ?? '';
  return defined<Partial<PageDraft>>({
    ...splitByline(names),
    published: dateText(year),
    venue: venue || undefined,
  });
}
