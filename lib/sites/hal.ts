import type { Links, PageDraft } from '../paper/paper';
import { trimTrailing } from '../text/text';
import { abstractText } from './reading/abstract-text';
import { splitPlain } from './reading/content';
import { dateText } from './reading/date-text';
import { defined, textOf, webUrl } from './reading/dom';
import { linkedBy } from './reading/linked-by';
import { doiInPath, halId } from './reading/linked-id';
import { metaDraft, metaValues, readMeta } from './reading/meta';
import { scrapePaper } from './reading/paper-page';
import { scrapePaperRows } from './reading/paper-rows';
import { part, printedPlace, rowDraft } from './reading/row-parts';
import { scrapeNothing } from './reading/rows';
import type { Page, Site } from './site';

const ROW = {
  title: '.title-results | h3 | h4 | strong',
  authors:
    '.authors-results a | a[href*="/authFullName_s/"], a[href*="/authIdHal_s/"] | .authors-results',
  abstract: '.abstract-results',
};
const CITED = '.citation-results | .ref-biblio';

/**
 * HAL and its portals: the page of a paper, searches, collections of laboratories, authors.
 * Sources: a saved page of a paper of 2026; for lists, selectors of other programs.
 * https://hal.science/hal-00328427v1
 * https://theses.hal.science/tel-05056628
 * https://hal.science/search/index?q=moss
 */
export const hal: Site = {
  id: 'hal',
  name: 'HAL',
  matches: ['*://*.hal.science/*', '*://*.archives-ouvertes.fr/*'],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    if (address.kind === 'paper') {
      const tags = new Map(readMeta(document));
      // The day of the deposit.
      tags.delete('citation_online_date');
      const title = part(document.body, 'h1.title-lang | h2.title-lang | h1.title | h1 | h2');
      const shown = abstractText(
        part(document.body, '.abstract-content.active | .abstract-content'),
      );
      const keywords = metaValues(tags, 'citation_keywords').flatMap(splitPlain);
      return scrapePaper(address.id, title, metaDraft(tags, url), {
        ...(shown && { abstract: shown }),
        ...(keywords.length > 0 && { keywords }),
      });
    }
    const linked = linkedBy(halId, url);
    return scrapePaperRows(document, {
      listing: address.listing,
      links: 'a[href]',
      idOf: linked,
      known: '.results-table tr, tr, li.result',
      read(row, id) {
        const draft = rowDraft(row, [id], linked, url, ROW);
        const dois = [...row.querySelectorAll('a[href*="doi.org/10."]')].map((link) =>
          linkedBy(doiInPath, url)(link.getAttribute('href')),
        );
        const file = row.querySelector('a[href$="/document"], a[href*="/file/"]');
        return defined<PageDraft>({
          ...draft,
          ids: [id, ...dois.filter((each) => each !== null)],
          ...cited(textOf(part(row, CITED))),
          links: defined<Links>({ ...draft.links, pdf: webUrl(file?.getAttribute('href'), url) }),
        });
      },
    });
  },
};

function page(url: URL): Page {
  if (!/(?:^|\.)(?:hal\.science|archives-ouvertes\.fr)$/.test(url.hostname))
    return { kind: 'other' };
  const id = halId(url);
  if (id) return { kind: 'paper', id };
  const path = trimTrailing(url.pathname, '/');
  const [, collection] =
    /^(?:\/([A-Z][\w-]+))?\/(?:search(?:\/index)?|browse\/.+)$/i.exec(path) ?? [];
  const query = url.searchParams.get('q') ?? /\/q\/([^/]+)/.exec(path)?.[1];
  if (/\/(?:search|browse)(?:\/|$)/.test(path)) {
    return {
      kind: 'listing',
      listing: {
        list: 'search',
        ...(collection && { period: collection }),
        ...(query && { query: decoded(query) }),
      },
    };
  }
  // Names of collections are in capitals; pages of the portal itself are not.
  const named = /^\/([A-Z][A-Z\d_-]+)$/.exec(path)?.[1];
  return named
    ? { kind: 'listing', listing: { list: 'collection', period: named } }
    : { kind: 'other' };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Parses `Journal of Moss, 2024, 16 (2), pp.10-20. ⟨10.1234/moss⟩`: the journal is before the
 * year, in books after “In:”.
 */
function cited(line: string): Pick<PageDraft, 'venue' | 'published' | 'stated'> {
  const [, before, year] = /^(.*?)[,.]? ?\(?((?:19|20)\d{2})(?!\d)/.exec(line) ?? [];
  return defined<Pick<PageDraft, 'venue' | 'published' | 'stated'>>({
    ...printedPlace(line.slice((before ?? '').length)),
    venue: before?.replace(/^.*\]\. /, '') || undefined,
    published: dateText(year),
  });
}
