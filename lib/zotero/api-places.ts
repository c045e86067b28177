import type { ZoteroTarget } from '../messages';
import { isRecord } from '../text/json';
import { readObjects } from './local-api';

/** A library or collection in the local API. */
export interface ApiPlace {
  /** `users/0`, `groups/7` */
  library: string;
  /** The key of the collection; absent for the library itself. */
  collection?: string;
}

/** The user's own library in the list of the connector. */
const OWN = 'L1';

/** The names from a library down to a collection, as one text. */
type Path = string;
const pathOf = (names: readonly string[]): Path => JSON.stringify(names);

/**
 * Finds targets of the connector in the local API, which has other ids for them: by the names on
 * the way to them. A target of which the name is not the only one at its place is left out, and so
 * are all if Zotero does not answer.
 * @param wanted ids of targets
 */
export async function apiPlaces(
  targets: readonly ZoteroTarget[],
  wanted: ReadonlySet<string>,
): Promise<Map<string, ApiPlace>> {
  const trails = trailsOf(targets).filter(({ id }) => wanted.has(id));
  const libraries = new Set(trails.map(({ library }) => library.id));
  const known = await librariesOf(targets.filter(({ id }) => libraries.has(id)));
  const found = new Map<string, ApiPlace>();
  for (const [id, library] of known) {
    const all = trailsOf(targets).filter((trail) => trail.library.id === id);
    const collections = await collectionsOf(library);
    for (const trail of trails.filter((each) => each.library.id === id)) {
      const path = pathOf(trail.names);
      const keys = trail.names.length === 0 ? [undefined] : (collections.get(path) ?? []);
      const isOnly = all.filter(({ names }) => pathOf(names) === path).length === 1;
      const [collection] = keys;
      if (keys.length === 1 && isOnly)
        found.set(trail.id, { library, ...(collection && { collection }) });
    }
  }
  return found;
}

/** A target, its library, and the names of the collections on the way to it. */
interface Trail {
  id: string;
  library: ZoteroTarget;
  names: string[];
}

/** In the list of the connector, every library and collection precedes those in it. */
function trailsOf(targets: readonly ZoteroTarget[]): Trail[] {
  const trails: Trail[] = [];
  const above: ZoteroTarget[] = [];
  for (const target of targets) {
    above.splice(target.level, above.length, target);
    const [library, ...collections] = above;
    if (library)
      trails.push({ id: target.id, library, names: collections.map(({ name }) => name) });
  }
  return trails;
}

/** The path of each library in the API. Groups of the same name are left out. */
async function librariesOf(libraries: readonly ZoteroTarget[]): Promise<Map<string, string>> {
  const groups = libraries.some(({ id }) => id !== OWN) ? await readObjects('users/0/groups') : [];
  const found = new Map<string, string>();
  for (const { id, name } of libraries) {
    const same = groups.filter(
      (group) => isRecord(group['data']) && group['data']['name'] === name,
    );
    if (id === OWN) found.set(id, 'users/0');
    else if (same.length === 1) found.set(id, `groups/${Number(same[0]?.['id'])}`);
  }
  return found;
}

/** The keys of the collections of a library, by the names on the way to them. */
async function collectionsOf(library: string): Promise<Map<Path, string[]>> {
  const all = new Map<string, { name: string; parent: unknown }>();
  for (const { key, data } of await readObjects(`${library}/collections`)) {
    if (typeof key !== 'string' || !isRecord(data)) continue;
    all.set(key, { name: String(data['name']).slice(0, 300), parent: data['parentCollection'] });
  }
  const paths = new Map<Path, string[]>();
  for (const key of all.keys()) {
    const names: string[] = [];
    // Never longer than there are collections, should one be its own parent.
    for (let at: unknown = key; typeof at === 'string' && names.length <= all.size; ) {
      const { name = '', parent } = all.get(at) ?? {};
      names.unshift(name);
      at = parent;
    }
    const path = pathOf(names);
    paths.set(path, [...(paths.get(path) ?? []), key]);
  }
  return paths;
}
