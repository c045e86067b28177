import { schemeOf } from '../../paper/ids';
import type { Links, PageDraft } from '../../paper/paper';
import { byline, splitByline } from '../reading/byline';
import { contentOf } from '../reading/content';
import { all, defined, hrefOf, webUrl } from '../reading/dom';
import { printedDate } from '../reading/printed-date';
import { CITED, type Row } from './coins-rows';
import { paperId } from './own-id';

const HEADINGS = 'h2, h3, h4, h5, h6, dt';
const AROUND = 'ul, ol, dl, table, tbody, main, body, form';
/** Words of links that stand for the paper of their row, not for one that its text mentions. */
const LABEL =
  /^\W*(?:paper|pdf|arxiv|doi|abs(?:tract)?|preprint|publication|full[ -]?text|html|link|read|view|download)\b|10\.\d{4,9}\/|\b\d{4}\.\d{4,5}\b/i;
const SECTION =
  /^(?:\W|\d)*(?:abstract|introduction|background|related work|methods?|results?|discussion|conclusions?|references|bibliography|further reading|resources|links|notes)\W*$/i;
/**
 * Headings of groups, `2023`, `NeurIPS 2023`, `ICML Workshop 2023`, and those that only say where
 * a paper is.
 */
const NO_TITLE =
  /^(?:\S+ )?(?:workshops? )?(?:19|20)\d\d(?: workshops?)?$|^(?:arxiv|doi|https?):|^10\.\d{4,9}\/\S+$/i;
const DEEPEST = 6;

/**
 * Papers that each have a heading and a link to arXiv, a DOI or a registry: in the heading, or as
 * a labelled link in its row.
 */
export function headingRows(document: Document, url: URL): Row[] {
  const headings = all(document.body, HEADINGS).filter((heading) => !heading.closest(CITED));
  return headings.flatMap((heading) => {
    const title = contentOf(heading).replace(/^\[?\d{1,3}[.)\]]\s+/, '');
    if (title === '' || SECTION.test(title) || NO_TITLE.test(title)) return [];
    const row = rowOf(heading);
    const titled = titleLinks(heading, url);
    const links = titled.length > 0 ? titled : labelled(row);
    const ids = idsOf(links, url);
    return ids ? [{ element: row, draft: { ids, title, ...shown(row, links, url) } }] : [];
  });
}

/** What a row shows beside its title, where its markup says what it is. */
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
    published: printedDate(time?.getAttribute('datetime') ?? contentOf(time)),
    abstract: contentOf(row.querySelector('.abstract')) || undefined,
    links: defined<Links>({ page: webUrl(pages?.[0], url), pdf: webUrl(files?.[0], url) }),
  });
}

function titleLinks(heading: Element, url: URL): Element[] {
  const around = heading.closest('a[href]');
  const links = around ? [around] : all(heading, 'a[href]');
  return links.filter((link) => paperId(hrefOf(link), url));
}

function labelled(row: Element): Element[] {
  if (row.matches(HEADINGS)) return [];
  return all(row, 'a[href]').filter((link) => LABEL.test(contentOf(link)));
}

/** One identifier of each scheme; two of one are those of two papers. */
function idsOf(links: readonly Element[], url: URL): string[] | undefined {
  const ids = new Set(links.flatMap((link) => paperId(hrefOf(link), url) ?? []));
  const schemes = new Set([...ids].map(schemeOf));
  return ids.size > 0 && schemes.size === ids.size ? [...ids] : undefined;
}

/**
 * The largest element around a heading that holds no other heading. A `dt` has what follows it
 * nowhere but beside it.
 */
function rowOf(heading: Element): Element {
  let row = heading;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const { parentElement } = row;
    if (!parentElement || parentElement.matches(AROUND)) break;
    if (parentElement.querySelectorAll(`h1, ${HEADINGS}`).length > 1) break;
    row = parentElement;
    if (row.matches('li, article, tr')) break;
  }
  return row;
}
