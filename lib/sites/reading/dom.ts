import { collapse } from '../../text/text';

/** A run of text and the element that holds it. */
export interface Piece {
  text: string;
  parent: Element;
}

const TEXT_NODES = 4;
const PRECEDING = 2;
const FOLLOWING = 4;

/** The elements below one that match a selector, in the order of the document; none of none. */
export function all(root: ParentNode | null | undefined, selector: string): Element[] {
  return [...(root?.querySelectorAll(selector) ?? [])];
}

/** Where a link leads, as the page writes it; empty for none. */
export function hrefOf(link: Element | null | undefined): string {
  return link?.getAttribute('href') ?? '';
}

/** The text of an element, white space collapsed; empty for none. */
export function textOf(element: Element | null | undefined): string {
  return collapse(element?.textContent ?? '');
}

/**
 * The runs of text below an element in document order, without those in elements that match
 * `skip`. Stops after `limit` characters: what a card says of its paper is short, and a page may
 * be hostile.
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

/** What of a row can hold a mark: a row of a table can hold cells only, so its first one. */
export function markable(row: Element): Element {
  return (row.matches('tr') && row.querySelector('td')) || row;
}

/** Whether an element stands after another in its document. */
export function isAfter(element: Element, other: Element): boolean {
  const position = other.compareDocumentPosition(element);
  return (position & FOLLOWING) !== 0 && (position & PRECEDING) === 0;
}

/** The absolute address of what a page links to; undefined unless it is http or https. */
export function webUrl(raw: unknown, base?: URL): string | undefined {
  if (typeof raw !== 'string' || raw === '' || !URL.canParse(raw, base?.href)) return undefined;
  const url = new URL(raw, base?.href);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}

/** The object without its undefined fields. */
export function defined<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
