import { doiId } from '../paper/ids';
import type { Links, PageDraft } from '../paper/paper';
import { trimTrailing } from '../text/text';
import { abstractText } from './reading/abstract-text';
import { contentOf } from './reading/content';
import { dateText } from './reading/date-text';
import { defined, textPieces, webUrl } from './reading/dom';
import { linkedBy } from './reading/linked-by';
import { metaDraft, readMeta } from './reading/meta';
import { scrapePaper } from './reading/paper-page';
import { scrapePaperRows } from './reading/paper-rows';
import { ssrnId } from './reading/publisher-id';
import { names, part, rowDraft } from './reading/row-parts';
import { scrapeNothing } from './reading/rows';
import type { Page, Scrape, Site } from './site';

const HOST = /^(?:(?:www|papers|hq)\.)?ssrn\.com$/;
const KNOWN = 'div.result-item, .trow[id^="div_"], .trow.abs';
const ROW = {
  authors:
    '.authors-list a | .authors a | a[href*="per_id="] | [class*="author" i] a | .authors-list',
  date: '.date | [class*="date" i]',
};
const TITLE = '.box-abstract-main h1 | h1';

/**
 * SSRN: search, an author’s papers, journals, and the page of a paper. Lists of the newer search
 * have no stable class names and are read by their links to papers. The DOI of a paper contains
 * its number.
 * https://papers.ssrn.com/searchresults.cfm?term=moss
 * https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1234567
 */
export const ssrn: Site = {
  id: 'ssrn',
  name: 'SSRN',
  matches: ['', 'www.', 'papers.', 'hq.'].map((name) => `*://${name}ssrn.com/*`),
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'paper' && address.id) return shownPaper(document, url, address.id);
    if (address.kind !== 'listing') return scrapeNothing({ list: 'other' });
    const idOf = linkedBy(ssrnId, url);
    return scrapePaperRows(document, {
      listing: address.listing,
      links: 'a[href*="abstract_id=" i], a[href*="abstract=" i]',
      idOf,
      known: KNOWN,
      read(row, id) {
        const draft = rowDraft(row, idsOf(id), idOf, url, ROW);
        const posted = /\bPosted:?\s*(\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{1,2}, \d{4})/.exec(
          textPieces(row, 'script')
            .map(({ text }) => text)
            .join(' '),
        )?.[1];
        return defined<PageDraft>({
          ...draft,
          kind: 'article',
          published: dateText(posted) ?? draft.published,
          links: pageLink(id),
        });
      },
    });
  },
};

function page(url: URL): Page {
  if (!HOST.test(url.hostname)) return { kind: 'other' };
  const id = ssrnId(url);
  if (id) return { kind: 'paper', id };
  const path = trimTrailing(url.pathname, '/').toLowerCase();
  const of = (...keys: string[]) =>
    [...url.searchParams].find(([name]) => keys.includes(name.toLowerCase()))?.[1].trim();
  if (/\/(?:searchresults|results)\.cfm$/.test(path)) {
    const query = of('term', 'txtkey_words', 'npage_term');
    return { kind: 'listing', listing: { list: 'search', ...(query && { query }) } };
  }
  const [, kind] = /\/(absbyauth|jeljour_results|pip_journal|topten\w*)\.cfm$/.exec(path) ?? [];
  if (!kind) return { kind: 'other' };
  const list = kind === 'absbyauth' ? 'author' : 'journal';
  const period = of('per_id', 'journal_id', 'link', 'form_name');
  return { kind: 'listing', listing: { list, ...(period && { period }) } };
}

/** Reads the page of a paper. `citation_pdf_url` is the page itself and not used. */
function shownPaper(document: Document, url: URL, id: string): Scrape {
  const { body } = document;
  const title = part(body, TITLE);
  const { links: _links, ...meta } = metaDraft(readMeta(document), url);
  const file = body.querySelector('a.primary[data-abstract-id], a[href*="Delivery.cfm"]');
  const shown = defined<PageDraft>({
    ids: idsOf(id).slice(1),
    title: contentOf(title),
    ...names(body, '.authors h2 a | .authors a'),
    abstract: abstractText(part(body, '.abstract-text')),
    links: defined<Links>({
      ...pageLink(id),
      pdf: webUrl(file?.getAttribute('href'), url),
    }),
  });
  return scrapePaper(id, title, { kind: 'article' }, meta, shown);
}

function idsOf(id: string): string[] {
  const doi = doiId(`10.2139/ssrn.${id.slice('ssrn:'.length)}`);
  return doi ? [id, doi] : [id];
}

function pageLink(id: string): Links {
  return {
    page: `https://papers.ssrn.com/sol3/papers.cfm?abstract_id=${id.slice('ssrn:'.length)}`,
  };
}
