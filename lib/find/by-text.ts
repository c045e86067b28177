import { shortName } from '../paper/names';
import type { Item } from '../paper/paper';
import type { Sort } from '../search/query/query';
import { plain } from '../search/words/terms';
import { getItems } from '../store/read/list';
import { readable } from '../text/tex';

/** The index sorts by the first letters; so many of the first papers are sorted exactly. */
const EXACT = 1000;
const SLICE = 200;

/** Whether an order is one of texts, of which the index knows only the first letters. */
export function isTextSort(sort: Sort): boolean {
  return /^-?(?:title|author)$/.test(sort);
}

/** Sorts the first papers of an answer by their whole titles or the name of the first author. */
export async function byText(ids: readonly string[], sort: Sort): Promise<string[]> {
  const first = ids.slice(0, EXACT);
  const keys = new Map<string, string>();
  for (let start = 0; start < first.length; start += SLICE) {
    for (const item of await getItems(first.slice(start, start + SLICE)))
      keys.set(item.paper.id, sortKey(item, sort));
  }
  const turned = sort.startsWith('-') ? -1 : 1;
  first.sort((a, b) => compare(keys.get(a) ?? '', keys.get(b) ?? '', turned));
  return [...first, ...ids.slice(EXACT)];
}

/** Papers without a text come last in both directions. */
function compare(a: string, b: string, turned: number): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return a === b ? 0 : turned * (a < b ? -1 : 1);
}

function sortKey({ paper }: Item, sort: Sort): string {
  const [author] = paper.authors;
  const text = sort.endsWith('title') ? readable(paper.title) : author ? shortName(author) : '';
  return plain(text).replace(/[^\p{L}\p{N}]/gu, '');
}
