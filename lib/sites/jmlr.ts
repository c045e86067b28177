import type { Links, Listing, PageDraft } from '../paper/paper';
import { trimTrailing } from '../text/text';
import { splitByline } from './reading/byline';
import { contentOf } from './reading/content';
import { dateText } from './reading/date-text';
import { all, defined, hrefOf, webUrl } from './reading/dom';
import { linkedBy } from './reading/linked-by';
import { openreviewId } from './reading/linked-id';
import { metaDraft, readMeta } from './reading/meta';
import { scrapePaper } from './reading/paper-page';
import { printedPlace } from './reading/row-parts';
import { countLinked, scrapeNothing, scrapeRows } from './reading/rows';
import type { Page, Site } from './site';

const VENUES: Record<string, string> = {
  jmlr: 'Journal of Machine Learning Research',
  tmlr: 'Transactions on Machine Learning Research',
  dmlr: 'Journal of Data-centric Machine Learning Research',
};

/**
 * Journal of Machine Learning Research with its software track, Transactions on Machine Learning
 * Research, and the Journal of Data-centric Machine Learning Research: lists of papers, and the
 * page of a paper. Source: selectors of other programs.
 * https://www.jmlr.org/papers/v13/
 * https://jmlr.org/tmlr/papers/
 * https://www.jmlr.org/papers/v13/bergstra12a.html
 */
export const jmlr: Site = {
  id: 'jmlr',
  name: 'JMLR, TMLR and DMLR',
  matches: ['*://jmlr.org/*', '*://www.jmlr.org/*', '*://data.mlr.press/*'],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    if (address.kind === 'paper') {
      const title = document.querySelector('h2, h1');
      const shown = defined<Partial<PageDraft>>({
        ...drafted(address.id),
        title: contentOf(title),
        abstract: contentOf(document.querySelector('p.abstract')) || afterHeading(document),
      });
      return scrapePaper(address.id, title, metaDraft(readMeta(document), url), shown);
    }
    const { listing } = address;
    const journal = journalOf(url);
    return scrapeRows({
      listing,
      rows: rowsOf(document, journal),
      expected: countLinked(document, 'a[href]', (href) => paperId(href, url)),
      read: (row) => readRow(row, url, journal),
    });
  },
};

function page(url: URL): Page {
  const journal = journalOf(url);
  if (!journal) return { kind: 'other' };
  const id = jmlrId(url);
  if (id) return { kind: 'paper', id };
  const folder = trimTrailing(url.pathname, '/').replace(/\/index\.html$/, '');
  const listing = listingOf(journal, trimTrailing(folder, '/'));
  return listing ? { kind: 'listing', listing } : { kind: 'other' };
}

function journalOf({ hostname, pathname }: URL): string {
  if (hostname === 'data.mlr.press') return 'dmlr';
  if (!/^(?:www\.)?jmlr\.org$/.test(hostname)) return '';
  return pathname.startsWith('/tmlr') ? 'tmlr' : 'jmlr';
}

function listingOf(journal: string, path: string): Listing | undefined {
  if (journal === 'tmlr')
    return path === '/tmlr/papers' ? { list: 'volume', period: 'tmlr' } : undefined;
  const volume = /^\/(?:papers|volumes)\/(?:v)?(\d+)(?:\.html)?$/.exec(path)?.[1];
  if (volume)
    return { list: 'volume', period: journal === 'dmlr' ? `dmlr/${volume}` : `v${volume}` };
  if (path === '/mloss' || path === '/papers') return { list: 'recent', period: path.slice(1) };
  const topic = /^\/papers\/topic\/([\w-]+)\.html$/.exec(path)?.[1];
  return topic ? { list: 'topic', period: topic } : undefined;
}

/** The id in `/papers/v13/bergstra12a.html` or `/papers/volume13/bergstra12a/bergstra12a.pdf`. */
function jmlrId({ hostname, pathname }: URL): string | null {
  if (!/^(?:www\.)?jmlr\.org$/.test(hostname)) return null;
  const [, volume, paper] =
    /^\/papers\/v(?:olume)?(\d+)\/(?!index\.html$)([\w-]+?)(?:\.html|\.bib|\.pdf|\/[\w.-]+)$/.exec(
      pathname,
    ) ?? [];
  return volume && paper ? `jmlr:v${volume}/${paper}` : null;
}

/** Papers of TMLR and DMLR are on OpenReview, or have only their address as identifier. */
function paperId(href: string, url: URL): string | null {
  const here = linkedBy((address) => jmlrId(address) ?? openreviewId(address), url)(href);
  if (here || url.hostname !== 'data.mlr.press' || !/\.pdf$/.test(href)) return here;
  return `url:${new URL(href, url).href}`;
}

function rowsOf(document: Document, journal: string): Element[] {
  if (journal === 'tmlr') return all(document, 'li.item');
  if (journal === 'dmlr') return all(document, 'li.list-group-item');
  return all(document, 'dl').filter((list) => list.querySelector('dt') && list.querySelector('dd'));
}

function readRow(row: Element, url: URL, journal: string): PageDraft | undefined {
  const ids = all(row, 'a[href]').flatMap((link) => paperId(hrefOf(link), url) ?? []);
  const [id] = ids;
  if (!id) return undefined;
  const title = row.querySelector('dt, h4, h3');
  const names = all(row, 'dd i, b i').filter((each) => !each.querySelector('i'));
  const authors =
    names.map((each) => contentOf(each)).join(', ') ||
    contentOf(row.querySelector('p i, i, .authors'));
  return defined<PageDraft>({
    ...drafted(id),
    ids: [id],
    title: contentOf(title ?? row.querySelector('b, strong')),
    ...splitByline(authors),
    published: dateText(dateIn(contentOf(row))) ?? drafted(id).published,
    kind: 'article-journal',
    venue: VENUES[journal],
    ...printedPlace(contentOf(title?.nextElementSibling)),
    abstract: contentOf(row.querySelector('details'), 'summary') || undefined,
    links: linksOf(row, url, id),
  });
}

/** The year at the end of a citation, `(10):281−305, 2012.`, or the month of publication. */
function dateIn(text: string): string | undefined {
  return (
    /, ((?:19|20)\d{2})\b/.exec(text)?.[1] ??
    /\b(?:[A-Z][a-z]{2,8} )(?:19|20)\d{2}\b/.exec(text)?.[0]
  );
}

/** The facts that an identifier determines: from volume 2 on, each volume is one year. */
function drafted(id: string | null): Partial<PageDraft> {
  const volume = Number(/^jmlr:v(\d+)\//.exec(id ?? '')?.[1]);
  if (!id || !volume) return {};
  const name = id.slice('jmlr:'.length);
  const [, folder, paper] = /^(v\d+)\/(.+)/.exec(name) ?? [];
  return defined<Partial<PageDraft>>({
    kind: 'article-journal',
    publication: { volume: String(volume) },
    published: volume > 1 ? String(volume + 1999) : undefined,
    venue: VENUES['jmlr'],
    links: defined<Links>({
      page: webUrl(`https://www.jmlr.org/papers/${name}.html`),
      pdf:
        folder &&
        webUrl(
          `https://www.jmlr.org/papers/${folder.replace('v', 'volume')}/${paper}/${paper}.pdf`,
        ),
    }),
  });
}

function linksOf(row: Element, url: URL, id: string): Links {
  const links = all(row, 'a[href]');
  const named = (text: RegExp) => hrefOf(links.find((link) => text.test(contentOf(link))));
  const openreview =
    id.startsWith('openreview:') && `https://openreview.net/forum?id=${id.slice(11)}`;
  return defined<Links>({
    page: openreview || drafted(id).links?.page || webUrl(url.href),
    pdf: webUrl(named(/^\[?pdf\]?$/i), url),
    code: webUrl(named(/^\[?code\]?$/i), url),
  });
}

function afterHeading(document: Document): string | undefined {
  const heading = all(document, 'h3, h2').find((each) => /^Abstract$/i.test(contentOf(each)));
  // Older pages have the text directly after the heading, without an element.
  const next = heading?.nextSibling;
  const loose = next?.nodeType === 3 ? (next.nodeValue ?? '').trim() : '';
  return loose || contentOf(heading?.nextElementSibling) || undefined;
}
