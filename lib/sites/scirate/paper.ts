import { arxivId, doiId } from '../../paper/ids';
import type { Counts, PageDraft } from '../../paper/paper';
import { authorLinks } from '../reading/author-links';
import { byline } from '../reading/byline';
import { contentOf } from '../reading/content';
import { dateText } from '../reading/date-text';
import { defined } from '../reading/dom';
import { ofArxiv } from '../reading/of-arxiv';
import { shownCount } from '../reading/shown-count';

/** The paper that a link leads to; null for links to categories, comments and votes. */
export function uidOf(href: string | null | undefined): string | null {
  const path = /\/arxiv\/([^?#]+)/.exec(href ?? '')?.[1];
  return path ? arxivId(path) : null;
}

/** The address of SciRate's page of an arXiv paper. */
export function ownPage(id: string): string {
  return `https://scirate.com/arxiv/${id.slice('arxiv:'.length)}`;
}

/** Reads a row of a listing. */
export function readRow(row: Element): PageDraft | undefined {
  const link = row.querySelector('.title a[href*="/arxiv/"], a[href*="/arxiv/"]');
  const id = uidOf(link?.getAttribute('href'));
  if (!id) return undefined;
  const people = authorLinks([...row.querySelectorAll('.authors a')], /\/search/);
  const names = people.map((name) => contentOf(name));
  const line = row.querySelector('.uid');
  const { ids, links, published } = ofArxiv(id, ownPage(id));
  return defined<PageDraft>({
    ids,
    title: contentOf(row.querySelector('.title a') ?? link),
    ...byline(names),
    abstract: contentOf(row.querySelector('.abstract')) || undefined,
    published: dateText(contentOf(line)) ?? published,
    category: contentOf(line?.querySelector('a')) || undefined,
    links,
    counts: countsOf(row),
  });
}

/** Reads the page of a paper. The comments below may mention other papers. */
export function shownPaper(document: Document): Partial<PageDraft> {
  const root = document.querySelector('#paperPage .paper') ?? document.body;
  const dates = root.querySelector('.dates');
  const names = [...root.querySelectorAll('ul.authors li')].map((name) => contentOf(name));
  const doi = doiId(labelled(root, '.doi'));
  return defined<PageDraft>({
    ids: doi ? [doi] : [],
    title: contentOf(root.querySelector('h1.title, h1')),
    ...byline(names),
    abstract: contentOf(root.querySelector('.abstract')),
    published: dateText(/Published (\d{1,2} \w+ \d{4})/.exec(contentOf(dates))?.[1]),
    category: contentOf(dates?.querySelector('a')),
    venue: labelled(root, '.journal_ref'),
    counts: countsOf(root),
  });
}

function labelled(root: Element, selector: string): string {
  return contentOf(root.querySelector(selector)).replace(/^[^:]*:\s*/, '');
}

function countsOf(root: Element): Counts | undefined {
  const scites = shownCount(contentOf(root.querySelector('.scites-count')))?.value;
  const texts = [...root.querySelectorAll('a[href*="/arxiv/"], .comments h4')].map((each) =>
    contentOf(each),
  );
  const comments = texts.map((text) => /^([\d,]+) comments?$/.exec(text)?.[1]).find(Boolean);
  const counts = defined<Counts>({
    upvotes: scites,
    comments: comments === undefined ? undefined : shownCount(comments)?.value,
  });
  return Object.keys(counts).length > 0 ? counts : undefined;
}
