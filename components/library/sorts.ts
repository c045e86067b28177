import { reversed } from '../../lib/search/query/choices';
import type { Sort, SortName } from '../../lib/search/query/query';
import { words } from '../../lib/words/words';

/** The orders that are offered by mouse, with their names. */
export const SORT_CHOICES: readonly { sort: SortName; label(): string }[] = [
  { sort: 'saved', label: () => words('sort_saved') },
  { sort: 'published', label: () => words('sort_published') },
  { sort: 'met', label: () => words('sort_met') },
  { sort: 'title', label: () => words('sort_title') },
  { sort: 'author', label: () => words('sort_author') },
  { sort: 'upvotes', label: () => words('sort_upvotes') },
  { sort: 'gained', label: () => words('sort_gained') },
  { sort: 'citations', label: () => words('sort_citations') },
];

/** The column of an order, without its direction; undefined for the best match. */
export function columnOf(sort: Sort | undefined): SortName | undefined {
  if (sort === undefined || sort === 'relevance') return undefined;
  return sort.replace(/^-/, '') as SortName;
}

/** Whether the smallest value comes first, as a text does from A to Z. */
export function isAscending(sort: Sort): boolean {
  const isText = /(?:title|author|venue|status)$/.test(sort);
  return sort !== 'relevance' && isText !== sort.startsWith('-');
}

/** The order after a click on a column: its usual direction first, then the other one. */
export function nextSort(now: Sort | undefined, column: SortName): Sort {
  return now === column ? reversed(column) : column;
}
