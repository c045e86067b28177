import { hrefOf, textOf } from './dom';

/** Links to the rest of a list: `(27 additional authors not shown)`. */
const REST = /additional|\bmore\b|\bothers?\b|et al|[+&] ?\d/i;

/**
 * The names in a list of authors without advertisements and other links between them.
 * @param names elements with one name each, of which some are links
 * @param form of the addresses of authors; if none of the links has it, all names are returned
 */
export function authorLinks(names: Element[], form: RegExp): Element[] {
  const isAuthor = (name: Element) => form.test(hrefOf(name));
  const isNamed = (name: Element) =>
    isAuthor(name) || !name.hasAttribute('href') || REST.test(textOf(name));
  return names.some(isAuthor) ? names.filter(isNamed) : names;
}
