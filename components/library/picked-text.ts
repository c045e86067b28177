import type { Facet, TagNode } from '../../lib/find';
import {
  hasClause,
  withAlternative,
  withClause,
  withoutClause,
  withoutField,
} from '../../lib/search/query/clauses-in-text';
import { facetClause } from '../../lib/search/query/write-clause';

/** Of these a paper has one value: another one takes the place of the one that was chosen. */
const SINGLE: ReadonlySet<Facet> = new Set(['year', 'venue']);

/** The clause of a tag of the tree: with a slash behind it, it also means all tags below. */
export function tagClause({ path, below }: TagNode): string {
  return facetClause('tag', below.length > 0 ? `${path}/` : path);
}

/**
 * The text of the search after a click on a value of a facet: the value is added, or removed if it
 * was there.
 * @param more whether it is to be an alternative to the chosen values of its facet
 */
export function pickedText(text: string, facet: Facet, clause: string, more: boolean): string {
  if (hasClause(text, clause)) return withoutClause(text, clause);
  if (more) return withAlternative(text, clause);
  return withClause(SINGLE.has(facet) ? withoutField(text, facet) : text, clause);
}
