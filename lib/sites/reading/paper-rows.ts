import { MAX_LINKS, type Scrape } from '../site';
import { all, hrefOf, markable } from './dom';
import { type Rows, scrapeRows } from './rows';
import { ancestors, parentOf } from './walk';

/** Parts of a page that are not its list or paper: menus, recommended papers, advertisements. */
export const BESIDE =
  'aside, nav, footer, [role="complementary"], [role="navigation"], [class*="recommend"], [class*="sidebar"], [rel~="sponsored"]';
const HEADING = 'h1, h2, h3, h4, h5, h6';
const WHOLE = 'li, article, tr';
const AROUND = 'ul, ol, dl, table, tbody, form, main, section, body';

/** How the rows of a listing are found by their links to papers. */
export interface PaperRows extends Pick<Rows, 'listing' | 'element'> {
  /** Selector of links that may lead to papers. */
  links: string;
  /** The paper that a link leads to; null for other links. */
  idOf(href: string): string | null;
  /**
   * Selector of known rows. Without one, a row is the largest element around a link of one paper
   * only.
   */
  known: string;
  /** Whether the row with this identifier is not a paper: news, a book. */
  skip?(row: Element, id: string): boolean;
  read(row: Element, id: string): ReturnType<Rows['read']>;
}

/**
 * Reads a listing whose rows link to papers; links in headings are preferred. Other parts of the
 * page are skipped. `expected` is the number of linked papers, or of known rows if there are no
 * links.
 */
export function scrapePaperRows(document: Document, rows: PaperRows): Scrape {
  const found = linksOf(document, rows);
  const ids = new Map<Element, string>();
  for (const { id, links, others } of groups(found)) {
    const known = links.flatMap((link) => knownRow(link, others, rows.known) ?? []);
    const [first] = links;
    const around = known.length > 0 || !first ? known : [rowAround(first, others)];
    for (const row of around) if (!rows.skip?.(row, id)) ids.set(row, id);
  }
  const counted = new Set(ids.values()).size;
  return scrapeRows({
    listing: rows.listing,
    rows: ids.keys(),
    expected: found.length > 0 ? counted : document.querySelectorAll(rows.known).length,
    read: (row) => rows.read(row, ids.get(row) ?? ''),
    element: rows.element ?? markable,
  });
}

interface Linked {
  link: Element;
  id: string;
}

function linksOf(document: Document, { links, idOf }: PaperRows): Linked[] {
  // Outside the list. Some pages name the container of menu and list after the menu.
  const beside = new Set<Element | null>(
    all(document, BESIDE).filter((part) => !part.querySelector('main')),
  );
  const found = all(document, links)
    .slice(0, MAX_LINKS)
    .flatMap((link) => {
      const id = idOf(hrefOf(link));
      return id && !beside.has(link.closest(BESIDE)) ? [{ link, id }] : [];
    });
  const titles = found.filter(({ link }) => link.closest(HEADING) ?? link.querySelector(HEADING));
  return titles.length > 0 ? titles : found;
}

interface Group {
  id: string;
  links: Element[];
  /** The nearest links to other papers: an element without them contains no other paper. */
  others: Element[];
}

/** Groups consecutive links to the same paper. */
function groups(links: Linked[]): Group[] {
  const found: Group[] = [];
  for (const { link, id } of links) {
    const last = found.at(-1);
    if (last?.id === id) {
      last.links.push(link);
      continue;
    }
    const before = last?.links.at(-1);
    last?.others.push(link);
    found.push({ id, links: [link], others: before ? [before] : [] });
  }
  return found;
}

/** The outermost known row around a link that contains no other paper. */
function knownRow(link: Element, others: Element[], known: string): Element | undefined {
  let row: Element | undefined;
  let marked = link.closest(known);
  while (marked && !holdsOne(marked, others)) {
    row = marked;
    marked = parentOf(marked)?.closest(known) ?? null;
  }
  return row;
}

function rowAround(link: Element, others: Element[]): Element {
  let row = link;
  for (const parent of ancestors(parentOf(link))) {
    if (row.matches(WHOLE) || parent.matches(AROUND) || holdsOne(parent, others)) break;
    row = parent;
  }
  return row;
}

function holdsOne(element: Element, others: Element[]): boolean {
  return others.some((other) => element.contains(other));
}
