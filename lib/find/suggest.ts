import { pageOf } from '../paper/addresses';
import { shortName } from '../paper/names';
import type { Item } from '../paper/paper';
import { readQuery } from '../search/query/read-query';
import { getItems } from '../store/read/list';
import { readable } from '../text/tex';
import { answer } from './answer';
import { openScope, type ScopeIndex } from './scope-index';

/** A paper as the address bar shows it. */
export interface Suggestion {
  /** The page of the paper. */
  address: string;
  title: string;
  /** First author, year, tags. */
  facts: string;
}

/** Most suggestions that the address bar shows. */
const MOST = 6;

let saved: Promise<ScopeIndex> | undefined;

/**
 * Saved papers that match what was typed into the address bar, best first.
 * @param now ms
 */
export async function suggestPapers(text: string, now: number): Promise<Suggestion[]> {
  const { query, sort } = readQuery(text, now).parsed;
  if (!query) return [];
  saved ??= openScope('saved');
  // If it failed to open, the next call tries again.
  saved.catch(() => {
    saved = undefined;
  });
  const index = await saved;
  await index.refresh();
  const { ids } = await answer(index.segments(), query, sort, now);
  const items = await getItems(ids.slice(0, MOST));
  return items.flatMap((item) => suggestionOf(item) ?? []);
}

function suggestionOf({ paper, entry }: Item): Suggestion | undefined {
  const address = pageOf(paper);
  if (!address) return undefined;
  const [first] = paper.authors;
  const author = first && `${shortName(first)}${paper.authors.length > 1 ? ' et al.' : ''}`;
  const facts = [author, paper.published?.slice(0, 4), ...(entry?.tags ?? [])].filter(Boolean);
  return { address, title: readable(paper.title), facts: facts.join(' · ') };
}
