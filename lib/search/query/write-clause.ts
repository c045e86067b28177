import type { Facet } from '../flat/facets';
import { QUOTES } from './tokens';

/**
 * Writes a value of a facet as a part of a query, so that a click on it is text in the search box:
 * `tag:="machine learning"`, `year:2024`, `kind:thesis`, `is:unread`, `has:code`.
 */
export function facetClause(facet: Facet, value: string): string {
  if (facet === 'status') return `is:${value}`;
  if (facet === 'year' || facet === 'kind' || facet === 'has') return `${facet}:${value}`;
  return `${facet}:=${quoted(value)}`;
}

/** A value behind a field, in quotation marks if it needs them. Marks in it become spaces. */
export function quoted(value: string): string {
  return PLAIN.test(value) ? value : `"${value.replace(MARKS, ' ')}"`;
}

const PLAIN = new RegExp(`^[^\\s()${QUOTES}]+$`);
const MARKS = new RegExp(`[${QUOTES}]`, 'g');
