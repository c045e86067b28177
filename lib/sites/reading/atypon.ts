import type { Author, Links, PageDraft, PrintedName } from '../../paper/paper';
import type { WorkKind } from '../../paper/publication';
import { trimTrailing } from '../../text/text';
import type { Page, Scrape } from '../site';
import { abstractAmong } from './abstract-text';
import type { Byline } from './byline';
import { contentOf } from './content';
import { dateText } from './date-text';
import { all, defined, hrefOf, webUrl } from './dom';
import { linkedBy } from './linked-by';
import { doiInPath } from './linked-id';
import { metaDraft, readMeta } from './meta';
import { scrapePaper } from './paper-page';
import { scrapePaperRows } from './paper-rows';
import { citationCount, names, part, printedPlace, rowDraft } from './row-parts';

/*
 * Atypon's Literatum, the software of the ACM Digital Library and many publishers: rows of
 * searches and issues, and the page of a paper, with RDFa (`property="author"`) since about 2022,
 * before with classes.
 */
const KNOWN =
  '.search__item, .issue-item-container, .issue-item, .search-item, .tocArticleEntry, .searchResultItem, .card';
const NO_PAPER =
  /^(?:(?:e-?)?book|proceedings?|periodical|magazine|journal|newsletter|video|audio|software|dataset|artifact|(?:front|back)[ -]?matter|keyword|person|sig|event)s?$/i;
const AUTHORS =
  '.loa__author-name | .loa .author-name | [aria-label^="author"] > li | [title="list of authors"] > li | .loa > li | .hlFld-ContribAuthor | .entryAuthor | .author-name | .loa | .articleEntryAuthorsLinks';
const ROW = {
  authors: AUTHORS,
  abstract: '.issue-item__abstract | .hlFld-Abstract | .toc-item__abstract',
  date: '.bookPubDate | time | [class*="date" i] | .issue-item__detail .dot-separator | .issue-item__detail | .meta',
  venue: '.epub-section__title | a[href*="/toc/"] | .meta__serial | .searchEntryTitle',
  citations: 'span.citation',
  cited: '.issue-item__detail, .toc__volume, .toc-pagerange, .page-range, .volume-issue',
};
const TITLE =
  'h1[property="name"] | h1.citation__title | .hlFld-Title | .NLM_article-title | main h1 | h1';
const PERSONS = ['header', '.contributors'];
const ABSTRACT =
  '#abstract, .abstractInFull, .article-section__abstract, [property="abstract"], .abstractSection, .hlFld-Abstract, .articleBody_abstractText';
const DATE =
  '.core-date-published | [property="datePublished"] | .CitationCoverDate | .epub-section__date | .pub-date-value';
const VENUE = '[property="isPartOf"] [property="name"] | .epub-section__title';
const PLACES = [
  '.core-enumeration',
  '[data-type="acm-number"]',
  '.volume-issue',
  '.citation__page-range',
  '.epub-section__pagerange',
  '[property=pagination]',
];

const CITATIONS = '.tooltip__body .citation | [class*="item--citation"] | .cited-by-count';
const SUBTITLE = '.subtitle';
const HOLDER = 'a[href*="/doi/proc"],a[href*="/doi/book/"],a[href*="/toc/"],a[href*="/journal/"]';

/** Paths below `/doi/` of lists. */
const LISTED = /^\/doi\/(proceedings|toc|book-series|book)\//;

/** Classifies an address by its path. @param idOf returns the paper of an address, or null */
export function atyponPage(url: URL, idOf: (url: URL) => string | null): Page {
  const { pathname, searchParams } = url;
  const path = trimTrailing(pathname, '/');
  const [, kind = '', rest = ''] =
    /^\/(toc|topic|keyword|subject|profile|author|journal|doi\/(?:proceedings|toc))\/(.+)/.exec(
      path,
    ) ?? [];
  if (kind) return { kind: 'listing', listing: { list: kind.replace('doi/', ''), period: rest } };
  if (/^\/action\/(?:doSearch|show\w+Articles)$/.test(path)) {
    const query = [...searchParams]
      .filter(([name]) => /^(?:AllField|text\d+|SearchText|Title|Contrib)$/i.test(name))
      .flatMap(([, value]) => value || []);
    return {
      kind: 'listing',
      listing: { list: 'search', ...(query.length > 0 && { query: query.join(' ') }) },
    };
  }
  const id = idOf(url);
  return id ? { kind: 'paper', id } : { kind: 'other' };
}

/** The paper whose DOI is in the path; null for other paths and for lists under a DOI. */
export function atyponId(url: URL): string | null {
  const path = url.pathname.replace(/%2f/gi, '/');
  if (LISTED.test(path) || !/^\/(?:doi|content\/journals|abs|full|pdf)\/.*10\.\d{4}/.test(path))
    return null;
  return doiInPath(new URL(path, url));
}

/** Reads the papers of a search, an issue or another list. */
export function atyponRows(
  document: Document,
  url: URL,
  listing: Extract<Page, { kind: 'listing' }>['listing'],
  idOf: (url: URL) => string | null,
): Scrape {
  const linked = linkedBy(idOf, url);
  return scrapePaperRows(document, {
    listing,
    links: 'a[href*="/10."]',
    idOf: linked,
    known: KNOWN,
    skip: (row) => NO_PAPER.test(contentOf(row.querySelector('.issue-heading'))),
    read(row, id) {
      const draft = rowDraft(row, [id], linked, url, ROW);
      const kind = holderKind(row.querySelector(HOLDER));
      return {
        ...draft,
        ...(kind && { kind }),
        links: { ...draft.links, ...pageLink(draft.links?.page ?? '', url) },
      };
    },
  });
}

/**
 * Reads the page of a paper.
 * @param id from the address, or null
 * @param known facts of the paper that its site knows
 */
export function atyponPaper(
  document: Document,
  url: URL,
  id: string | null,
  known: Partial<PageDraft> = {},
): Scrape {
  const body = document.body;
  const title = part(body, TITLE);
  const meta = metaDraft(readMeta(document), url);
  const shown = defined<PageDraft>({
    ids: [],
    title: titleOf(title),
    ...once(persons(body) ?? names(body, AUTHORS)),
    abstract: abstractAmong(all(body, ABSTRACT)),
    online: dateText(contentOf(part(body, DATE))),
    venue: contentOf(part(body, VENUE)),
    kind: holderKind(body.querySelector(HOLDER)),
    counts: citationCount(part(body, CITATIONS)),
    ...printedPlace(
      PLACES.flatMap((place) => contentOf(body.querySelector(place)) || []).join(', '),
    ),
    links: defined<Links>({
      ...pageLink(url.href, url),
      pdf: webUrl(hrefOf(body.querySelector('a[href*="/doi/pdf"], a[href*="/doi/epdf"]')), url),
    }),
  });
  // If the address only has the site’s own number, a DOI on the page takes precedence.
  const first = id && /^(?:doi|acm):/.test(id) ? id : (meta.ids[0] ?? id);
  return scrapePaper(
    first,
    title,
    {
      ids: id && id !== first ? [id] : [],
      ...(title?.querySelector(SUBTITLE) && { title: titleOf(title) }),
      ...known,
      ...(shown.abstract && { abstract: shown.abstract }),
      ...(shown.links && { links: shown.links }),
    },
    meta,
    shown,
  );
}

/** The kind of a paper by the link to its proceedings, book or issue. */
function holderKind(holder: Element | null): WorkKind | undefined {
  const [, kind] = /\/(proceedings|book|toc|journal)\//.exec(hrefOf(holder)) ?? [];
  if (kind === 'book') return 'chapter';
  if (!kind) return undefined;
  return kind === 'proceedings' ? 'paper-conference' : 'article-journal';
}

/** The address of a paper’s page, which is below `/doi/` on all sites of this software. */
function pageLink(href: string, url: URL): Pick<Links, 'page'> {
  const page = webUrl(href, url)
    ?.replace(/[?#].*/, '')
    .replace(/(?<=^https?:\/\/[^/]+)\/(?:doi\/)?(?:[a-z-]+\/){0,2}(?=10\.)/i, '/doi/');
  return defined<Pick<Links, 'page'>>({ page });
}

/** The title with its subtitle, which the meta tags leave out. */
function titleOf(title: Element | null): string {
  const subtitle = contentOf(title?.querySelector(SUBTITLE));
  const main = contentOf(title, SUBTITLE);
  return subtitle ? `${main.replace(/:$/, '')}: ${subtitle}` : main;
}

/** The authors without repeats: some pages have a second, hidden list. */
function once({ authors, ...rest }: Byline): Byline {
  if (!authors) return rest;
  const seen = new Map(authors.map((author) => [JSON.stringify(author), author]));
  return { ...rest, authors: [...seen.values()] };
}

/** The authors in the markup of the page. A second list, with their institutions, repeats them. */
function persons(body: Element): Byline | undefined {
  for (const choice of PERSONS) {
    const authors = all(body, `${choice} [property="author"]`).flatMap(personIn);
    if (authors.length > 0) return { authors };
  }
  return undefined;
}

function personIn(person: Element): (Author | PrintedName)[] {
  const text = (property: string) => contentOf(person.querySelector(`[property="${property}"]`));
  const [given, family] = [text('givenName'), text('familyName')];
  if (family) return [{ ...(given && { given }), family }];
  const name = text('name') || contentOf(person.querySelector('a'));
  return name ? [{ name }] : [];
}
