import { COUNT_KINDS, type Counts, type Sighting } from '../paper/paper';
import { byText } from '../text/by-text';
import { sortedJson } from '../text/json';

/** Most sightings of a paper that travel: the latest ones. */
export const MOST_SIGHTINGS = 2000;

/**
 * The sightings of both, one for each listing and day: its best rank and highest counts. The result
 * is the same in any order and grouping.
 */
export function mergeSightings(a: readonly Sighting[], b: readonly Sighting[]): Sighting[] {
  const all = new Map<string, Sighting>();
  for (const each of [...a, ...b]) {
    const known = all.get(keyOf(each));
    all.set(keyOf(each), known ? mergeTwo(known, each) : each);
  }
  const ordered = [...all].sort(([x], [y]) => byText(x, y)).map(([, each]) => each);
  return ordered.slice(-MOST_SIGHTINGS);
}

function keyOf({ day, listing }: Sighting): string {
  return `${day} ${listing}`;
}

function mergeTwo(a: Sighting, b: Sighting): Sighting {
  const place = (sortedJson(placeOf(a)) ?? '') >= (sortedJson(placeOf(b)) ?? '') ? a : b;
  const ranks = [a, b].flatMap(({ rank }) => rank ?? []);
  return {
    ...placeOf(place),
    at: Math.max(a.at, b.at),
    ...(ranks.length > 0 && { rank: Math.min(...ranks) }),
    counts: highestCounts(a.counts, b.counts),
  };
}

/** Everything that the listing determines. */
function placeOf({ at: _, rank: __, counts: ___, ...place }: Sighting) {
  return place;
}

function highestCounts(a: Counts, b: Counts): Counts {
  const counts: Counts = {};
  for (const kind of COUNT_KINDS) {
    const known = [a[kind], b[kind]].filter((count) => count !== undefined);
    if (known.length > 0) counts[kind] = Math.max(...known);
  }
  return counts;
}
