import { schemeOf } from '../../paper/ids';
import type { Links, PageDraft } from '../../paper/paper';
import { byline, splitByline } from '../reading/byline';
import { contentOf } from '../reading/content';
import { dateText } from '../reading/date-text';
import { all, defined, hrefOf, webUrl } from '../reading/dom';
import { ancestors, parentOf } from '../reading/walk';
import { CITED, type Row } from './coins-rows';
import { paperId } from './own-id';

const HEADINGS = 'h2, h3, h4, h5, h6, dt';
/** Titles in rows without headings, as in lists of publications that programs make of BibTeX. */
const TITLES = '.title, .papertitle, .paper-title, .pub-title';
const AROUND = 'ul, ol, dl, table, tbody, main, body, form';
/** Labels of links to the paper of a row, as opposed to papers mentioned in its text. */
const LABEL =
  /^\W*(?:paper|pdf|arxiv|doi|abs(?:tract)?|preprint|publication|full[ -]?text|html|link|read|view|download)\b|10\.\d{4,9}\/|\b\d{4}\.\d{4,5}\b/i;
const SECTION =
  /^(?:\W|\d)*(?:abstract|introduction|background|related work|methods?|results?|discussion|conclusions?|references|bibliography|further reading|resources|links|notes)\W*$/i;
/**
 * Headings that are not titles: of groups, `2023`, `NeurIPS 2023`, `ICML Workshop 2023`, or
 * addresses.
 */
const NO_TITLE =
  /^(?:\S+ )?(?:workshops? )?(?:19|20)\d\d(?: workshops?)?$|^(?:arxiv|doi|https?):|^10\.\d{4,9}\/\S+$/i;
const DEEPEST = 6;

/**
 * Papers with a heading or a marked title, and a link to arXiv, a DOI or a registry, in the heading
 * or as a labelled link in its row.
 */
export function headingRows(document: Document, url: URL): Row[] {
  const headings = all(document.body, `${HEADINGS}, ${TITLES}`);
  return headings
    .filter((heading) => !heading.closest(CITED) && isTitle(heading))
    .flatMap((heading) => {
      const title = contentOf(heading).replace(/^\[?\d{1,3}[.)\]]\s+/, '');
      if (title === '' || SECTION.test(title) || NO_TITLE.test(title)) return [];
      const row = rowOf(heading);
      const titled = titleLinks(heading, url);
      const links = titled.length > 0 ? titled : labelled(row);
      const ids = idsOf(links, url);
      return ids ? [{ element: row, draft: { ids, title, ...shown(row, links, url) } }] : [];
    });
}

/** Whether an element is a heading, or the first title of a row without one. */
function isTitle(element: Element): boolean {
  if (element.matches(HEADINGS)) return true;
  const row = element.closest('li, tr');
  return row?.querySelector(`${HEADINGS}, ${TITLES}`) === element && !row.querySelector(HEADINGS);
}

/** The facts in a row other than its title, if its markup identifies them. */
function shown(
  row: Element,
  links: readonly Element[],
  url: URL,
): Omit<PageDraft, 'ids' | 'title'> {
  const names = all(row, '.authors, .author, [itemprop="author"]').map((name) => contentOf(name));
  const time = row.querySelector('time, .date');
  const [pages, files] = [false, true].map((file) =>
    links.map(hrefOf).filter((href) => paperId(href, url) && /\/pdf\/|\.pdf$/.test(href) === file),
  );
  return defined<Omit<PageDraft, 'ids' | 'title'>>({
    ...(names.length === 1 ? splitByline(names[0] ?? '') : byline(names)),
    published: dateText(time?.getAttribute('datetime') ?? contentOf(time)),
    abstract: contentOf(row.querySelector('.abstract:not(a, button)')) || undefined,
    links: defined<Links>({ page: webUrl(pages?.[0], url), pdf: webUrl(files?.[0], url) }),
  });
}

function titleLinks(heading: Element, url: URL): Element[] {
  const around = heading.closest('a[href]');
  const links = around ? [around] : all(heading, 'a[href]');
  return links.filter((link) => paperId(hrefOf(link), url));
}

/** The links of a row that are labelled as its paper. */
export function labelled(row: Element): Element[] {
  if (row.matches(HEADINGS)) return [];
  return all(row, 'a[href]').filter((link) => LABEL.test(contentOf(link)));
}

/** The identifiers in the links; undefined if two of the same scheme mean two papers. */
export function idsOf(links: readonly Element[], url: URL): string[] | undefined {
  const ids = new Set(links.flatMap((link) => paperId(hrefOf(link), url) ?? []));
  const schemes = new Set([...ids].map(schemeOf));
  return ids.size > 0 && schemes.size === ids.size ? [...ids] : undefined;
}

/**
 * The largest element around a heading without another heading; for a `dt`, the `dd` follows it.
 */
function rowOf(heading: Element): Element {
  let row = heading;
  for (const parent of ancestors(parentOf(heading), DEEPEST)) {
    if (parent.matches(AROUND)) break;
    if (parent.querySelectorAll(`h1, ${HEADINGS}`).length > 1) break;
    row = parent;
    if (row.matches('li, article, tr')) break;
  }
  return row;
}
