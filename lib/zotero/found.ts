import { citedIds } from '../exchange/import/cited-ids';
import { idValue } from '../paper/ids';
import { isRecord } from '../text/json';
import { readApi } from './local-api';

/** Schemes by which a paper is looked up, the most reliable first. */
const SCHEMES = ['doi', 'arxiv', 'pmid'] as const;
/** Questions for one paper. */
const MOST_QUESTIONS = 2;
/** Items that are read for each question; a number may occur in many. */
const MOST_ITEMS = 50;

/**
 * When a paper was added to a library of Zotero, in ms, whoever added it; undefined if the library
 * has no item with one of its identifiers, or can't be asked.
 * @param library `users/0`, `groups/7`
 * @param ids identifiers of the paper
 */
export async function foundSince(
  library: string,
  ids: readonly string[],
): Promise<number | undefined> {
  const values = SCHEMES.flatMap((scheme) => idValue(ids, scheme) ?? []);
  for (const value of values.slice(0, MOST_QUESTIONS)) {
    const query = new URLSearchParams({ q: value, qmode: 'fields', limit: String(MOST_ITEMS) });
    const answer = await readApi(`${library}/items/top?${query}`);
    const items = Array.isArray(answer) ? answer.filter(isRecord) : [];
    const found = items.find(({ data }) => isRecord(data) && isSame(data, ids));
    if (found) return addedAt(found['data']);
  }
  return undefined;
}

function isSame(data: Record<string, unknown>, ids: readonly string[]): boolean {
  const text = (field: string) => (typeof data[field] === 'string' ? data[field] : '');
  const stated = citedIds({
    dois: [text('DOI')],
    texts: [text('archiveID'), `PMID: ${text('PMID')}`],
    addresses: [text('url')].filter((url) => url !== ''),
  });
  return [...stated, ...citedIds({ note: text('extra') })].some((id) => ids.includes(id));
}

/** 0 if Zotero states no date. */
function addedAt(data: unknown): number {
  const added = isRecord(data) ? Date.parse(String(data['dateAdded'])) : Number.NaN;
  return Number.isNaN(added) ? 0 : added;
}
