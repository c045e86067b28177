import { citedIds } from '../exchange/import/cited-ids';
import { idValue } from '../paper/ids';
import { isRecord } from '../text/json';
import { readObjects } from './local-api';

/** Schemes by which a paper is looked up, the most reliable first. */
const SCHEMES = ['doi', 'arxiv', 'pmid'] as const;
/** Questions for one paper. */
const MOST_QUESTIONS = 2;
/** Items that are read for each question; a number may occur in many. */
const MOST_ITEMS = 50;

/** An item of Zotero's, with its fields as the local API has them. */
export type FoundItem = Record<string, unknown>;

/**
 * The items of a library that have one of the identifiers of a paper, whoever added them; none if
 * the library can't be asked.
 * @param library `users/0`, `groups/7`
 * @param ids identifiers of the paper
 */
export async function findItems(library: string, ids: readonly string[]): Promise<FoundItem[]> {
  const values = SCHEMES.flatMap((scheme) => idValue(ids, scheme) ?? []);
  const found = new Map<unknown, FoundItem>();
  for (const value of values.slice(0, MOST_QUESTIONS)) {
    const query = new URLSearchParams({ q: value, qmode: 'fields', limit: String(MOST_ITEMS) });
    for (const { key, data } of await readObjects(`${library}/items/top?${query}`)) {
      if (isRecord(data) && isSame(data, ids)) found.set(key, data);
    }
  }
  return [...found.values()];
}

/** When the first of these items was added to the library, in ms; undefined if there is none. */
export async function foundSince(
  library: string,
  ids: readonly string[],
): Promise<number | undefined> {
  const items = await findItems(library, ids);
  return items.length > 0 ? Math.min(...items.map(addedAt)) : undefined;
}

function isSame(data: FoundItem, ids: readonly string[]): boolean {
  const text = (field: string) => (typeof data[field] === 'string' ? data[field] : '');
  const stated = citedIds({
    dois: [text('DOI')],
    texts: [text('archiveID'), `PMID: ${text('PMID')}`],
    addresses: [text('url')].filter((url) => url !== ''),
  });
  return [...stated, ...citedIds({ note: text('extra') })].some((id) => ids.includes(id));
}

/** 0 if Zotero states no date. */
function addedAt({ dateAdded }: FoundItem): number {
  const added = Date.parse(String(dateAdded));
  return Number.isNaN(added) ? 0 : added;
}
