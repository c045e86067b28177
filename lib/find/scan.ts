import { fullName } from '../paper/names';
import type { Paper } from '../paper/paper';
import type { Query } from '../search/query/query';
import { spellingsOf, termsOf } from '../search/words/terms';
import { type Filter, getItems, listIds } from '../store/read/list';
import { readable } from '../text/tex';

/** Papers read from the store at once. */
const SLICE = 100;
/**
 * With so many papers found, the index is waited for: a scan of all others would take the store
 * from what builds it.
 */
const ENOUGH = 1000;

/**
 * Searches titles and authors without an index, which takes as long as reading all papers: for the
 * time in which the index is built. Every paper that it finds is also found by the index. Queries
 * that consist of more than words find nothing.
 * @returns after each slice the ids found so far, in the order of the list
 */
export async function* scan(query: Query | undefined, filter: Filter): AsyncGenerator<string[]> {
  const words = plainWords(query);
  if (!words) return;
  let found: string[] = [];
  const ids = await listIds(filter);
  for (let start = 0; start < ids.length && found.length < ENOUGH; start += SLICE) {
    const items = await getItems(ids.slice(start, start + SLICE));
    const hits = items.flatMap(({ paper }) => (matches(paper, words) ? paper.id : []));
    if (hits.length > 0) found = [...found, ...hits];
    yield found;
  }
}

/** The spellings of each word; undefined if the query has other parts or no words. */
function plainWords(query: Query | undefined): string[][][] | undefined {
  const parts = query?.kind === 'all' ? query.of : query ? [query] : [];
  const words = parts.flatMap((part) =>
    part.kind === 'word' && part.field === undefined ? [spellingsOf(part.text)] : [],
  );
  return parts.length > 0 && words.length === parts.length ? words : undefined;
}

function matches({ title, authors }: Paper, words: readonly string[][][]): boolean {
  const terms = termsOf([readable(title), ...authors.map(fullName)].join(', '));
  const begins = (typed: string) => terms.some((term) => term.startsWith(typed));
  const isThere = (typed: string) => terms.includes(typed);
  // As in the index, only the spelling as typed may be unfinished.
  return words.every(
    ([typed, ...others]) =>
      !typed || typed.every(begins) || others.some((each) => each.every(isThere)),
  );
}
