import { contentOf } from '../reading/content';
import { all, hrefOf } from '../reading/dom';
import { parentOf } from '../reading/walk';

/** Properties that are addresses. A link with another property names a person or a title. */
const ADDRESS = /^(?:url|sameAs|identifier)$/;

/**
 * The items of a page's microdata, except those that are a property of another item, in the form
 * of JSON-LD. Source: https://html.spec.whatwg.org/multipage/microdata.html
 */
export function microdata(document: Document): Record<string, unknown>[] {
  return all(document.body, '[itemscope]:not([itemprop])').map(itemOf);
}

function itemOf(item: Element): Record<string, unknown> {
  const found: Record<string, unknown> = { '@type': item.getAttribute('itemtype')?.split(' ') };
  for (const part of all(item, '[itemprop]')) {
    if (parentOf(part)?.closest('[itemscope]') !== item) continue;
    for (const name of part.getAttribute('itemprop')?.split(' ') ?? []) {
      const value = part.matches('[itemscope]:has([itemprop])') ? itemOf(part) : textOf(part, name);
      found[name] = name in found ? [found[name], value].flat() : value;
    }
  }
  return found;
}

function textOf(part: Element, name: string): string {
  const stated = part.getAttribute('content') ?? part.getAttribute('datetime');
  return stated ?? ((ADDRESS.test(name) && hrefOf(part)) || contentOf(part));
}
