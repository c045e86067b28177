import { all as allOf, hrefOf } from '../reading/dom';
import { ancestors, parentOf } from '../reading/walk';
import { MAX_LINKS } from '../site';
import { linkedId } from './page';

/** The cards of a listing in page order, and all papers that the listing links to. */
export interface FoundCards {
  cards: { element: Element; id: string }[];
  ids: Set<string>;
}

interface PaperLink {
  link: Element;
  id: string;
}

const HEADING = 'h2, h3, h4, [role="heading"]';
/** Parts of a page that may mention papers but are not its list. */
const ASIDE = 'aside, footer, nav, dialog, header';

/**
 * Finds the cards by their links to papers. A card has several; the one in its heading gives the
 * paper. A card is an `article`, else the largest element whose links all lead to the same paper.
 */
export function findCards(document: Document, url: URL): FoundCards {
  const all = listedLinks(document, url);
  const carded = all.filter(({ link }) => link.closest('article') !== null || isHeading(link));
  const links = carded.length > 0 ? carded : all;
  const owners = soleOwners(links.filter(({ link }) => !link.closest('article')));
  const cards = new Map<Element, string>();
  const headed = new Set<Element>();
  let last: Element | undefined;
  for (const { link, id } of links) {
    const element = last?.contains(link) ? last : cardOf(link, id, owners);
    last = element;
    const heading = !headed.has(element) && isHeading(link);
    if (heading) headed.add(element);
    if (heading || !cards.has(element)) cards.set(element, id);
  }
  return {
    cards: [...cards].map(([element, id]) => ({ element, id })),
    ids: new Set(all.map(({ id }) => id)),
  };
}

function listedLinks(document: Document, url: URL): PaperLink[] {
  const all: PaperLink[] = [];
  for (const link of allOf(document, 'a[href*="/papers/"]').slice(0, MAX_LINKS)) {
    const id = linkedId(hrefOf(link), url);
    if (id && isListed(link)) all.push({ link, id });
  }
  return all;
}

function isListed(link: Element): boolean {
  const nearest = link.closest(`article, p, ${ASIDE}`);
  if (nearest === null) return true;
  if (nearest.tagName === 'P') return false;
  const outer = nearest.tagName === 'HEADER' ? nearest.closest('article') : nearest;
  return outer?.tagName === 'ARTICLE' && parentOf(outer)?.closest(ASIDE) == null;
}

function isHeading(link: Element): boolean {
  return link.closest(HEADING) !== null || link.querySelector(HEADING) !== null;
}

/** Maps each ancestor of the links to the one paper that they lead to, or to null for several. */
function soleOwners(links: PaperLink[]): Map<Element, string | null> {
  const owners = new Map<Element, string | null>();
  for (const { link, id } of links) {
    for (const at of ancestors(link)) {
      const owner = owners.get(at);
      if (owner === null || (owner === id && at !== link)) break;
      owners.set(at, owner === undefined ? id : null);
    }
  }
  return owners;
}

function cardOf(link: Element, id: string, owners: Map<Element, string | null>): Element {
  const article = link.closest('article');
  if (article) return article;
  let card = link;
  for (const at of ancestors(link)) {
    if (owners.get(at) !== id || /^(?:MAIN|SECTION|BODY|HTML)$/.test(at.tagName)) break;
    card = at;
  }
  return card;
}
