import type { Links, PageDraft } from '../paper/paper';
import { trimTrailing } from '../text/text';
import { splitByline } from './reading/byline';
import { contentOf } from './reading/content';
import { defined, webUrl } from './reading/dom';
import { linkedBy } from './reading/linked-by';
import { doiInPath, iacrId } from './reading/linked-id';
import { metaDraft, readMeta } from './reading/meta';
import { scrapePaper } from './reading/paper-page';
import { scrapePaperRows } from './reading/paper-rows';
import { part } from './reading/row-parts';
import { scrapeNothing } from './reading/rows';
import { following } from './reading/walk';
import type { Page, Site } from './site';

const TITLE = '.papertitle | strong';
const AUTHORS = '.summaryauthors | .paperauthors | .fst-italic';
const ABSTRACT = '.paperabstract | .search-abstract | p.abstract';

/**
 * Cryptology ePrint Archive: papers of a year and of the last days, searches, and the page of a
 * paper. Source: selectors of other programs.
 * https://eprint.iacr.org/2022/1039
 * https://eprint.iacr.org/days/7
 * https://eprint.iacr.org/search?q=lattice
 */
export const iacr: Site = {
  id: 'iacr',
  name: 'IACR ePrint',
  matches: ['*://eprint.iacr.org/*'],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    if (address.kind === 'paper') {
      const title = part(document.body, 'h3 | h1');
      return scrapePaper(
        address.id,
        title,
        metaDraft(readMeta(document), url),
        shownPaper(document, url, address.id),
      );
    }
    return scrapePaperRows(document, {
      listing: address.listing,
      links: 'a[href]',
      idOf: linkedBy(iacrId, url),
      known: '.results > div',
      read: readRow,
    });
  },
};

function page(url: URL): Page {
  if (!/^(?:www\.)?eprint\.iacr\.org$/.test(url.hostname)) return { kind: 'other' };
  const id = iacrId(url);
  if (id) return { kind: 'paper', id };
  const path = trimTrailing(url.pathname, '/');
  const query = url.searchParams.get('q');
  if (path === '/search')
    return { kind: 'listing', listing: { list: 'search', ...(query && { query }) } };
  const year = /^\/(\d{4})$/.exec(path)?.[1];
  if (year) return { kind: 'listing', listing: { list: 'yearly', period: year } };
  const days = /^\/days\/(\d+)$/.exec(path)?.[1];
  if (days) return { kind: 'listing', listing: { list: 'recent', period: days } };
  return /^\/complete(?:\/compact)?$/.test(path)
    ? { kind: 'listing', listing: { list: 'all' } }
    : { kind: 'other' };
}

/** The facts that an identifier determines: the year and the address of the file. */
function drafted(id: string): Pick<PageDraft, 'ids' | 'kind' | 'published' | 'venue' | 'links'> {
  const number = id.slice('iacr:'.length);
  return {
    ids: [id],
    kind: 'article',
    published: number.slice(0, 4),
    venue: 'Cryptology ePrint Archive',
    links: defined<Links>({
      page: webUrl(`https://eprint.iacr.org/${number}`),
      pdf: webUrl(`https://eprint.iacr.org/${number}.pdf`),
    }),
  };
}

/** Reads a row. A list of a year has the link in one element and the rest in the next. */
function readRow(row: Element, id: string): PageDraft {
  const rest = part(row, TITLE) ? row : (row.nextElementSibling ?? row);
  const names = part(rest, AUTHORS);
  return defined<PageDraft>({
    ...drafted(id),
    title: contentOf(part(rest, TITLE)),
    ...splitByline(contentOf(names)),
    abstract: contentOf(part(rest, ABSTRACT)).replace(/^Abstract\s+(?=[A-Z])/, '') || undefined,
  });
}

function shownPaper(document: Document, url: URL, id: string | null): Partial<PageDraft> {
  const headings = [...document.querySelectorAll('h5')];
  const abstract = headings.find((heading) => /^Abstract$/i.test(contentOf(heading)));
  const texts: string[] = [];
  for (const next of abstract ? following(abstract) : []) {
    if (!next.matches('p')) break;
    texts.push(contentOf(next));
  }
  const keywords = [...document.querySelectorAll('#metadata .keyword, a.keyword')].map((each) =>
    contentOf(each),
  );
  const link = document.querySelector('#metadata a[href*="//doi.org/10."]');
  const doi = linkedBy(doiInPath, url)(link?.getAttribute('href'));
  return defined<PageDraft>({
    ...(id ? drafted(id) : { ids: [] }),
    ids: doi ? [doi] : [],
    title: contentOf(part(document.body, 'h3 | h1')),
    ...splitByline(contentOf(document.querySelector('p.fst-italic'))),
    abstract: texts.join(' '),
    keywords: keywords.length > 0 ? keywords : undefined,
  });
}
