import { doiId } from '../../paper/ids';
import type { PageDraft } from '../../paper/paper';
import { authorLinks } from '../reading/author-links';
import { byline } from '../reading/byline';
import { contentOf } from '../reading/content';
import { dateText } from '../reading/date-text';
import { all, defined } from '../reading/dom';
import { ofArxiv } from '../reading/of-arxiv';
import { AUTHOR } from './item';
import { writtenOut } from './written-out';

/**
 * Reads what an abstract page shows in addition to its meta tags. Authors are taken from the page
 * only if there are no tags: the tags have all authors, the page hides those after the 100th.
 * @param abs the element that shows the paper
 */
export function shownPaper(abs: Element, id: string | null): Partial<PageDraft> {
  const document = abs.ownerDocument;
  const has = (name: string) => document.querySelector(`meta[name="${name}"]`) !== null;
  const people = authorLinks(all(abs, '.authors a:not(#toggle)'), AUTHOR);
  const names = people.map((name) => contentOf(name));
  const dois = [...abs.querySelectorAll('td.doi a')].map((link) =>
    doiId(link.getAttribute('href') ?? ''),
  );
  const { ids = [], kind, links, published }: Partial<PageDraft> = id ? ofArxiv(id) : {};
  return defined<PageDraft>({
    ids: [...ids, ...dois.filter((doi) => doi !== null)],
    kind,
    title: has('citation_title') ? '' : contentOf(abs.querySelector('h1.title'), '.descriptor'),
    ...(has('citation_author') ? {} : byline(names)),
    abstract: writtenOut(abs.querySelector('blockquote.abstract'), '.descriptor'),
    published:
      dateText(/Submitted on ([^(\]]+)/.exec(contentOf(abs.querySelector('.dateline')))?.[1]) ??
      published,
    category: /\(([\w.-]+)\)$/.exec(contentOf(abs.querySelector('.primary-subject')))?.[1],
    venue: journalOf(abs),
    links: hasPdf(document) || !links ? links : withoutPdf(links),
  });
}

/** The journal reference. Cells of report numbers have the same class. */
function journalOf(abs: Element): string {
  const cells = [...abs.querySelectorAll('td.jref')];
  const cell = cells.find((each) => /^Journal/.test(contentOf(each.previousElementSibling)));
  return contentOf(cell);
}

/** Whether the paper has a PDF. A withdrawn one has none, although its meta tags name it. */
function hasPdf(document: Document): boolean {
  const downloads = document.querySelector('.full-text');
  return !downloads || downloads.querySelector('a[href*="/pdf/"]') !== null;
}

function withoutPdf({ pdf: _pdf, ...links }: NonNullable<PageDraft['links']>): PageDraft['links'] {
  return links;
}
