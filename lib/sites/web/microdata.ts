import { contentOf } from '../reading/content';
import { all, hrefOf } from '../reading/dom';
import { parentOf } from '../reading/walk';

/** Items and their properties, in microdata and in RDFa. */
const ITEM = '[itemscope], [typeof]';
const PROPERTY = '[itemprop], [property]';
/** Properties that are addresses. A link with another property names a person or a title. */
const ADDRESS = /^(?:url|sameAs|identifier)$/;

/**
 * The items of a page's microdata and RDFa, except those that are a property of another item, in
 * the form of JSON-LD. Sources: https://html.spec.whatwg.org/multipage/microdata.html and
 * https://www.w3.org/TR/rdfa-lite/
 */
export function microdata(document: Document): Record<string, unknown>[] {
  return all(document.body, ITEM)
    .filter((item) => !item.matches(PROPERTY))
    .map(itemOf);
}

function itemOf(item: Element): Record<string, unknown> {
  const types = item.getAttribute('itemtype') ?? item.getAttribute('typeof');
  const found: Record<string, unknown> = { '@type': types?.split(' ') };
  for (const part of all(item, PROPERTY)) {
    if (parentOf(part)?.closest(ITEM) !== item) continue;
    for (const name of namesOf(part)) {
      const isItem = part.matches(ITEM) && part.querySelector(PROPERTY);
      const value = isItem ? itemOf(part) : textOf(part, name);
      found[name] = name in found ? [found[name], value].flat() : value;
    }
  }
  return found;
}

/** The names of a property, without the prefix of their vocabulary, `schema:name`. */
function namesOf(part: Element): string[] {
  const names = part.getAttribute('itemprop') ?? part.getAttribute('property') ?? '';
  return names.split(' ').map((name) => name.replace(/^schema:/, ''));
}

function textOf(part: Element, name: string): string {
  const stated = part.getAttribute('content') ?? part.getAttribute('datetime');
  return stated ?? ((ADDRESS.test(name) && hrefOf(part)) || contentOf(part));
}
