import { getItems } from '../store/read/list';
import type { ZoteroRow } from '../store/rows';
import { settle } from '../store/zotero';
import { isRecord } from '../text/json';
import type { ApiPlace } from './api-places';
import { type FoundItem, findItems } from './found';
import { writeKey } from './leave';
import { updateItem } from './local-api';
import { sentWithTags } from './outcome';
import { fittingTags } from './tags';

/**
 * Gives papers that arrived through the connector without their tags what they lack, if the library
 * has exactly one item with their identifiers. The item keeps its other tags and collections.
 * @param server names the database of Zotero
 * @param now ms
 * @returns the papers that still lack something
 */
export async function completePapers(
  rows: readonly ZoteroRow[],
  places: ReadonlyMap<string, ApiPlace>,
  server: string,
  now: number,
): Promise<ZoteroRow[]> {
  const left: ZoteroRow[] = [];
  for (const row of rows) {
    const place = places.get(row.target);
    const [item] = await getItems([row.paper]);
    const [found, ...others] = place && item ? await findItems(place.library, item.paper.ids) : [];
    const tags = item?.entry?.tags ?? [];
    const change = found && others.length === 0 ? changeOf(found, tags, place) : undefined;
    const key = change && (await writeKey(server));
    const isDone = place && key && (await updateItem(place.library, change, { server, key }));
    if (isDone) await settle([row], sentWithTags(now, tags));
    else left.push(row);
  }
  return left;
}

function changeOf(
  { key, version, tags, collections }: FoundItem,
  own: readonly string[],
  place: ApiPlace | undefined,
) {
  if (typeof key !== 'string' || typeof version !== 'number') return undefined;
  const before = Array.isArray(tags) ? tags.filter(isRecord) : [];
  const names = new Set(before.map(({ tag }) => tag));
  const added = fittingTags(own).filter((tag) => !names.has(tag));
  const places = Array.isArray(collections) ? collections : [];
  return {
    ...{ key, version, tags: [...before, ...added.map((tag) => ({ tag }))] },
    collections: [...new Set([...places, ...(place?.collection ? [place.collection] : [])])],
  };
}
