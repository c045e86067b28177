import type { ZoteroHold, ZoteroRow } from '../store/rows';
import { isRecord } from '../text/json';
import type { ApiObject } from './api-objects';
import { readApi } from './local-api';

/** What requests before have made of a paper. */
export interface Made {
  /** The key of its item; absent if there is none. */
  item?: string;
  /** What is below the item. */
  below: readonly Fields[];
}

type Fields = Record<string, unknown>;

/**
 * Looks up what earlier requests have made of papers, also in Zotero's trash.
 * @returns it for each paper in order; undefined if Zotero can't say
 */
export async function findMade(
  library: string,
  rows: readonly ZoteroRow[],
): Promise<Made[] | undefined> {
  const since = Math.min(...rows.flatMap(({ api }) => api?.since ?? []));
  const answer = await readApi(`${library}/items?since=${since}&includeTrashed=1`);
  if (!Array.isArray(answer)) return undefined;
  const objects = answer.flatMap((each) =>
    isRecord(each) && isRecord(each['data']) ? [each['data']] : [],
  );
  return rows.map(({ api }) => {
    const item = api?.item ?? objects.find((each) => api && isItemOf(each, api))?.['key'];
    if (typeof item !== 'string') return { below: [] };
    return { item, below: objects.filter(({ parentItem }) => parentItem === item) };
  });
}

function isItemOf(fields: Fields, { since, added, title }: ZoteroHold): boolean {
  if (fields['parentItem'] !== undefined || Number(fields['version']) <= since) return false;
  return (
    Date.parse(String(fields['dateAdded'])) === added && stored(fields['title']) === stored(title)
  );
}

/** As Zotero stores texts (`setField` in data/item.js of zotero/zotero). */
function stored(text: unknown): string {
  return String(text ?? '')
    .trim()
    .normalize();
}

/** Whether an object is among those below an item. */
export function isBelow({ itemType, note, url }: ApiObject, below: readonly Fields[]): boolean {
  return below.some(
    (each) =>
      each['itemType'] === itemType &&
      (itemType === 'note' ? each['note'] === note : each['url'] === url),
  );
}
