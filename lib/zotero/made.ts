import type { ZoteroHold } from '../store/rows';
import { isRecord } from '../text/json';
import { type ApiObject, childObjects } from './api-objects';
import { readApi } from './local-api';
import type { Destination, Made, Unsent } from './unsent';

type Fields = Record<string, unknown>;

/** Zotero writes an object in less than a second, also on a slow machine. */
const SETTLED_MS = 5000;

/**
 * Looks up what earlier requests have made of papers, also in Zotero's trash. Looks twice where
 * something is missing: Zotero goes on with a request whose sender no longer waits.
 * @returns it for each paper in order; `writing` while more comes; `closed` if Zotero does not
 * answer; undefined if it can't say
 */
export async function settledMade(
  papers: readonly Unsent[],
  { library, wait }: Destination,
): Promise<Made[] | 'closed' | 'writing' | undefined> {
  const first = await findMade(papers, library);
  const whole = papers.map(({ item }) => 1 + childObjects(item, '').length);
  if (
    !first ||
    first === 'closed' ||
    first.every((made, index) => sizeOf(made) >= (whole[index] ?? 0))
  )
    return first;
  await wait(SETTLED_MS);
  const second = await findMade(papers, library);
  if (!second || second === 'closed') return second;
  const isSettled = second.every((made, index) => sizeOf(made) === sizeOf(first[index] ?? NOTHING));
  return isSettled ? second : 'writing';
}

const NOTHING: Made = { below: [] };

function sizeOf({ item, below }: Made): number {
  return item === undefined ? 0 : 1 + below.length;
}

/** Looks once. */
export async function findMade(
  papers: readonly Unsent[],
  library: string,
): Promise<Made[] | 'closed' | undefined> {
  const since = Math.min(...papers.flatMap(({ row }) => row.api?.since ?? []));
  const answer = await readApi(`${library}/items?since=${since}&includeTrashed=1`);
  if (answer === undefined || answer === 'closed') return answer;
  if (!Array.isArray(answer.value)) return undefined;
  const objects = answer.value.flatMap((each) =>
    isRecord(each) && isRecord(each['data']) ? [each['data']] : [],
  );
  return papers.map(({ row: { api } }) => {
    const item = api?.item ?? objects.find((each) => api && isItemOf(each, api))?.['key'];
    if (typeof item !== 'string') return NOTHING;
    return { item, below: objects.filter(({ parentItem }) => parentItem === item) };
  });
}

function isItemOf(fields: Fields, { since, added, title }: ZoteroHold): boolean {
  if (fields['parentItem'] !== undefined || Number(fields['version']) <= since) return false;
  // Cases and statutes have titles of their own.
  const named = fields['title'] ?? fields['caseName'] ?? fields['nameOfAct'];
  return Date.parse(String(fields['dateAdded'])) === added && stored(named) === stored(title);
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
