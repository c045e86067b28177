import type { PageDraft } from '../paper/paper';
import { namedKind } from '../paper/stated/named-kind';
import { splitByline } from './reading/byline';
import { COINS, coinsDraft } from './reading/coins';
import { contentOf } from './reading/content';
import { dateText } from './reading/date-text';
import { defined, textOf, webUrl } from './reading/dom';
import { linkedBy } from './reading/linked-by';
import { doiInPath } from './reading/linked-id';
import { scrapePaperRows } from './reading/paper-rows';
import { part, printedPlace } from './reading/row-parts';
import { scrapeNothing } from './reading/rows';
import type { Page, Site } from './site';

const NO_PAPER =
  /^(?:book|monograph|edited book|reference book|book set|book series|journal|journal issue|journal volume|proceedings|proceedings series|dataset|data ?base|component|grant|peer review|standard|funder)\b(?! (?:chapter|article|section|part|track|entry))/i;

/**
 * Crossref Metadata Search. Rows have COinS in the template of
 * https://github.com/CrossRef/cr-search (2019); later markup is read by its links to DOIs.
 * https://search.crossref.org/?q=moss
 */
export const crossref: Site = {
  id: 'crossref',
  name: 'Crossref search',
  matches: ['*://search.crossref.org/*'],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind !== 'listing') return scrapeNothing({ list: 'other' });
    return scrapePaperRows(document, {
      listing: address.listing,
      links: '.item-links a[href*="doi.org/10."], a[href*="doi.org/10."]',
      idOf: linkedBy(resolved, url),
      known: 'td.item-data',
      skip: (row) => NO_PAPER.test(textOf(part(row, 'p.extra'))),
      read: readRow,
    });
  },
};

function page(url: URL): Page {
  if (url.hostname !== 'search.crossref.org') return { kind: 'other' };
  const query = url.searchParams.get('q');
  // Links to funders and to a single DOI are searches too.
  if (!query || !/^\/(?:search(?:\/works)?)?\/?$/.test(url.pathname)) return { kind: 'other' };
  return { kind: 'listing', listing: { list: 'search', query } };
}

function resolved(url: URL): string | null {
  return /^(?:dx\.|www\.)?doi\.org$/.test(url.hostname) ? doiInPath(url) : null;
}

/**
 * Reads a row. COinS have all authors; the row shows some of them, and the title with its markup.
 */
function readRow(row: Element, id: string): PageDraft {
  const element = row.querySelector(COINS);
  const coins = element ? coinsDraft(element) : undefined;
  const shown = contentOf(part(row, 'p.lead | h3 | h4 | strong'));
  const names = contentOf(part(row, 'p.expand')).replace(/^Authors?:\s*/, '');
  const about = textOf(part(row, 'p.extra'));
  const place = / (?:volume|issue|on pages?) .+/.exec(about)?.[0] ?? '';
  return defined<PageDraft>({
    ...coins,
    ids: [id],
    title: shown || (coins?.title ?? ''),
    ...(coins?.authors ? {} : splitByline(names, /[|;,]/)),
    published: dateText(/published\s+([^|]+)/i.exec(about)?.[1]) ?? coins?.published,
    venue: /\bin (.+)/s.exec(about.replace(place, ''))?.[1],
    ...(coins ? {} : printedPlace(place.replace(' to ', '-'))),
    kind: namedKind(/^(.*?) published/i.exec(about)?.[1] ?? '') ?? coins?.kind,
    links: defined<NonNullable<PageDraft['links']>>({
      page: webUrl(
        `https://doi.org/${id.replace(/^doi:/, '').replace(/^arxiv:/, '10.48550/arxiv.')}`,
      ),
    }),
  });
}
