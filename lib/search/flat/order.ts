/**
 * The number by which a paper is sorted, from 0 up to 2^32 - 1; the greatest comes first.
 * @param position of the paper among all segments
 */
export type Level = (position: number) => number;

/** Shorter runs of equal papers are sorted by comparing them with each other. */
const SHORT_RUN = 64;

/**
 * Sorts papers by one level after the other; where all are equal, by their ids from Z to A, as the
 * store's index read backwards does.
 * @param positions are sorted in place
 */
export function sortPositions(
  positions: Uint32Array,
  levels: readonly Level[],
  idAt: (position: number) => string,
): void {
  sortRun(positions, levels, idAt);
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
