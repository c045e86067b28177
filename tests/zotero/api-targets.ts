/*
 * The targets of the connector as the local API names them.
 */

/** A target of the connector. */
export interface Target {
  id: string;
  name: string;
  level: number;
}

export const libraryTarget = (library: string) =>
  library === 'users/0' ? 'L1' : `L${library.replace('groups/', '')}`;

/** `CCCCCCC5` for `C5` */
export const collectionKey = (id: string) =>
  id.startsWith('C') ? `CCCCCCC${id.slice(1)}` : undefined;

/** In `targets`, each library precedes its collections. */
export function libraryOf(target: Target, targets: readonly Target[]): string {
  const until = targets.indexOf(target) + 1;
  const { id = 'L1' } = targets.slice(0, until).findLast(({ level }) => level === 0) ?? {};
  return id === 'L1' ? 'users/0' : `groups/${id.slice(1)}`;
}

export function groupsOf(targets: readonly Target[]): object[] {
  return targets
    .filter(({ id, level }) => level === 0 && id !== 'L1')
    .map(({ id, name }) => ({ id: Number(id.slice(1)), data: { id: Number(id.slice(1)), name } }));
}

export function collectionsOf(library: string, targets: readonly Target[]): object[] {
  return targets.flatMap((target, index) => {
    const key = collectionKey(target.id);
    if (!key || libraryOf(target, targets) !== library) return [];
    const above = targets.slice(0, index).findLast(({ level }) => level === target.level - 1);
    const parentCollection = (above && collectionKey(above.id)) ?? false;
    return [{ key, data: { key, name: target.name, parentCollection } }];
  });
}
