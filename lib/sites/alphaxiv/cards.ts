import { linkedBy } from '../reading/linked-by';
import { ancestors } from '../reading/walk';
import { paperIn } from './page';

/** Parts of a page that may mention papers but are not its list. */
const BESIDE = 'aside, nav, footer, header, dialog, p';
const AROUND = 'main, section, body, ul, ol';

/**
 * Finds the cards of a feed in page order, each with its paper: the largest elements whose links
 * all lead to one paper.
 */
export function findCards(document: Document, url: URL): Map<Element, string> {
  const linked = linkedBy(paperIn, url);
  const links: [Element, string][] = [];
  for (const link of document.querySelectorAll('a[href]')) {
    const id = linked(link.getAttribute('href'));
    if (id && !link.closest(BESIDE)) links.push([link, id]);
  }
  const owners = soleOwners(links);
  const cards = new Map<Element, string>();
  let last: Element | undefined;
  for (const [link, id] of links) {
    last = last?.contains(link) ? last : cardOf(link, id, owners);
    if (!cards.has(last)) cards.set(last, id);
  }
  return cards;
}

/** Maps each ancestor of the links to the one paper that they lead to, or to null for several. */
function soleOwners(links: readonly [Element, string][]): Map<Element, string | null> {
  const owners = new Map<Element, string | null>();
  for (const [link, id] of links) {
    for (const at of ancestors(link)) {
      const owner = owners.get(at);
      if (owner === null || (owner === id && at !== link)) break;
      owners.set(at, owner === undefined ? id : null);
    }
  }
  return owners;
}

function cardOf(link: Element, id: string, owners: Map<Element, string | null>): Element {
  let card = link;
  for (const at of ancestors(link)) {
    if (owners.get(at) !== id || at.matches(AROUND)) break;
    card = at;
  }
  return card;
}
