import { doiId } from '../../paper/ids';
import type { Author, Links, PageDraft } from '../../paper/paper';
import { trimTrailing } from '../../text/text';
import type { Scrape } from '../site';
import { abstractAmong } from './abstract-text';
import { byline } from './byline';
import { contentOf } from './content';
import { dateText } from './date-text';
import { all, defined, webUrl } from './dom';
import { metaDraft, metaValues, readMeta } from './meta';
import { scrapePaper } from './paper-page';
import { withoutEndings } from './path-endings';
import { part, rowDraft } from './row-parts';

/*
 * HighWire's software: the Drupal sites of bioRxiv, medRxiv and many journals (`highwire-…`), and
 * the older software of some journals of Cold Spring Harbor (`cit-…`).
 */
export const HIGHWIRE_ROWS = 'li.search-result, li.cit, li.toc-cit, .highwire-article-citation';
const ROW = {
  title:
    'a .highwire-cite-title | .highwire-cite-linked-title | .highwire-cite-title | .cit-title-group | .cit-title',
  abstract: '.highwire-cite-snippet .abstract | .section.abstract | .cit-abstract',
  date: '.highwire-cite-metadata-date | .highwire-cite-metadata-pub-date | .highwire-cite-metadata-published-date | .cit-ahead-of-print-date | .cit-print-date | cite | .highwire-cite-metadata',
  venue:
    '.highwire-cite-metadata-journal | .highwire-cite-metadata-journal-title | .cit-jnl-abbrev | cite abbr',
  cited:
    '.highwire-cite-metadata-volume, .highwire-cite-metadata-issue, .highwire-cite-metadata-pages, cite',
};
const FORM = /\.(?:full|abstract|short|long|full-text|pdf|article-\w+)$/;
const DOI = '.highwire-cite-metadata-doi | .cit-doi';
const AUTHORS = '.highwire-citation-author, .cit-auth';
const ORCID = '.hw-author-orcid-logo, a[href*="orcid.org"], .element-invisible';
const TITLE =
  'h1#page-title | h1.highwire-cite-title | h1#article-title-1 | h1[itemprop="headline"] | h1';

/** The DOI shown in a row or the head of a page, without a version; null for none. */
function highwireDoi(element: Element): string | null {
  const text = contentOf(part(element, DOI));
  return doiId(/10\.\d{4,9}\/\S+/.exec(text)?.[0] ?? '');
}

/**
 * Reads a row of a search, an issue or a list of new papers.
 * @param key the paper that its links lead to, used if no DOI is shown
 */
export function highwireRow(
  row: Element,
  key: string,
  idOf: (href: string) => string | null,
  url: URL,
): PageDraft {
  const draft = rowDraft(row, [key], idOf, url, ROW);
  return defined<PageDraft>({
    ...draft,
    ids: [highwireDoi(row) ?? key],
    ...people(row),
    published: pathDate(row) ?? draft.published,
  });
}

/** Reads the page of a paper. A DOI on the page takes precedence over the id of its address. */
export function highwirePaper(document: Document, url: URL, id: string | null): Scrape {
  const title = part(document.body, TITLE);
  const head = title?.closest('.highwire-article-citation') ?? document.body;
  const tags = readMeta(document);
  const meta = metaDraft(tags, url);
  const { ids } = meta;
  const doi = ids.some((each) => each.startsWith('doi:')) ? null : highwireDoi(head);
  const path = withoutEndings(url.pathname.replace(/\/$/, ''), FORM);
  // `citation_publication_date`, which repositories use, is always the first of January here.
  const day = dateText(metaValues(tags, 'article:published_time dc.date citation_date')[0]);
  const shown = defined<PageDraft>({
    ids: [...(doi ? [doi] : []), ...(id?.startsWith('url:') ? [id] : [])],
    title: contentOf(title),
    ...people(head),
    abstract: abstractAmong(all(document, '.section.abstract, #abstract')),
    published: pathDate(head.parentElement ?? head),
    venue: trimTrailing(contentOf(part(head, ROW.venue)), ' ,;'),
  });
  const known = doi ?? ids[0] ?? id;
  return scrapePaper(
    known,
    title,
    defined<Partial<PageDraft>>({
      published: day,
      links: defined<Links>({ page: webUrl(url.origin + path) }),
    }),
    meta,
    shown,
  );
}

/**
 * The authors. On Drupal, names have parts, among them a link to ORCID with a text for screen
 * readers.
 */
function people(element: Element): Partial<PageDraft> {
  const shown = [...element.querySelectorAll(AUTHORS)];
  const persons: (Author | { name: string })[] = shown.flatMap((each) => {
    const given = contentOf(each.querySelector('.nlm-given-names'));
    const family = contentOf(each.querySelector('.nlm-surname'));
    if (family) return [{ ...(given && { given }), family }];
    const { authors = [] } = byline([contentOf(each, ORCID)]);
    return authors;
  });
  const printed = byline(shown.map((each) => contentOf(each, ORCID)));
  return defined<Partial<PageDraft>>({
    authors: persons.length > 0 ? persons : undefined,
    authorsComplete: printed.authorsComplete,
    authorCount: printed.authorCount,
  });
}

/**
 * The day in the path of the archived file: `data-apath="/biorxiv/early/2019/07/11/696633.atom"`.
 */
function pathDate(element: Element): string | undefined {
  const held = element.matches('[data-apath]') ? element : element.querySelector('[data-apath]');
  return dateText(
    /\/early\/(\d{4}\/\d{2}\/\d{2})\//.exec(held?.getAttribute('data-apath') ?? '')?.[1],
  );
}
