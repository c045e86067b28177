import type { Links, Listing, PageDraft } from '../paper/paper';
import { splitTrimmed, trimTrailing } from '../text/text';
import { authorLinks } from './reading/author-links';
import { byline } from './reading/byline';
import { contentOf } from './reading/content';
import { dateText } from './reading/date-text';
import { all, defined, hrefOf, webUrl } from './reading/dom';
import { linkedBy } from './reading/linked-by';
import { openreviewId } from './reading/linked-id';
import { metaDraft, readMeta } from './reading/meta';
import { scrapePaper } from './reading/paper-page';
import { countLinked, scrapeNothing, scrapeRows } from './reading/rows';
import type { Page, Site } from './site';

const TITLES = 'h4 > a[href*="/forum?id="], h4 > a[href*="/forum/"]';
/** Addresses of authors. */
const PROFILE = /\/profile|\/group\?|mailto:/;
/** Notes that are not papers: replies, console lists and activities. */
const NO_PAPERS = '.note-parent-title, .note-activity, .invitation-link, .unlinked-publication';

/**
 * OpenReview: groups with their tabs, submissions, search, profiles, and the page of a paper.
 * Papers in lists are found by the links of titles. Source: the templates of
 * https://github.com/openreview/openreview-web.
 * https://openreview.net/group?id=ICLR.cc/2025/Conference#tab-accept-oral
 * https://openreview.net/forum?id=xQUe1pOKPam
 */
export const openreview: Site = {
  id: 'openreview',
  name: 'OpenReview',
  matches: ['*://openreview.net/*', '*://www.openreview.net/*'],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind === 'other') return scrapeNothing({ list: 'other' });
    if (address.kind === 'paper') return scrapeForum(document, url, address.id);
    const idOf = linkedBy(openreviewId, url);
    const titles = all(document, TITLES).filter((link) => !link.closest(NO_PAPERS));
    return scrapeRows({
      listing: address.listing,
      rows: titles.map((link) => link.closest('.note, li') ?? link.parentElement ?? link),
      expected: countNotes(document, idOf),
      read: (row) => readNote(row, url),
    });
  },
};

/** The papers that the page links to; by any link where its notes are not known. */
function countNotes(document: Document, idOf: Parameters<typeof countLinked>[2]): number {
  const known = countLinked(document, '.note h4:not(.note-parent-title) a[href*="/forum"]', idOf);
  if (known > 0 || document.querySelector(NO_PAPERS)) return known;
  return countLinked(document, 'a[href*="/forum"]', idOf);
}

function page(url: URL): Page {
  if (!/^(?:www\.)?openreview\.net$/.test(url.hostname)) return { kind: 'other' };
  const id = openreviewId(url);
  if (id) return { kind: 'paper', id };
  const path = trimTrailing(url.pathname, '/');
  // Newer addresses name a paper by its title and authors instead; the identifier is on the page.
  if (/^\/forum\/[^/]+$/.test(path)) return { kind: 'paper', id: null };
  const listing = listingOf(path, url);
  return listing ? { kind: 'listing', listing } : { kind: 'other' };
}

function listingOf(path: string, { searchParams, hash }: URL): Listing | undefined {
  const named = (list: string, name: string | null) => ({ list, ...(name && { period: name }) });
  if (path === '/group') {
    const id = searchParams.get('id');
    const tab = /^#tab-([\w-]+)/.exec(hash)?.[1];
    return id ? named('venue', tab ? `${id}#${tab}` : id) : undefined;
  }
  if (path === '/submissions') return named('venue', searchParams.get('venue'));
  if (path === '/profile') return named('author', searchParams.get('id'));
  if (path !== '/search') return undefined;
  const query = searchParams.get('term')?.trim();
  return { list: 'search', ...(query && { query }) };
}

/** Reads a note in a list. Its details are in the page only after the user opens them. */
function readNote(row: Element, url: URL): PageDraft | undefined {
  const link = row.querySelector(TITLES);
  const id = linkedBy(openreviewId, url)(hrefOf(link));
  const info = all(row, '.note-meta-info li, .note-meta-info .item').map((each) => contentOf(each));
  const names = all(row, '.note-authors a, .note-authors > span').filter(
    (each) => !each.querySelector('a'),
  );
  const printed = authorLinks(names, PROFILE).map((each) => contentOf(each, 'sup'));
  return defined<PageDraft>({
    ids: id ? [id] : [],
    title: contentOf(link),
    ...byline(
      printed.length > 0
        ? printed
        : splitTrimmed(contentOf(row.querySelector('.note-authors')), ','),
    ),
    abstract: field(row, 'Abstract'),
    keywords: keywords(row),
    published: dateOf(info[0]),
    ...placed(info.slice(1).find((text) => !/readers?:|repl(?:y|ies)|everyone/i.test(text))),
    links: linksOf(id, row),
  });
}

function scrapeForum(document: Document, url: URL, id: string | null): ReturnType<Site['scrape']> {
  const title = document.querySelector(
    'h2.citation_title, .forum-title h2, .note_content_title, h2',
  );
  const meta = metaDraft(readMeta(document), url);
  const pdf = linkedBy(openreviewId, url)(meta.links?.pdf);
  const items = all(
    document,
    '.forum-meta .item, .forum-meta > span, .legacy-forum .meta_row > .item',
  ).map((each) => contentOf(each));
  const names = all(
    document,
    '.forum-authors a, .forum-authors h3 > span, .legacy-forum .signatures a',
  );
  const known = id ?? pdf;
  const shown = defined<Partial<PageDraft>>({
    title: contentOf(title, 'a[href*="/pdf"], a[href*="name=pdf"]'),
    ...byline(authorLinks(names, PROFILE).map((each) => contentOf(each, 'sup'))),
    abstract: field(document, 'Abstract'),
    keywords: keywords(document),
    published: dateOf(items[0]),
    ...placed(items.slice(1).find((text) => !/readers?:|everyone|show |bibtex|cc by/i.test(text))),
    links: { ...linksOf(known, document), ...codeOf(document) },
  });
  return scrapePaper(known, title, { links: shown.links ?? {} }, { ...meta, links: {} }, shown);
}

/** The kind of a note by its venue: `ICLR 2024 poster`, `Accepted by TMLR`, `Submitted to …`. */
function placed(venue: string | undefined): Pick<PageDraft, 'kind' | 'venue'> {
  if (!venue) return {};
  if (/submi|withdrawn|reject|review|arxiv|corr\b/i.test(venue)) return { kind: 'article', venue };
  const isJournal = /\b[TD]MLR\b|journal|transactions/i.test(venue);
  return { kind: isJournal ? 'article-journal' : 'paper-conference', venue };
}

/** Parses `Published: 12 Jan 2023, Last Modified: …` or `22 Sept 2022 (modified: …)`. */
function dateOf(text: string | undefined): string | undefined {
  return dateText(text?.replace(/(?:,\s*last )?\(?modified:.*|\(imported:.*/i, ''));
}

function linksOf(id: string | null, root: ParentNode): Links {
  const name = id?.slice('openreview:'.length);
  const hasPdf = root.querySelector(
    '.pdf-link, .citation_pdf_url, a[href*="/pdf?id="], a[href*="name=pdf"]',
  );
  return defined<Links>({
    page: name ? webUrl(`https://openreview.net/forum?id=${name}`) : undefined,
    pdf: name && hasPdf ? webUrl(`https://openreview.net/pdf?id=${name}`) : undefined,
  });
}

function codeOf(document: Document): Links {
  const named = all(document, '.note-content-field').find((each) =>
    /^code\b/i.test(contentOf(each)),
  );
  return defined<Links>({ code: webUrl(hrefOf(named?.parentElement?.querySelector('a[href]'))) });
}

function keywords(root: ParentNode): string[] | undefined {
  const listed = field(root, 'Keywords');
  return listed === undefined ? undefined : splitTrimmed(listed, /[,;]/);
}

/** The value of a field of a note: `Abstract:` and what stands beside it. */
function field(root: ParentNode, name: string): string | undefined {
  const label = all(root, '.note-content-field, .note_content_field').find(
    (each) => contentOf(each).replace(/:$/, '') === name,
  );
  return contentOf(label?.nextElementSibling) || undefined;
}
