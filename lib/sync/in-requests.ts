import type { Sealed } from './port';

/** Most characters of the bodies of one request. */
const LONGEST_REQUEST = 4_000_000;

/** Documents in groups whose bodies fit into one request. */
export function inRequests<T extends Sealed>(documents: readonly T[]): T[][] {
  const groups: T[][] = [];
  let room = 0;
  for (const each of documents) {
    room -= each.body.length;
    if (room < 0 || groups.length === 0) {
      groups.push([]);
      room = LONGEST_REQUEST - each.body.length;
    }
    groups.at(-1)?.push(each);
  }
  return groups;
}
