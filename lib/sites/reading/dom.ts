import { collapse } from '../../text/text';

export { defined } from '../../text/defined';

/** A run of text and its parent element. */
export interface Piece {
  text: string;
  parent: Element;
}

const TEXT_NODES = 4;
const FOLLOWING = 4;

/** The descendants that match a selector, in document order; empty without a root. */
export function all(root: ParentNode | null | undefined, selector: string): Element[] {
  return [...(root?.querySelectorAll(selector) ?? [])];
}

/** The `href` of a link as written in the page; empty for no link. */
export function hrefOf(link: Element | null | undefined): string {
  return link?.getAttribute('href') ?? '';
}

/** The text of an element with white space collapsed; empty for no element. */
export function textOf(element: Element | null | undefined): string {
  return collapse(element?.textContent ?? '');
}

/**
 * The runs of text below an element in document order, without those in elements that match
 * `skip`. Stops after `limit` characters: the metadata of a card is short, and a page may be
 * hostile.
 */
export function textPieces(root: Element, skip: string, limit = 4000): Piece[] {
  const walker = root.ownerDocument.createTreeWalker(root, TEXT_NODES);
  const pieces: Piece[] = [];
  let left = limit;
  for (let node = walker.nextNode(); node && left > 0; node = walker.nextNode()) {
    const text = collapse((node.nodeValue ?? '').slice(0, limit));
    const parent = node.parentElement;
    if (text === '' || !parent || parent.closest(skip)) continue;
    pieces.push({ text, parent });
    left -= text.length;
  }
  return pieces;
}

/** The element of a row that can contain a mark: the first cell of a table row, else the row. */
export function markable(row: Element): Element {
  return (row.matches('tr') && row.querySelector('td')) || row;
}

/** Whether an element is after another in document order. */
export function isAfter(element: Element, other: Element): boolean {
  return (other.compareDocumentPosition(element) & FOLLOWING) !== 0;
}

/** The absolute address of a link; undefined unless it is http or https. */
export function webUrl(raw: unknown, base?: URL): string | undefined {
  if (typeof raw !== 'string' || raw === '' || !URL.canParse(raw, base?.href)) return undefined;
  const { href } = new URL(raw, base?.href);
  return /^https?:/.test(href) ? href : undefined;
}
