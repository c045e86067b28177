/**
 * The number by which a paper is sorted, from 0 up to 2^32 - 1; the greatest comes first.
 * @param position of the paper among all segments
 */
export type Level = (position: number) => number;

/** Papers in an order. */
export interface Order {
  /** The position of the paper at an index of the order. */
  at(index: number): number;
  /** The index of the paper at a position; -1 if it is not in the order. */
  indexOf(position: number): number;
  /** The indexes of all papers that are wanted, in no order. */
  indexesOf(isWanted: (position: number) => boolean): number[];
}

/** Shorter runs of equal papers are sorted by comparing them with each other. */
const SHORT_RUN = 64;
/** So many papers are sorted at once. */
const FEW = 512;
const BUCKETS = 4096;

/**
 * Sorts papers by one level after the other; where all are equal, by their ids from Z to A, as the
 * store's index read backwards does. Many papers are distributed to buckets by their first level,
 * and a bucket is sorted when a paper of it is asked for.
 * @param positions are sorted in place
 */
export function orderOf(
  positions: Uint32Array,
  levels: readonly Level[],
  idAt: (position: number) => string,
): Order {
  const buckets = positions.length > FEW ? bucketsOf(positions, levels) : undefined;
  if (!buckets) sortRun(positions, levels, idAt);
  const sorted = new Uint8Array(buckets ? BUCKETS : 0);
  /** Sorts the bucket of a paper. Returns where it starts and ends. */
  const settle = (position: number) => {
    if (!buckets) return { start: 0, end: positions.length };
    const { bucketAt, starts, levels: own } = buckets;
    const bucket = bucketAt(position);
    const [start = 0, end = 0] = starts.subarray(bucket, bucket + 2);
    if (!sorted[bucket]) sortRun(positions.subarray(start, end), own, idAt);
    sorted[bucket] = 1;
    return { start, end };
  };
  const placeOf = (position: number) => {
    const { start, end } = settle(position);
    return start + positions.subarray(start, end).indexOf(position);
  };
  return {
    at(index) {
      settle(positions[index] ?? 0);
      return positions[index] ?? -1;
    },
    indexOf: (position) => (positions.includes(position) ? placeOf(position) : -1),
    indexesOf: (isWanted) => Array.from(positions.filter(isWanted), placeOf),
  };
}

/**
 * Distributes papers to buckets by the first level in which they differ: the first bucket has the
 * greatest values.
 * @returns undefined if they are equal in all levels; otherwise the bucket of a paper, where each
 *   bucket starts, and the levels from this one on
 */
function bucketsOf(positions: Uint32Array, levels: readonly Level[]) {
  const values = new Uint32Array(positions.length);
  for (const [depth, level] of levels.entries()) {
    let [least, most] = [2 ** 32, 0];
    for (let at = 0; at < positions.length; at++) {
      const value = level(positions[at] ?? 0);
      values[at] = value;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    if (least >= most) continue;
    const scale = (BUCKETS - 1) / (most - least);
    const bucketOf = (value: number) => Math.floor((most - value) * scale);
    return {
      bucketAt: (position: number) => bucketOf(level(position)),
      starts: distribute(positions, values.map(bucketOf)),
      levels: levels.slice(depth),
    };
  }
  return undefined;
}

/** Sorts positions by their buckets. Returns where each bucket starts, and where the last ends. */
function distribute(positions: Uint32Array, buckets: Uint32Array): Uint32Array {
  const starts = new Uint32Array(BUCKETS + 1);
  for (let at = 0; at < buckets.length; at++) increase(starts, (buckets[at] ?? 0) + 1);
  for (let bucket = 0; bucket < BUCKETS; bucket++) increase(starts, bucket + 1, starts[bucket]);
  const next = starts.slice();
  const before = positions.slice();
  for (let at = 0; at < buckets.length; at++)
    positions[increase(next, buckets[at] ?? 0)] = before[at] ?? 0;
  return starts;
}

/** Increases a number of a list; returns what it was before. */
function increase(numbers: Uint32Array, at: number, by = 1): number {
  const before = numbers[at] ?? 0;
  numbers[at] = before + by;
  return before;
}

function sortRun(
  run: Uint32Array,
  levels: readonly Level[],
  idAt: (position: number) => string,
): void {
  if (run.length < 2) return;
  const [level, ...others] = levels;
  if (!level || run.length < SHORT_RUN) {
    run.sort((a, b) => compare(a, b, levels) || byId(idAt(a), idAt(b)));
    return;
  }
  const words = sortedBy(run, level);
  for (let start = 0; start < run.length; ) {
    let end = start + 1;
    while (end < run.length && words[2 * end + 1] === words[2 * start + 1]) end++;
    if (end - start > 1) sortRun(run.subarray(run.length - end, run.length - start), others, idAt);
    start = end;
  }
}

/**
 * Sorts by one level. Numbers are sorted many times faster than objects, so a number of 64 bits
 * holds the position and, in its upper half, the level.
 * @returns both halves of each number, in ascending order
 */
function sortedBy(run: Uint32Array, level: Level): Uint32Array {
  const keys = new BigUint64Array(run.length);
  const words = new Uint32Array(keys.buffer);
  for (let at = 0; at < run.length; at++) {
    const position = run[at] ?? 0;
    words[2 * at] = position;
    words[2 * at + 1] = level(position);
  }
  keys.sort();
  for (let at = 0; at < run.length; at++) run[run.length - 1 - at] = words[2 * at] ?? 0;
  return words;
}

function compare(a: number, b: number, levels: readonly Level[]): number {
  for (const level of levels) {
    const difference = level(b) - level(a);
    if (difference !== 0) return difference;
  }
  return 0;
}

function byId(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? 1 : -1;
}
