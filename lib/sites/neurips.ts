import type { Links, PageDraft } from '../paper/paper';
import { collapse, trimTrailing } from '../text/text';
import { splitByline } from './reading/byline';
import { contentOf } from './reading/content';
import { all, defined, hrefOf, webUrl } from './reading/dom';
import { linkedBy } from './reading/linked-by';
import { neuripsId } from './reading/linked-id';
import { metaDraft, readMeta } from './reading/meta';
import { paperHeading } from './reading/paper-heading';
import { scrapePaper } from './reading/paper-page';
import { scrapePaperRows } from './reading/paper-rows';
import { part } from './reading/row-parts';
import { scrapeNothing } from './reading/rows';
import { following } from './reading/walk';
import type { Page, Site } from './site';

const HOST =
  /^(?:papers|(?:datasets-benchmarks-)?proceedings)\.(?:nips|neurips|iclr)\.cc$|^proceedings\.mlsys\.org$/;
const VENUES: [RegExp, string][] = [
  [/^datasets-/, 'Neural Information Processing Systems Track on Datasets and Benchmarks'],
  [/iclr\.cc$/, 'International Conference on Learning Representations'],
  [/mlsys\.org$/, 'Proceedings of Machine Learning and Systems'],
  [/./, 'Advances in Neural Information Processing Systems'],
];

/**
 * Proceedings of NeurIPS, ICLR and MLSys, which use the same software: the papers of a year,
 * search, and the page of a paper.
 * https://papers.nips.cc/paper_files/paper/2022
 * http://papers.nips.cc/paper/4824-imagenet-classification-with-deep-convolutional-neural-networks
 * https://proceedings.neurips.cc/papers/search?q=attention
 */
export const neurips: Site = {
  id: 'neurips',
  name: 'NeurIPS proceedings',
  matches: [
    '*://papers.nips.cc/*',
    '*://papers.neurips.cc/*',
    '*://proceedings.neurips.cc/*',
    '*://proceedings.nips.cc/*',
    '*://datasets-benchmarks-proceedings.neurips.cc/*',
    '*://proceedings.iclr.cc/*',
    '*://proceedings.mlsys.org/*',
  ],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    if (address.kind === 'listing') {
      return scrapePaperRows(document, {
        listing: address.listing,
        links: 'a[href*="/paper/"]',
        idOf: linkedBy(paperId, url),
        known: 'li',
        read: (row, id) => readRow(row, id, url),
      });
    }
    // Addresses of files and reviews identify the paper, but their pages don't show it.
    if (!url.pathname.includes('/hash/') && slugOf(url) !== url.pathname)
      return scrapeNothing({ list: 'paper' });
    // Since 2025 the title is an `h1`; before, the first `h4`, and until 2020 an `h2`.
    const title = paperHeading(document, 'h1.paper-title | h2.subtitle');
    const shown = defined<Partial<PageDraft>>({
      title: contentOf(title),
      ...splitByline(shownNames(document, title?.parentElement)),
      abstract: headed(document, /^Abstract$/),
      ...drafted(url),
    });
    const { links: _, ...meta } = metaDraft(readMeta(document), url);
    return scrapePaper(
      address.id,
      title,
      { kind: 'paper-conference', links: shown.links ?? {} },
      meta,
      shown,
    );
  },
};

function page(url: URL): Page {
  if (!HOST.test(url.hostname)) return { kind: 'other' };
  const id = paperId(url);
  if (id) return { kind: 'paper', id };
  const path = trimTrailing(url.pathname, '/');
  const year = /^\/(?:paper_files\/)?paper\/(\d{4})$/.exec(path)?.[1];
  if (year) return { kind: 'listing', listing: { list: 'yearly', period: year } };
  // The years before 2020 have addresses such as
  // /book/advances-in-neural-information-processing-systems-31-2018.
  const book = /^\/book\/[\w-]+-(\d{4})$/.exec(path)?.[1];
  if (book) return { kind: 'listing', listing: { list: 'yearly', period: book } };
  if (path !== '/papers/search') return { kind: 'other' };
  const query = url.searchParams.get('q')?.trim();
  return { kind: 'listing', listing: { list: 'search', ...(query && { query }) } };
}

/**
 * The path of a paper until 2020, `/paper/8668-some-words`, without the ending of its PDF or the
 * name of another file; undefined for other addresses.
 */
function slugOf({ hostname, pathname }: URL): string | undefined {
  if (!HOST.test(hostname)) return undefined;
  return /^(\/paper\/\d{1,5}-[\w%-]{1,250}?)(?:(?:-(?:supplemental|reviews))?\.\w{2,4}|\/\w+)?\/*$/.exec(
    pathname,
  )?.[1];
}

/** The hash of a paper, or its address of before 2020, which has none. */
function paperId(url: URL): string | null {
  const slug = slugOf(url);
  return neuripsId(url) ?? (slug ? `url:https://papers.nips.cc${slug}` : null);
}

/** The facts that the address of a paper determines: the year and the address of the file. */
function drafted(url: URL): Partial<PageDraft> {
  const slug = slugOf(url);
  const file = slug
    ? `${slug}.pdf`
    : url.pathname
        .replace('/hash/', '/file/')
        .replace('-Abstract', '-Paper')
        .replace(/\.html$/, '.pdf');
  return defined<Partial<PageDraft>>({
    kind: 'paper-conference',
    published: /\/paper\/(\d{4})\//.exec(url.pathname)?.[1],
    venue: VENUES.find(([host]) => host.test(url.hostname))?.[1],
    links: defined<Links>({
      page: webUrl(url.origin + url.pathname),
      pdf: webUrl(file, url),
    }),
  });
}

function readRow(row: Element, id: string, url: URL): PageDraft {
  const own = all(row, 'a[href*="/paper/"]').filter(
    (each) => linkedBy(paperId, url)(hrefOf(each)) === id,
  );
  const link = own.find((each) => contentOf(each) !== '');
  const href = link?.getAttribute('href') ?? '';
  return defined<PageDraft>({
    ...(URL.canParse(href, url.href) ? drafted(new URL(href, url)) : {}),
    ids: [id],
    title: contentOf(link),
    ...splitByline(namesIn(row)),
  });
}

function shownNames(document: Document, around: Element | null | undefined): string {
  return (
    contentOf(document.querySelector('.paper-authors')) ||
    linkedNames(document) ||
    headed(document, /^Authors?$/) ||
    namesIn(around ?? document.body)
  );
}

/** The authors of a page before 2020, which are links. */
function linkedNames(root: ParentNode): string {
  return all(root, '.author')
    .map((author) => contentOf(author))
    .join(', ');
}

/** The authors, which have a class since 2025. Before, they are in italics, as are empty icons. */
function namesIn(element: Element): string {
  return (
    contentOf(part(element, '.paper-authors')) ||
    linkedNames(element) ||
    contentOf(part(element, 'i'))
  );
}

/** The text of the paragraphs after a heading. The first one is often empty. */
function headed(document: Document, text: RegExp): string {
  const heading = all(document, 'h2, h3, h4').find((each) => text.test(contentOf(each)));
  const parts: string[] = [];
  const first = heading?.nextElementSibling;
  if (first && first.localName !== 'p') return contentOf(first);
  for (const next of heading ? following(heading) : []) {
    if (next.localName !== 'p') break;
    parts.push(contentOf(next));
  }
  return collapse(parts.join(' '));
}
