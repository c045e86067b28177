import { arxivId } from '../../paper/ids';
import type { Counts, Links, PageDraft } from '../../paper/paper';
import { type Byline, byline, splitByline } from '../reading/byline';
import { contentOf, withoutTags } from '../reading/content';
import { dateText } from '../reading/date-text';
import { defined, webUrl } from '../reading/dom';
import { linkedBy } from '../reading/linked-by';
import { aclId, doiInPath, pmcId, pubmedId } from '../reading/linked-id';
import { part } from '../reading/row-parts';
import { shownCount } from '../reading/shown-count';

const AUTHORS = '[data-test-id="author-list"], .cl-paper-authors';
const NAME = 'a, button, [class*="author-name"]';

/**
 * The paper of an address of Semantic Scholar, by its hash or arXiv id; null for other addresses.
 */
export function idIn({ hostname, pathname }: URL): string | null {
  if (!/^(?:www\.)?semanticscholar\.org$/.test(hostname)) return null;
  const hash = /^\/+(?:paper|reader)\/(?:.*\/)?([0-9a-f]{40})(?:\/|$)/i.exec(pathname)?.[1];
  if (hash) return `s2:${hash.toLowerCase()}`;
  const named = /^\/+(?:arxiv\/|paper\/arxiv:)(.+)/i.exec(pathname)?.[1];
  return named ? arxivId(named) : null;
}

/**
 * The identifier in an address of an archive or registry that Semantic Scholar links to; else
 * null.
 */
export function idElsewhere(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  return arxivId(url.href) ?? aclId(url) ?? pubmedId(url) ?? pmcId(url) ?? doiInPath(url);
}

/**
 * Reads a row of results. Its TLDR is a machine-written summary, which is not used as abstract.
 */
export function readRow(row: Element, id: string, url: URL): PageDraft {
  const link = [...row.querySelectorAll('a[href*="/paper/"]')].find(
    (each) => linkedBy(idIn, url)(each.getAttribute('href')) === id,
  );
  const outside = [...row.querySelectorAll('a[href^="http"]')].map((each) =>
    each.getAttribute('href'),
  );
  const ids = outside.flatMap((href) => idElsewhere(href ?? '') ?? []);
  const pdf = outside.find((href) => /\.pdf(?:$|[?#])|\/pdf\//i.test(href ?? ''));
  return defined<PageDraft>({
    ids: [...new Set([id, ...ids])],
    title: contentOf(row.querySelector('.cl-paper-title, h2, h3') ?? link),
    ...authorsIn(row),
    abstract: abstractIn(row),
    published: dateText(contentOf(row.querySelector('[class*="pubdate"], [class*="paper-year"]'))),
    // Escaped twice in the page.
    venue: withoutTags(contentOf(row.querySelector('[class*="paper-venue"]'))) || undefined,
    links: defined<Links>({ page: pageOf(link, url), pdf: webUrl(pdf, url) }),
    counts: citationsIn(row),
  });
}

function pageOf(link: Element | undefined, url: URL): string | undefined {
  const address = webUrl(link?.getAttribute('href'), url);
  return address?.replace(/[?#].*/s, '');
}

/** The authors of a row, one element for each or one for all. */
function authorsIn(row: Element): Byline {
  const boxes = [...row.querySelectorAll(AUTHORS)];
  const inner = boxes.filter((box) => !box.querySelector(AUTHORS));
  const names = inner.flatMap((box) => {
    const parts = [...box.querySelectorAll(NAME)].filter((part) => !part.querySelector(NAME));
    return parts.length > 0 ? parts.map((part) => contentOf(part)) : [contentOf(box)];
  });
  const rest = boxes.map((box) => /\+\s?\d+ (?:more )?authors?/i.exec(contentOf(box))?.[0] ?? '');
  if (names.length === 1) return splitByline(names[0] ?? '');
  return byline(names.some((name) => /^\+/.test(name)) ? names : [...names, ...rest]);
}

function abstractIn(row: Element): string | undefined {
  const box = row.querySelector('.cl-paper-abstract, [class*="full-abstract"]');
  const text = contentOf(box, 'button, .cl-button, [class*="tldr"]').replace(/ ?Expand$/, '');
  return /^TL;?DR/i.test(text) ? undefined : text.replace(/^Abstract\s+(?=[A-Z])/, '') || undefined;
}

function citationsIn(row: Element): Counts | undefined {
  const stat = part(
    row,
    '[data-test-id="total-citations-stat"] | [data-test-id*="citation"] | [class*="paper-stat"]',
  );
  const citations = shownCount(contentOf(stat))?.value;
  return citations === undefined ? undefined : { citations };
}
