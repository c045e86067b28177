import { arxivId, doiId } from '../../paper/ids';
import type { PageDraft } from '../../paper/paper';
import { authorLinks } from '../reading/author-links';
import { byline } from '../reading/byline';
import { contentOf } from '../reading/content';
import { dateText } from '../reading/date-text';
import { all, defined } from '../reading/dom';
import { ofArxiv } from '../reading/of-arxiv';
import { writtenOut } from './written-out';

/** arXiv silently cuts longer author lists to this many, unless only one would be cut. */
const MOST_LISTED = 100;
/** Addresses of authors: searches, in lists before 2018 `/find/…`, and pages of their own. */
export const AUTHOR = /searchtype=author|\/find\/|\/a\//;

/**
 * The paper of a link to an abstract page, which may contain a version and a list; null for other
 * links.
 */
export function abstractId(href: string | null | undefined): string | null {
  const path = /\/abs\/.+/.exec(href ?? '')?.[0];
  return path ? arxivId(`https://arxiv.org${path}`) : null;
}

/**
 * Reads an item of a list: the identifier and the links are in the `dt` before the `dd`.
 * @param day on which it was listed, if known
 */
export function readItem(row: Element, day: string | undefined): PageDraft | undefined {
  const head = row.previousElementSibling;
  const link = head?.querySelector('a[title="Abstract"], a[href*="/abs/"]');
  const id = abstractId(link?.getAttribute('href'));
  if (!id) return undefined;
  const names = authorLinks(all(row, '.list-authors a'), AUTHOR).map((each) => contentOf(each));
  const subject = contentOf(row.querySelector('.primary-subject'));
  return defined<PageDraft>({
    ...ofArxiv(id),
    title: contentOf(row.querySelector('.list-title'), '.descriptor'),
    ...byline(names),
    ...(names.length === MOST_LISTED && { authorsComplete: false }),
    abstract: writtenOut(row.querySelector('.meta > p, p.mathjax')) || undefined,
    submitted: day,
    category: /\(([\w.-]+)\)$/.exec(subject)?.[1],
    venue: contentOf(row.querySelector('.list-journal-ref'), '.descriptor') || undefined,
  });
}

/** Reads a search result. */
export function readResult(row: Element): PageDraft | undefined {
  const link = row.querySelector('.list-title > a[href*="/abs/"]');
  const id = abstractId(link?.getAttribute('href'));
  if (!id) return undefined;
  const authors = row.querySelector('.authors');
  const names = authorLinks(all(authors, 'a'), AUTHOR).map((author) => contentOf(author));
  const rest = /et al\. \(.*/.exec(contentOf(authors))?.[0] ?? '';
  const dates = [...row.querySelectorAll('p.is-size-7')].map((line) => contentOf(line));
  const submitted = dates.find((line) => line.startsWith('Submitted')) ?? '';
  const doi = row.querySelector('a[href*="doi.org/10."]')?.getAttribute('href');
  const published = doi ? doiId(doi) : null;
  const { ids, ...base } = ofArxiv(id);
  return defined<PageDraft>({
    ...base,
    ids: published && published !== id ? [...ids, published] : ids,
    title: contentOf(row.querySelector('p.title')),
    ...byline([...names, rest]),
    abstract: abstractOf(row),
    published:
      dateText(/v1 submitted ([^;.]+)/.exec(submitted)?.[1] ?? submitted) ?? base.published,
    category: contentOf(row.querySelector('.tags .tag')) || undefined,
    venue: /^Journal ref: (.+)/.exec(dates.find((line) => /^Journal ref:/.test(line)) ?? '')?.[1],
  });
}

/** The full abstract if the page has it, else the part around the matches. */
function abstractOf(row: Element): string | undefined {
  const shown = row.querySelector('.abstract-full') ?? row.querySelector('.abstract-short');
  return writtenOut(shown, 'a.is-size-7').replace(/ ?[△▽] ?(?:Less|More)$/, '') || undefined;
}
