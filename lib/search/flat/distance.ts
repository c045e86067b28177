/** Longer strings are not compared, in UTF-16 units. */
export const LONGEST = 78;

/**
 * Returns the optimal string alignment distance of two words: the number of letters inserted,
 * deleted, substituted or swapped with a neighbour. Returns `most + 1` if the distance exceeds
 * `most`.
 */
export function distance(a: string, b: string, most: number): number {
  if (a.length > LONGEST || b.length > LONGEST) return most + 1;
  let [before, last, row] = ROWS;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const previous = i > 1 ? a.charCodeAt(i - 2) : -1;
    if (fillRow(a.charCodeAt(i - 1), previous, i, b, before, last, row) > most) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return last[b.length] ?? most + 1;
}

/** Reused for all calls: a vocabulary has a hundred thousand words. */
const ROWS: [Uint8Array, Uint8Array, Uint8Array] = [
  new Uint8Array(LONGEST + 2),
  new Uint8Array(LONGEST + 2),
  new Uint8Array(LONGEST + 2),
];

/**
 * Fills the row of the matrix for a letter of the first word and returns its minimum.
 * @param letter the `i`-th one, from 1
 * @param previous the letter before it
 * @param before the row of two letters before, `last` that of the letter before
 */
export function fillRow(
  letter: number,
  previous: number,
  i: number,
  b: string,
  before: Uint8Array,
  last: Uint8Array,
  row: Uint8Array,
): number {
  row[0] = i;
  let least = i;
  for (let j = 1; j <= b.length; j++) {
    const other = b.charCodeAt(j - 1);
    let cost = (last[j - 1] ?? 0) + (letter === other ? 0 : 1);
    cost = Math.min(cost, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
    if (j > 1 && previous === other && letter === b.charCodeAt(j - 2)) {
      cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
    }
    row[j] = cost;
    if (cost < least) least = cost;
  }
  return least;
}
